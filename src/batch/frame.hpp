#pragma once

#include <optional>
#include <vector>

#include "batch/batch.hpp"

namespace sitmap::batch {

/// One extent for a series: around the places of all its events, without those that lie far off the rest (capitals
/// where talks were held). Nothing when no event has a place.
std::optional<geo::Box> common_extent(const std::vector<PlannedMap>& maps, const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::batch
