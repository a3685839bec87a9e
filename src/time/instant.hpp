#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "time/date.hpp"

/// Points in time, for changes whose hour is known.
namespace sitmap::time {

/// Whole minutes; no zone of its own.
using Instant = std::chrono::sys_time<std::chrono::minutes>;

/// `2020-11-09T23:30+04:00`, with `Z`, `+04` or `+0400` as zone, with seconds or without (they are cut). The zone is
/// needed: the hour decides who held a town. Errors: date, with what is wrong.
Result<Instant> parse_instant(std::string_view text);

/// Armenia and Azerbaijan: UTC+4. Days of the tables are days there; summer time (until 2011 and 2015) plays no part.
inline constexpr std::chrono::hours local_zone{4};
Date local_day(Instant instant);
/// `2020-11-10T01:00+04:00`.
std::string to_iso(Instant instant);

}  // namespace sitmap::time
