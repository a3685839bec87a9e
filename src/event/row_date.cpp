#include "event/row_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace sitmap::event {
namespace {

using namespace std::chrono;

std::optional<long> whole_number(const TableRow& row, std::string_view column) {
    const auto found = row.values.find(column);
    if (found == row.values.end() || found->second.empty()) {
        return std::nullopt;
    }
    const std::string& text = found->second;
    long number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    return code == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

time::DateSpan around(const time::DateSpan& span) {
    // "Known to the week": the day that is given stands for the days about it.
    constexpr auto either_way = days(3);
    return span.last - span.first >= 2 * either_way ? span
                                                    : time::DateSpan{span.first - either_way, span.last + either_way};
}

time::DateSpan months_of(const time::DateSpan& span) {
    const year_month_day first(span.first), last_day(span.last);
    return {sys_days(first.year() / first.month() / 1), sys_days(last_day.year() / last_day.month() / last)};
}

time::DateSpan years_of(const time::DateSpan& span) {
    return {sys_days(year_month_day(span.first).year() / January / 1),
            sys_days(year_month_day(span.last).year() / December / 31)};
}

}  // namespace

std::string date_in_parts(const TableRow& row) {
    const auto year_number = whole_number(row, "year");
    const auto month_number = whole_number(row, "month");
    const auto day_number = whole_number(row, "day");
    if (!year_number) {
        return {};
    }
    if (!month_number) {
        return fmt::format("{:04}", *year_number);
    }
    return day_number ? fmt::format("{:04}-{:02}-{:02}", *year_number, *month_number, *day_number)
                      : fmt::format("{:04}-{:02}", *year_number, *month_number);
}

time::DateSpan with_precision(time::DateSpan span, const TableRow& row) {
    const long ucdp = whole_number(row, "date_prec").value_or(1);
    const long acled = whole_number(row, "time_precision").value_or(1);
    if (ucdp == 2 || ucdp == 3) {
        return span.last > span.first ? span : around(span);
    }
    if (acled == 2) {
        return around(span);
    }
    if (ucdp == 5) {
        return years_of(span);
    }
    return ucdp == 4 || acled == 3 ? months_of(span) : span;
}

}  // namespace sitmap::event
