#include <fmt/format.h>

#include "time/date.hpp"
#include "time/month_names.hpp"

namespace sitmap::time {
namespace {

std::string digits(int number, Language language) {
    const std::string western = fmt::format("{}", number);
    if (language != Language::fa) {
        return western;
    }
    std::string persian;
    for (const char digit : western) {
        persian += "\xDB";  // U+06F0 … U+06F9 are DB B0 … DB B9
        persian += static_cast<char>(0xB0 + (digit - '0'));
    }
    return persian;
}

std::string day_of(const std::chrono::year_month_day& date, Language language) {
    return digits(static_cast<int>(static_cast<unsigned>(date.day())), language);
}

std::string_view short_month(const std::chrono::year_month_day& date, Language language) {
    return month_abbreviated(static_cast<unsigned>(date.month()), language);
}

}  // namespace

std::string long_form(Date date, Language language) {
    const std::chrono::year_month_day parts(date);
    const std::string day = day_of(parts, language);
    const std::string_view month = month_in_date(static_cast<unsigned>(parts.month()), language);
    const std::string year = digits(static_cast<int>(parts.year()), language);
    switch (language) {
        case Language::hy:
            return fmt::format("{} {}, {}\u00A0թ.", day, month, year);
        case Language::ru:
            return fmt::format("{} {} {}\u00A0г.", day, month, year);
        case Language::ka:
            return fmt::format("{} {}, {}", day, month, year);
        default:
            return fmt::format("{} {} {}", day, month, year);
    }
}

std::string short_form(Date date, Language language) {
    const std::chrono::year_month_day parts(date);
    return fmt::format("{} {}", day_of(parts, language), short_month(parts, language));
}

std::string short_form(const DateSpan& span, Language language) {
    if (span.first == span.last) {
        return short_form(span.first, language);
    }
    const std::chrono::year_month_day first(span.first);
    const std::chrono::year_month_day last(span.last);
    if (first.year() == last.year() && first.month() == last.month()) {
        return fmt::format("{}–{} {}", day_of(first, language), day_of(last, language), short_month(last, language));
    }
    return fmt::format("{}–{}", short_form(span.first, language), short_form(span.last, language));
}

}  // namespace sitmap::time
