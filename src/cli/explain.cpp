#include "cli/explain.hpp"

#include <fmt/format.h>

#include "cli/terminal.hpp"
#include "event/place_output.hpp"
#include "io/utf8.hpp"

namespace sitmap::cli {
namespace {

constexpr std::size_t most_alternatives = 5;

std::string name_and_kind(const gazetteer::Place& place) {
    return fmt::format("{} ({}, {}{}{})", gazetteer::display_name(place, Language::en, {}), place.id,
                       gazetteer::name_of(place.kind), place.country.empty() ? "" : ", ", place.country);
}

std::string explained(const gazetteer::Mention& mention, const io::CodePointIndex& index) {
    std::string text = fmt::format("{} [{}–{}, {}]\n", printable(mention.text), index.at_byte(mention.start),
                                   index.at_byte(mention.end), article::name_of(mention.section));
    if (mention.place == nullptr) {
        text += "    not resolved: " + mention.reason + "\n";
    } else {
        text += fmt::format("    {} with confidence {:.2f}: {}\n", name_and_kind(*mention.place), mention.score,
                            mention.reason);
        text += fmt::format("    {}{}\n", gazetteer::name_of(mention.role),
                            mention.metonym ? ", stands for its government" : "");
    }
    std::size_t shown = 0;
    for (const auto& other : mention.alternatives) {
        if (other.place == nullptr || shown == most_alternatives) {
            continue;
        }
        ++shown;
        text += fmt::format("    or {:.2f} {}: {}\n", other.score, name_and_kind(*other.place), other.reason);
    }
    return text;
}

std::string explained(const event::Event& event, const gazetteer::Gazetteer& gazetteer) {
    std::string text = fmt::format("{} {}\n    rule: {}\n", event.id, printable(event.head), printable(event.rule));
    text += fmt::format("    codes: ACLED {}, PLOVER {}\n", event.acled.empty() ? "none" : event.acled,
                        event.plover.empty() ? "none" : event.plover);
    text += fmt::format("    claim: {}{}{}\n", event::name_of(event.claim), event.claimed_by.empty() ? "" : ", by ",
                        printable(event.claimed_by));
    text += fmt::format("    date: {}\n", event.when ? time::to_edtf(*event.when) : "not told");
    for (const auto& at : event.places) {
        const auto* place = gazetteer.by_id(at.place_id);
        text += fmt::format("    {} {}{}{}\n", event::name_of(at.role),
                            place != nullptr ? name_and_kind(*place) : printable(at.name),
                            at.area_only ? ", known to an area" : "",
                            at.precision_km > 0 ? fmt::format(", within {:.0f} km", at.precision_km) : "");
    }
    if (event.places.empty()) {
        text += "    no place: listed beside the map\n";
    }
    for (const auto& quantity : event.quantities) {
        text += fmt::format("    counts: {}{}\n", printable(quantity.text),
                            quantity.what.empty() ? "" : " (" + quantity.what + ")");
    }
    for (const auto& evidence : event.evidence) {
        text += fmt::format("    [{}–{}] {}\n", evidence.start, evidence.end, printable(evidence.text));
    }
    return text;
}

}  // namespace

std::string explained(const event::Reading& reading, const gazetteer::Gazetteer& gazetteer) {
    std::string text = fmt::format("\nWhy these places ({})\n", reading.mentions.size());
    const io::CodePointIndex index(reading.article.text);
    for (const auto& mention : reading.mentions) {
        text += explained(mention, index);
    }
    text += fmt::format("\nWhy these events ({})\n", reading.events.size());
    for (const auto& event : reading.events) {
        text += explained(event, gazetteer);
    }
    text += fmt::format("\nWhy no other events ({})\n", reading.left_out.size());
    for (const auto& words : reading.left_out) {
        text += fmt::format("[{}–{}] \"{}\" ({}): {}\n", words.start, words.end, printable(words.words),
                            event::name_of(words.type), words.why);
    }
    return text;
}

}  // namespace sitmap::cli
