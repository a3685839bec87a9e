#pragma once

#include "batch/batch.hpp"
#include "batch/journal.hpp"

namespace sitmap::batch {

/// Draws one map and writes its files into the folder, each whole or not at all. Everything that a library may throw
/// is an error: one bad map must not end the series. Errors: those of Atlas::draw and of the writers; memory, internal.
Result<Entry> draw_map(const PlannedMap& planned, Key key, const Options& options, const Atlas& atlas, Series& series);

}  // namespace sitmap::batch
