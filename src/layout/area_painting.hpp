#pragma once

#include <vector>

#include "layout/sheet.hpp"

namespace sitmap::layout {

/// An area in its class's look, bottom first: fill, dots, hatch, inner band, edge. Hatch lines and dots keep one phase
/// over the whole sheet, so that neighbours of one class match. An empty path gives nothing.
std::vector<Item> paint_area(const geo::Path& path, const style::AreaStyle& look);

/// Parallel lines over `box`, `step_pt` apart, rising to the right for positive angles.
geo::Path hatch_lines(const Rect& box, double angle_deg, double step_pt);

/// Centres of a hexagonal grid that lie inside the path with the whole dot.
std::vector<XY> dot_grid(const geo::Path& path, double step_pt, double radius_pt);

}  // namespace sitmap::layout
