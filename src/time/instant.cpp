#include "time/instant.hpp"

#include <fmt/format.h>

namespace sitmap::time {

namespace {

/// The two digits at the front of `text`, which is moved past them; -1 when there are none or they exceed `highest`.
int take_two(std::string_view& text, int highest) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() < 2 || !digit(text[0]) || !digit(text[1])) {
        return -1;
    }
    const int value = (text[0] - '0') * 10 + (text[1] - '0');
    text.remove_prefix(2);
    return value <= highest ? value : -1;
}

bool take(std::string_view& text, char c) {
    if (!text.starts_with(c)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

tl::unexpected<Error> unreadable(std::string_view text, std::string_view what) {
    return failure(ErrorCode::date, fmt::format("\"{}\" {}", text, what),
                   "a point in time is written YYYY-MM-DDThh:mm+hh:mm, for example 2020-11-10T00:00+03:00");
}

}  // namespace

Result<Instant> parse_instant(std::string_view text) {
    SITMAP_TRY_ASSIGN(const Date day, parse_date(text.substr(0, text.find('T'))));
    std::string_view rest = text.substr(std::min(text.size(), std::size_t{10}));
    if (!take(rest, 'T')) {
        return unreadable(text, "has no time of day");
    }
    const int hour = take_two(rest, 23);
    const int minute = hour >= 0 && take(rest, ':') ? take_two(rest, 59) : -1;
    if (minute < 0 || (take(rest, ':') && take_two(rest, 59) < 0)) {
        return unreadable(text, "has no time of day from 00:00 to 23:59");
    }
    const bool west = rest.starts_with('-');
    std::chrono::minutes zone{0};
    if (west || rest.starts_with('+')) {
        rest.remove_prefix(1);
        const int hours = take_two(rest, 14);
        take(rest, ':');
        const int minutes = rest.empty() ? 0 : take_two(rest, 59);
        if (hours < 0 || minutes < 0 || !rest.empty()) {
            return unreadable(text, "has no zone like +04:00");
        }
        zone = std::chrono::hours(hours) + std::chrono::minutes(minutes);
    } else if (rest != "Z") {
        return unreadable(text, "has no zone like +04:00, and the hour decides");
    }
    return Instant(day) + std::chrono::hours(hour) + std::chrono::minutes(minute) - (west ? -zone : zone);
}

Date local_day(Instant instant) {
    return std::chrono::floor<std::chrono::days>(instant + local_zone);
}

std::string to_iso(Instant instant) {
    const Date day = local_day(instant);
    const auto minutes = (instant + local_zone - Instant(day)).count();
    return fmt::format("{}T{:02}:{:02}+04:00", to_iso(day), minutes / 60, minutes % 60);
}

}  // namespace sitmap::time
