#include "event/weekday.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace sitmap::event {

std::optional<unsigned> weekday_number(std::string_view word) {
    constexpr std::array<std::string_view, 7> names{"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};
    if (word.ends_with("'s")) {
        word.remove_suffix(2);
    }
    const auto found = std::ranges::find(names, word);
    return found == names.end() ? std::nullopt : std::optional(static_cast<unsigned>(found - names.begin()));
}

time::Date last_weekday(time::Date day, unsigned weekday) {
    const unsigned today = std::chrono::weekday(day).c_encoding();
    return day - std::chrono::days{(today + 7 - weekday) % 7};
}

time::Date on_weekday(time::Date date, unsigned weekday) {
    const std::chrono::year_month_day day(date);
    for (const int away : {0, -1, 1}) {
        const std::chrono::year_month_day other{day.year() + std::chrono::years(away), day.month(), day.day()};
        if (other.ok() && std::chrono::weekday(std::chrono::sys_days(other)).c_encoding() == weekday) {
            return std::chrono::sys_days(other);
        }
    }
    return date;
}

}  // namespace sitmap::event
