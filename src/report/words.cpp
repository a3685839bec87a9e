#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "event/claim_words.hpp"

namespace sitmap::report {

namespace {

std::string with_stop(std::string text) {
    static constexpr std::string_view stops[] = {".", "!", "?", "։", "…", ".”", ".\""};
    const bool stopped =
        std::any_of(std::begin(stops), std::end(stops), [&](std::string_view stop) { return text.ends_with(stop); });
    return text.empty() || stopped ? text : text + ".";
}

}  // namespace

std::string joined_with_and(const std::vector<std::string>& parts, const pack::Phrasebook& words) {
    if (parts.size() < 2) {
        return parts.empty() ? std::string{} : parts.front();
    }
    const std::vector<std::string> first(parts.begin(), parts.end() - 1);
    return fmt::format("{} {} {}", fmt::join(first, ", "), words.say("and"), parts.back());
}

std::string type_in_words(event::Type type) {
    std::string words(event::name_of(type));
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string event_sentence(const event::Event& event, const pack::Phrasebook& words) {
    std::string sentence = with_stop(event.head);
    if (!event.text.empty() && event.text != event.head) {
        sentence += (sentence.empty() ? "" : " ") + with_stop(event.text);
    }
    std::vector<std::string> details = {words.say(type_in_words(event.type))};
    std::vector<std::string> places;
    for (const event::EventPlace& place : event.places) {
        if (!place.name.empty()) {
            places.push_back(place.area_only ? words.say("{} (area only)", place.name) : place.name);
        }
    }
    if (!places.empty()) {
        details.push_back(joined_with_and(places, words));
    }
    if (event.when) {
        const bool one_day = event.when->first == event.when->last;
        details.push_back(one_day ? time::long_form(event.when->first, words.language())
                                  : fmt::format("{} – {}", time::long_form(event.when->first, words.language()),
                                                time::long_form(event.when->last, words.language())));
    }
    if (const std::string by = event::claim_in_words(event, words); !by.empty()) {
        details.push_back(by);
    }
    return fmt::format("{} ({})", sentence, fmt::join(details, "; "));
}

}  // namespace sitmap::report
