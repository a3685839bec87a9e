#pragma once

#include <optional>

#include "io/error.hpp"
#include "time/date.hpp"

namespace sitmap::cli {

/// The day that SOURCE_DATE_EPOCH names (seconds since 1970, UTC), for the credit line; nothing when it is not set.
/// No clock is read. Errors: config, when it is not a number of seconds between 1970 and 9999.
Result<std::optional<time::Date>> drawing_date();

}  // namespace sitmap::cli
