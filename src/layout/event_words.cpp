#include "layout/event_words.hpp"

#include "event/claim_words.hpp"
#include "layout/figures.hpp"

namespace sitmap::layout {

namespace {

int year_of(time::Date date) {
    return static_cast<int>(std::chrono::year_month_day(date).year());
}

std::string when_in_words(const time::DateSpan& span, const brief::Brief& brief) {
    if (year_of(span.first) != year_of(span.last)) {
        return time::long_form(span.first, brief.language) + " – " + time::long_form(span.last, brief.language);
    }
    const std::string days = time::short_form(span, brief.language);
    const int year = year_of(span.last);
    if (brief.date && year == year_of(*brief.date)) {
        return days;
    }
    return days + " " + figure(year, brief.language);
}

}  // namespace

std::string event_tag(const event::Event& event, const brief::Brief& brief, const pack::Phrasebook& words) {
    std::string when = event.when ? when_in_words(*event.when, brief) : std::string{};
    const bool ahead = brief.date && event.when && event.when->first > *brief.date;
    if (ahead) {
        when = words.say("announced for {}", when);
    }
    // What lies ahead is a plan, whoever made it: the day says so.
    const bool said = ahead && event.claim == event::Claim::proposed && event.claimed_by.empty();
    const std::string whom = said ? std::string{} : event::claim_in_words(event, words);
    return when.empty() || whom.empty() ? when + whom : when + " · " + whom;
}

}  // namespace sitmap::layout
