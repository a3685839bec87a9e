#pragma once

#include <functional>

#include "batch/run_difference.hpp"
#include "sitmap.hpp"

namespace sitmap::batch {

/// The difference as a map: areas that changed hands, events by what became of them – the new, moved, changed and gone
/// with that word before their head, those that stayed paler, those that are gone struck through, and a measured line
/// from where a moved one was. Of so many that stayed that nobody could read the map, only their number is told.
/// `adjust` is applied to its brief (page, style, language, title). Errors: nothing_to_map when nothing changed; those
/// of Atlas::draw.
Result<Map> difference_map(const RunDifference& difference, const std::function<void(brief::Brief&)>& adjust,
                           std::optional<time::Date> drawn, const Atlas& atlas);

}  // namespace sitmap::batch
