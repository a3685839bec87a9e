#include "layout/event_words.hpp"

#include "layout/phrases.hpp"

namespace sitmap::layout {

namespace {

int year_of(time::Date date) {
    return static_cast<int>(std::chrono::year_month_day(date).year());
}

std::string when_in_words(const time::DateSpan& span, const brief::Brief& brief) {
    const std::string days = time::short_form(span, brief.language);
    const int year = year_of(span.last);
    if (brief.date && year == year_of(*brief.date)) {
        return days;
    }
    return days + " " + digits(year, brief.language);
}

std::string by_whom(const event::Event& event, Language language) {
    using event::Claim;
    const std::string& who = event.claimed_by;
    switch (event.claim) {
        case Claim::happened:
            return {};
        case Claim::claimed:
            return who.empty() ? std::string(phrase(Phrase::claimed, language))
                               : phrase(Phrase::claimed_by, language, who);
        case Claim::denied:
            return who.empty() ? std::string(phrase(Phrase::denied, language))
                               : phrase(Phrase::denied_by, language, who);
        case Claim::proposed:
            return who.empty() ? std::string(phrase(Phrase::proposed, language))
                               : phrase(Phrase::proposed_by, language, who);
        case Claim::threatened:
            return who.empty() ? std::string(phrase(Phrase::threatened, language)) : who;
    }
    return {};
}

}  // namespace

std::string event_tag(const event::Event& event, const brief::Brief& brief) {
    const std::string when = event.when ? when_in_words(*event.when, brief) : std::string{};
    const std::string whom = by_whom(event, brief.language);
    return when.empty() || whom.empty() ? when + whom : when + " · " + whom;
}

std::string family_head(event::Family family, Language language) {
    using event::Family;
    switch (family) {
        case Family::violence:
            return std::string(phrase(Phrase::violence, language));
        case Family::forces:
            return std::string(phrase(Phrase::forces, language));
        case Family::diplomacy:
            return std::string(phrase(Phrase::diplomacy, language));
        case Family::people:
            return std::string(phrase(Phrase::people, language));
        case Family::territory:
            return std::string(phrase(Phrase::territory, language));
    }
    return {};
}

}  // namespace sitmap::layout
