#pragma once

#include <optional>

#include "time/date.hpp"

namespace sitmap::time {

/// The day that the Iranian (solar Hijri) calendar calls so, for the years 1300 to 1499: 1402, 1, 22 is 11 April 2023.
/// Nothing for a day that does not exist there.
std::optional<Date> from_jalali(int year, unsigned month, unsigned day);

}  // namespace sitmap::time
