#pragma once

#include <optional>
#include <vector>

#include "batch/batch.hpp"

namespace sitmap::batch {

/// One extent for a series: around the places of all its events, without those that lie far off the rest (capitals
/// where talks were held). Nothing when no event has a place.
std::optional<geo::Box> common_extent(const std::vector<PlannedMap>& maps, const gazetteer::Gazetteer& gazetteer);

/// Whether all maps have one frame.
bool holds_frame(const Options& options);
/// Gives every map without an extent of its own the one that holds for the series. Where no event has a place it is
/// around the areas of control of the last day.
void hold_frame(std::vector<PlannedMap>& maps, const Options& options, const Atlas& atlas);

/// Names stand on all maps of a series where they stand on one without events, of its first day; those with the day of
/// an announcement beside them where they stand on the map that has most of these. A series that grows keeps its
/// places. Where these maps cannot be drawn the others cannot either, and will say so.
void hold_seats(Plan& plan, const Options& options, const Atlas& atlas);

}  // namespace sitmap::batch
