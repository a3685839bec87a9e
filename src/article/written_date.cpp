#include "article/written_date.hpp"

#include <chrono>

#include "time/jalali.hpp"

namespace sitmap::article {
namespace {

/// Days of the Iranian calendar without a year lie in that of ours.
std::optional<time::DateSpan> iranian_span(const WrittenDate& date, std::optional<int> default_year) {
    constexpr int newer = 621;  // from spring to the end of December
    const auto in_year = [&](int year) -> std::optional<time::DateSpan> {
        const unsigned month_to = date.month_to.value_or(date.month);
        const auto first = time::from_jalali(year, date.month, date.day.value_or(1));
        auto last = date.day ? time::from_jalali(date.year_to.value_or(year), month_to, date.day_to.value_or(*date.day))
                             : time::from_jalali(year, date.month, date.month <= 6 ? 31 : 30);
        if (!last && !date.day) {
            last = time::from_jalali(year, date.month, 29);
        }
        if (!first || !last || *last < *first) {
            return std::nullopt;
        }
        return time::DateSpan{*first, *last};
    };
    if (date.year) {
        return in_year(*date.year);
    }
    if (!default_year) {
        return std::nullopt;
    }
    const auto span = in_year(*default_year - newer);
    const bool same = span && std::chrono::year_month_day(span->first).year() == std::chrono::year(*default_year);
    return same ? span : in_year(*default_year - newer - 1);
}

}  // namespace

std::optional<time::DateSpan> WrittenDate::span(std::optional<int> default_year) const {
    if (iranian) {
        return iranian_span(*this, default_year);
    }
    const auto y = year ? year : default_year;
    if (!y) {
        return std::nullopt;
    }
    namespace chrono = std::chrono;
    const chrono::year_month ym{chrono::year(*y), chrono::month(month)};
    const unsigned last_month = month_to.value_or(month);
    const chrono::year_month ym_to{chrono::year(year_to.value_or(last_month < month ? *y + 1 : *y)),
                                   chrono::month(last_month)};
    const auto first = chrono::year_month_day(ym / chrono::day(day.value_or(1)));
    const auto last = day ? chrono::year_month_day(ym_to / chrono::day(day_to.value_or(*day)))
                          : chrono::year_month_day(ym_to / chrono::last);
    if (!first.ok() || !last.ok() || chrono::sys_days(last) < chrono::sys_days(first)) {
        return std::nullopt;
    }
    return time::DateSpan{chrono::sys_days(first), chrono::sys_days(last)};
}

}  // namespace sitmap::article
