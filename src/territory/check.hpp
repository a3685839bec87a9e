#pragma once

#include <string>
#include <vector>

#include "pack/pack.hpp"
#include "time/date.hpp"

/// Proof that the territory of a pack is whole on every day.
namespace sitmap::territory {

struct Check {
    std::vector<std::string> faults;  ///< empty when all is well
    int days = 0;                     ///< days that were examined, from 1988 to the last day with data
    int states = 0;                   ///< different states of control that stand for them
    double largest_overlap_km2 = 0;   ///< of two areas on one day
    double largest_gap_km2 = 0;       ///< between countries, or of an area beyond its countries
};

/// Examined are: areas of one day do not overlap and lie inside Armenia and Azerbaijan, whose ground they share out
/// with the sovereign; countries meet without gap or overlap (both up to 0.05 km²); dated rows of one thing neither
/// overlap nor leave holes; every row has a source; shapes are valid. Errors: pack, date, geometry.
Result<Check> check(const pack::Pack& pack);

}  // namespace sitmap::territory
