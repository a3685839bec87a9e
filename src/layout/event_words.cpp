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
    const std::string when = event.when ? when_in_words(*event.when, brief) : std::string{};
    const std::string whom = event::claim_in_words(event, words);
    return when.empty() || whom.empty() ? when + whom : when + " · " + whom;
}

std::string family_head(event::Family family, const pack::Phrasebook& words) {
    using event::Family;
    switch (family) {
        case Family::violence:
            return words.say("Fighting and fire");
        case Family::forces:
            return words.say("Forces");
        case Family::diplomacy:
            return words.say("Talks and statements");
        case Family::people:
            return words.say("People");
        case Family::territory:
            return words.say("Territory and routes");
    }
    return {};
}

}  // namespace sitmap::layout
