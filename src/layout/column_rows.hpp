#pragma once

#include <vector>

#include "layout/column.hpp"
#include "layout/column_plan.hpp"

namespace sitmap::layout {

/// The list of a crowded map: each event in one line, its place first. Where those are too many lines, events that
/// follow each other at one place share a line that gives their numbers and the place; then numbers and places run in
/// one behind the other, as many as there is room for ("… and 3 more"), with a warning. Gives the y of the bottom.
double set_rows(Furniture& furniture, const std::vector<ColumnGroup>& plan, const ColumnFrame& frame);

}  // namespace sitmap::layout
