#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sitmap::report {

namespace {

std::string with_stop(std::string text) {
    static constexpr std::string_view stops[] = {".", "!", "?", "։", "…", ".”", ".\""};
    const bool stopped =
        std::any_of(std::begin(stops), std::end(stops), [&](std::string_view stop) { return text.ends_with(stop); });
    return text.empty() || stopped ? text : text + ".";
}

std::string whom(const event::Event& event) {
    using event::Claim;
    const std::string& who = event.claimed_by;
    switch (event.claim) {
        case Claim::happened:
            return {};
        case Claim::claimed:
            return who.empty() ? "claimed by one side" : "claimed by " + who;
        case Claim::denied:
            return who.empty() ? "denied" : "denied by " + who;
        case Claim::threatened:
            return who.empty() ? "threatened" : "threatened by " + who;
        case Claim::proposed:
            return who.empty() ? "proposed" : "proposed by " + who;
    }
    return {};
}

}  // namespace

std::string joined_with_and(const std::vector<std::string>& parts) {
    if (parts.size() < 2) {
        return parts.empty() ? std::string{} : parts.front();
    }
    const std::vector<std::string> first(parts.begin(), parts.end() - 1);
    return fmt::format("{} and {}", fmt::join(first, ", "), parts.back());
}

std::string type_in_words(event::Type type) {
    std::string words(event::name_of(type));
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string event_sentence(const event::Event& event, const brief::Brief& brief) {
    std::string sentence = with_stop(event.head);
    if (!event.text.empty() && event.text != event.head) {
        sentence += (sentence.empty() ? "" : " ") + with_stop(event.text);
    }
    std::vector<std::string> details = {type_in_words(event.type)};
    std::vector<std::string> places;
    for (const event::EventPlace& place : event.places) {
        if (!place.name.empty()) {
            places.push_back(place.area_only ? place.name + " (area only)" : place.name);
        }
    }
    if (!places.empty()) {
        details.push_back(joined_with_and(places));
    }
    if (event.when) {
        const bool one_day = event.when->first == event.when->last;
        details.push_back(one_day ? time::long_form(event.when->first, brief.language)
                                  : fmt::format("{} to {}", time::long_form(event.when->first, brief.language),
                                                time::long_form(event.when->last, brief.language)));
    }
    if (const std::string by = whom(event); !by.empty()) {
        details.push_back(by);
    }
    return fmt::format("{} ({})", sentence, fmt::join(details, "; "));
}

}  // namespace sitmap::report
