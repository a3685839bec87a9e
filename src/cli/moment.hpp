#pragma once

#include <optional>
#include <string_view>

#include "cli/terminal.hpp"
#include "pack/pack.hpp"
#include "time/instant.hpp"

namespace sitmap::cli {

/// What --on asks for: a day, or a point in time of that day.
struct Moment {
    time::Date day{};  ///< in the region
    std::optional<time::Instant> instant;
};

/// `2020-11-10` or `2020-11-09T23:30+04:00`. Errors: usage, naming the option.
Result<Moment> parse_moment(std::string_view option, std::string_view text);

/// The day whose state answers, which is the day before where that day's changes came later; then a note says so.
/// Errors: pack, date.
Result<time::Date> day_that_answers(const Moment& moment, const pack::Pack& pack, const Terminal& terminal);

}  // namespace sitmap::cli
