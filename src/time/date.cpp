#include "time/date.hpp"

#include <fmt/format.h>

#include <cctype>

namespace sitmap::time {
namespace {

tl::unexpected<Error> unreadable(std::string_view text) {
    return failure(ErrorCode::date, fmt::format("\"{}\" is not a date", text),
                   "dates are written YYYY-MM-DD, for example 2020-10-26");
}

/// The number of `count` digits at the front of `text`, which is moved past it.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) {
        return std::nullopt;
    }
    int value = 0;
    for (std::size_t at = 0; at < count; ++at) {
        if (text[at] < '0' || text[at] > '9') {
            return std::nullopt;
        }
        value = value * 10 + (text[at] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take_hyphen(std::string_view& text) {
    if (!text.starts_with('-')) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

DateSpan whole_month(std::chrono::year_month month) {
    return {std::chrono::sys_days(month / 1), std::chrono::sys_days(month / std::chrono::last)};
}

DateSpan whole_year(std::chrono::year year) {
    return {std::chrono::sys_days(year / 1 / 1), std::chrono::sys_days(year / 12 / 31)};
}

/// A day, a month or a year.
Result<DateSpan> parse_one(std::string_view text, std::string_view whole) {
    std::string_view rest = text;
    const auto year = take_digits(rest, 4);
    if (!year || *year == 0) {
        return unreadable(whole);
    }
    if (rest.empty()) {
        return whole_year(std::chrono::year(*year));
    }
    const auto month = take_hyphen(rest) ? take_digits(rest, 2) : std::nullopt;
    if (!month) {
        return unreadable(whole);
    }
    const std::chrono::year_month year_month(std::chrono::year(*year),
                                             std::chrono::month(static_cast<unsigned>(*month)));
    if (!year_month.ok()) {
        return failure(ErrorCode::date, fmt::format("\"{}\": there is no month {}", whole, *month),
                       "months are 01 to 12, dates are written YYYY-MM-DD");
    }
    if (rest.empty()) {
        return whole_month(year_month);
    }
    const auto day = take_hyphen(rest) ? take_digits(rest, 2) : std::nullopt;
    if (!day || !rest.empty()) {
        return unreadable(whole);
    }
    const auto date = year_month / *day;
    if (!date.ok()) {
        const auto last = static_cast<unsigned>((year_month / std::chrono::last).day());
        return failure(ErrorCode::date, fmt::format("\"{}\" is not a day of the calendar", whole),
                       fmt::format("{:04}-{:02} has {} days", *year, *month, last));
    }
    return DateSpan{std::chrono::sys_days(date), std::chrono::sys_days(date)};
}

}  // namespace

Result<Date> parse_date(std::string_view iso) {
    if (iso.size() != 10) {
        return unreadable(iso);
    }
    SITMAP_TRY_ASSIGN(const DateSpan span, parse_one(iso, iso));
    return span.first;
}

std::string to_iso(Date date) {
    const std::chrono::year_month_day day(date);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string to_iso(const std::optional<Date>& date) {
    return date ? to_iso(*date) : std::string();
}

Date make_date(int year, unsigned month, unsigned day) {
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
}

Result<DateSpan> parse_edtf(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return parse_one(text, text);
    }
    SITMAP_TRY_ASSIGN(const DateSpan first, parse_one(text.substr(0, slash), text));
    SITMAP_TRY_ASSIGN(const DateSpan last, parse_one(text.substr(slash + 1), text));
    if (last.last < first.first) {
        return failure(ErrorCode::date, fmt::format("\"{}\" ends before it begins", text),
                       "write the earlier day first: 2020-12-11/2020-12-12");
    }
    return DateSpan{first.first, last.last};
}

std::string to_edtf(const DateSpan& span) {
    if (span.first == span.last) {
        return to_iso(span.first);
    }
    const std::chrono::year_month_day first(span.first);
    if (span == whole_year(first.year())) {
        return to_iso(span.first).substr(0, 4);
    }
    if (span == whole_month(first.year() / first.month())) {
        return to_iso(span.first).substr(0, 7);
    }
    return to_iso(span.first) + "/" + to_iso(span.last);
}

}  // namespace sitmap::time
