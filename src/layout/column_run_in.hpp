#pragma once

#include <vector>

#include "layout/column.hpp"
#include "layout/column_row.hpp"

namespace sitmap::layout {

/// The least that a list says: numbers and places one behind the other under one head, of two names the first where
/// room is short, as many as there is room for ("… and 3 more"), with a warning. Events without a place on the map are
/// among those that are counted. Gives the y of the bottom.
double set_run_in(Furniture& furniture, const std::vector<Row>& rows, const style::TextStyle& type, double pitch,
                  const ColumnFrame& frame);

}  // namespace sitmap::layout
