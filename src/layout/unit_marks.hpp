#pragma once

#include "layout/segments.hpp"
#include "layout/sheet.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// The room of a unit's symbol with the marks of its size, frame points.
Rect unit_box(const scene::UnitMark& unit, const style::Page& page);

/// Staff, point on the ground and symbol.
Group paint_unit(const scene::UnitMark& unit, const style::Style& style, const style::Page& page);

}  // namespace sitmap::layout
