#include "time/jalali.hpp"

namespace sitmap::time {
namespace {

constexpr int first_year = 1300;
constexpr int last_year = 1499;

/// Leap years follow a cycle of 33 years in the centuries that news are of; it agrees with the equinox at Tehran.
bool is_leap(int year) {
    switch (year % 33) {
        case 1:
        case 5:
        case 9:
        case 13:
        case 17:
        case 22:
        case 26:
        case 30:
            return true;
        default:
            return false;
    }
}

/// Six months of 31 days, five of 30, and the last of 29 or 30.
unsigned days_of(int year, unsigned month) {
    return month <= 6 ? 31 : month <= 11 || is_leap(year) ? 30 : 29;
}

}  // namespace

std::optional<Date> from_jalali(int year, unsigned month, unsigned day) {
    if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > days_of(year, month)) {
        return std::nullopt;
    }
    Date date = make_date(2023, 3, 21);  // 1 Farvardin 1402
    constexpr int anchor = 1402;
    for (int passed = anchor; passed < year; ++passed) {
        date += std::chrono::days(is_leap(passed) ? 366 : 365);
    }
    for (int coming = anchor - 1; coming >= year; --coming) {
        date -= std::chrono::days(is_leap(coming) ? 366 : 365);
    }
    for (unsigned passed = 1; passed < month; ++passed) {
        date += std::chrono::days(days_of(year, passed));
    }
    return date + std::chrono::days(day - 1);
}

}  // namespace sitmap::time
