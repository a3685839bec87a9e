#pragma once

#include <map>
#include <optional>
#include <string>

#include "pack/pack.hpp"
#include "time/instant.hpp"

/// Days turn at midnight; what changes on a day may come into force later. Only few hours are known.
namespace sitmap::territory {

/// From when the changes of a day hold.
struct Hour {
    time::Instant from{};
    std::string what;
    std::string source;
};

/// All that are known. Errors: pack, date.
Result<std::map<time::Date, Hour>> known_hours(const pack::Pack& pack);
/// Nothing where no hour is known: the changes hold from midnight. Errors: pack, date.
Result<std::optional<Hour>> hour_of(time::Date day, const pack::Pack& pack);

/// The day whose state is in force: the day of the instant in the region (UTC+4), or the day before while the changes
/// of that day are still to come. Half-open: at the very hour they hold. Errors: pack, date.
Result<time::Date> day_in_force(time::Instant instant, const pack::Pack& pack);

}  // namespace sitmap::territory
