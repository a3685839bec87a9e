#include "batch/difference_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "batch/area_figure.hpp"
#include "batch/fading.hpp"
#include "batch/noted_events.hpp"
#include "batch/strike.hpp"

namespace sitmap::batch {

namespace {

using Kind = RunDifference::Kind;

constexpr std::size_t most_with_those_that_stayed = 24;
constexpr double opacity_of_stayed = 0.45, opacity_of_gone = 0.6;

/// What became of an event, as one map shows it.
struct Fate {
    std::optional<Kind> kind;  ///< nothing: it stayed
    const event::Event* event = nullptr;
    std::optional<geo::LonLat> from = {};
    std::optional<event::Claim> was = {};
};

/// New ones first, those that stayed last. What several maps of a run show stands once; what is on some map of both
/// runs stayed.
std::vector<Fate> fates_of(const RunDifference& difference) {
    std::map<std::string, Fate> moved_or_changed, was, is;
    const auto add = [](std::map<std::string, Fate>& to, const event::Event& event, std::optional<Kind> kind,
                        const RunDifference::EventChange& change = {}) {
        to.try_emplace(identity_of(event), Fate{kind, &event, change.from, change.was});
    };
    for (const RunDifference::EventChange& change : difference.events) {
        add(change.kind == Kind::appeared ? is
            : change.kind == Kind::gone   ? was
                                          : moved_or_changed,
            change.event, change.kind, change);
    }
    for (const event::Event& event : difference.on_new_maps) {
        add(is, event, Kind::appeared);
    }
    for (const event::Event& event : difference.on_gone_maps) {
        add(was, event, Kind::gone);
    }
    for (const event::Event& event : difference.same) {
        add(is, event, Kind::appeared);
        add(was, event, Kind::gone);
    }
    std::vector<Fate> fates;
    for (const auto& [identity, fate] : moved_or_changed) {
        fates.push_back(fate);
    }
    for (const auto& [identity, fate] : is) {
        if (!moved_or_changed.contains(identity)) {
            fates.push_back(was.contains(identity) ? Fate{{}, fate.event} : fate);
        }
    }
    for (const auto& [identity, fate] : was) {
        if (!moved_or_changed.contains(identity) && !is.contains(identity)) {
            fates.push_back(fate);
        }
    }
    const auto worth = [](const Fate& fate) { return fate.kind ? static_cast<int>(*fate.kind) : 4; };
    std::ranges::stable_sort(fates, {}, worth);
    return fates;
}

const char* word_of(Kind kind) {
    constexpr std::array<const char*, 4> words = {"New: {}", "Moved: {}", "Changed: {}", "Gone: {}"};
    return words.at(static_cast<std::size_t>(kind));
}

/// "3 new · 1 moved · 2 gone · 5 as before, paler".
std::string counted(const std::vector<Fate>& fates, bool shows_stayed, const pack::Phrasebook& words) {
    constexpr std::array<std::pair<std::optional<Kind>, const char*>, 5> parts = {{{Kind::appeared, "{} new"},
                                                                                   {Kind::moved, "{} moved"},
                                                                                   {Kind::changed, "{} changed"},
                                                                                   {Kind::gone, "{} gone"},
                                                                                   {std::nullopt, ""}}};
    std::vector<std::string> said;
    for (const auto& [kind, text] : parts) {
        const auto count = std::ranges::count(fates, kind, &Fate::kind);
        if (count > 0) {
            const char* how = kind ? text : shows_stayed ? "{} as before, paler" : "{} as before, not shown";
            said.push_back(words.say(how, std::to_string(count)));
        }
    }
    return fmt::format("{}", fmt::join(said, " · "));
}

const char* words_of(event::Claim claim) {
    constexpr std::array<const char*, 5> words = {"Reported as fact", "Claimed by one side", "Denied", "Threatened",
                                                  "Proposed"};
    return words.at(static_cast<std::size_t>(claim));
}

const char* arrow(Language language) {
    return language == Language::fa ? "←" : "→";
}

/// Who holds it, by the words of a changed area. What a war left open is fought over, what it ended is uncertain.
const char* words_of(const std::string& holder, bool in_a_war) {
    return holder == "AZ"                  ? "Azerbaijan"
           : holder == "contested"         ? (in_a_war ? "Fought over" : "Holder not certain")
           : holder.starts_with("claimed") ? "Claimed by Azerbaijan"
                                           : "Armenian forces";
}

/// "Armenian forces → Azerbaijan: 8,210 km²", the largest first.
std::vector<std::string> areas_in_words(const std::vector<territory::ChangedArea>& areas,
                                        const pack::Phrasebook& words) {
    constexpr std::size_t most = 3;
    std::map<std::pair<std::string, std::string>, double> km2;
    for (const territory::ChangedArea& area : areas) {
        const bool in_a_war = area.legend.starts_with("Fought over");
        km2[{words_of(area.before, true), words_of(area.after, in_a_war)}] += area.area_km2;
    }
    std::vector<std::pair<double, std::string>> parts;
    for (const auto& [holders, size] : km2) {
        if (holders.first != holders.second) {
            parts.emplace_back(-size,
                               fmt::format("{} {} {}: {}", words.say(holders.first), arrow(words.language()),
                                           words.say(holders.second), words.say("{} km²", grouped(rounded_km2(size)))));
        }
    }
    std::ranges::stable_sort(parts, {}, &std::pair<double, std::string>::first);
    std::vector<std::string> said;
    for (std::size_t i = 0; i < std::min(most, parts.size()); ++i) {
        said.push_back(parts[i].second);
    }
    return said;
}

std::string title_of(const RunDifference& difference, const pack::Phrasebook& words) {
    const Language language = words.language();
    const auto in_words = [&](time::Date day) { return time::long_form(day, language); };
    if (difference.before && difference.after && *difference.before != *difference.after) {
        return words.say("What changed: {}", in_words(*difference.before) + " – " + in_words(*difference.after));
    }
    return difference.after ? words.say("Changes in the reports, {}", in_words(*difference.after))
                            : words.say("Changes in the reports");
}

void add_source(brief::Brief& brief, const event::Event& event) {
    for (const event::Evidence& piece : event.evidence) {
        if (!piece.file.empty() && std::ranges::find(brief.sources, piece.file) == brief.sources.end()) {
            brief.sources.push_back(piece.file);
        }
    }
}

/// An event with a word for what became of it before its head.
event::Event told(const Fate& fate, std::size_t number, const pack::Phrasebook& words) {
    event::Event event = *fate.event;
    event.id = fmt::format("e{}", number);
    if (fate.kind) {
        if (event.head.empty()) {
            std::swap(event.head, event.text);
        }
        event.head = words.say(word_of(*fate.kind), event.head);
    }
    if (fate.was) {
        event.text = fmt::format("{} {} {}. {}", words.say(words_of(*fate.was)), arrow(words.language()),
                                 words.say(words_of(event.claim)), event.text);
    }
    return event;
}

}  // namespace

Result<Map> difference_map(const RunDifference& difference, const std::function<void(brief::Brief&)>& adjust,
                           std::optional<time::Date> drawn, const Atlas& atlas) {
    std::vector<Fate> fates = fates_of(difference);
    const bool changed = std::ranges::any_of(fates, [](const Fate& fate) { return fate.kind.has_value(); });
    if (!changed && difference.areas.empty()) {
        return failure({ErrorCode::nothing_to_map, "nothing changed: there is no difference to draw", {}, {}, 0, 0});
    }
    brief::Brief brief;
    if (adjust) {
        adjust(brief);  // the language of the words
    }
    SITMAP_TRY_ASSIGN(const pack::Phrasebook words, pack::Phrasebook::load(atlas.pack(), brief.language));
    brief.date = difference.after ? difference.after : difference.before;
    if (difference.before && difference.after && *difference.before < *difference.after) {
        brief.since = difference.before;
    }
    brief.title = title_of(difference, words);
    const bool shows_stayed = fates.size() <= most_with_those_that_stayed;
    std::vector<std::string> told_of = areas_in_words(difference.areas, words);
    if (const std::string events = counted(fates, shows_stayed, words); !events.empty()) {
        told_of.push_back(events);
    }
    brief.standfirst = fmt::format("{}", fmt::join(told_of, " · "));
    std::erase_if(fates, [&](const Fate& fate) { return !fate.kind && !shows_stayed; });
    std::map<std::string, double> opacity;
    std::set<std::string> struck;
    for (const Fate& fate : fates) {
        brief.events.push_back(told(fate, brief.events.size() + 1, words));
        const event::Event& event = brief.events.back();
        add_source(brief, event);
        if (!fate.kind || fate.kind == Kind::gone) {
            opacity[event.id] = fate.kind ? opacity_of_gone : opacity_of_stayed;
        }
        if (fate.kind == Kind::gone) {
            struck.insert(event.id);
        }
        if (fate.from && !event.places.empty()) {
            event::EventPlace before;
            before.position = fate.from;
            brief.distances.push_back({before, event.places.front(), words.say("Moved")});
        }
    }
    if (adjust) {
        adjust(brief);
    }
    SITMAP_TRY_ASSIGN(Map map, atlas.draw(std::move(brief), drawn));
    fade(map.laid.sheet, map.scene, map.brief, opacity);
    strike(map.laid.sheet, map.scene, map.brief, struck);
    return map;
}

}  // namespace sitmap::batch
