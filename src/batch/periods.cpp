#include "batch/periods.hpp"

#include <fmt/format.h>

namespace sitmap::batch {

using namespace std::chrono;

time::DateSpan period_of(time::Date date, By by) {
    if (by == By::week) {
        const time::Date monday = date - (weekday(date) - Monday);
        return {monday, monday + days(6)};
    }
    if (by == By::month) {
        const year_month_day day(date);
        return {sys_days(day.year() / day.month() / 1), sys_days(day.year() / day.month() / last)};
    }
    return {date, date};
}

std::vector<time::DateSpan> periods_between(time::Date first, time::Date last, By by) {
    std::vector<time::DateSpan> periods;
    for (time::DateSpan period = period_of(first, by); period.first <= last;
         period = period_of(period.last + days(1), by)) {
        periods.push_back(period);
    }
    return periods;
}

std::string words_of(const time::DateSpan& period, By by, Language language) {
    if (by == By::day) {
        return time::long_form(period.first, language);
    }
    return fmt::format("{} {}", time::short_form(period, language),
                       static_cast<int>(year_month_day(period.last).year()));
}

}  // namespace sitmap::batch
