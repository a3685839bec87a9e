#pragma once

#include <optional>
#include <string_view>

#include "time/date.hpp"

namespace sitmap::event {

/// The number of an English day of the week in lower case, Sunday 0; "sunday's" too.
std::optional<unsigned> weekday_number(std::string_view word);

/// The last such day up to `day`.
time::Date last_weekday(time::Date day, unsigned weekday);

/// "Saturday 3 May": of `date` and the same day a year before and after, the one that falls on the weekday; `date` when
/// none does.
time::Date on_weekday(time::Date date, unsigned weekday);

}  // namespace sitmap::event
