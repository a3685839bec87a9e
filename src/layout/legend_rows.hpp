#pragma once

#include <vector>

namespace sitmap::layout {

/// Middles of rows of these heights, from the top of what they stand in: the first at `first`, the others `pitch`
/// apart, and a little further where two tall ones follow each other. They end at `bottom` or where the last would
/// stand at the pitch; what does not fit so pushes the first ones up, beyond the top where there is no room.
std::vector<double> row_middles(const std::vector<double>& heights, double first, double pitch, double bottom);

}  // namespace sitmap::layout
