#pragma once

#include <vector>

#include "layout/column.hpp"
#include "layout/column_plan.hpp"

namespace sitmap::layout {

/// The list of a crowded map, each event told in as many words as there is room for: its head above its day and its
/// speaker; all of that in two lines; head and speaker in two lines; its place and head in one. Where those are too
/// many lines, events that follow each other at one place share one that gives their numbers; then numbers and places
/// run in one behind the other (`set_run_in`). Gives the y of the bottom.
double set_rows(Furniture& furniture, const std::vector<ColumnGroup>& plan, const ColumnFrame& frame);

}  // namespace sitmap::layout
