#pragma once

#include <vector>

#include "batch/batch.hpp"
#include "batch/sources.hpp"
#include "pack/phrasebook.hpp"

namespace sitmap::batch {

/// One map a day, week or month. With options.territory, or without any source, what changed hands is told on each.
/// Periods without anything to tell are left out unless options.draw_empty, or the territory is all there is.
/// Errors: pack.
Result<void> plan_series(const std::vector<Source>& sources, const Options& options, const Atlas& atlas,
                         const pack::Phrasebook& words, Plan& plan);

}  // namespace sitmap::batch
