#pragma once

#include <vector>

#include "layout/sheet.hpp"

namespace sitmap::layout {

/// All lines of one class: every casing first, then strokes, cores and ticks, so that joins and crossings stay open.
std::vector<Item> paint_lines(const std::vector<const geo::Path*>& paths, const style::LineStyle& look);

/// Short strokes across the line, the first half a step from its start.
geo::Path cross_ticks(const geo::Path& path, double every_pt, double half_length_pt);

}  // namespace sitmap::layout
