#pragma once

#include <nlohmann/json_fwd.hpp>

#include "brief/brief.hpp"
#include "layout/layout.hpp"
#include "scene/scene.hpp"

/// What stands where on the sheet, for the report.
namespace sitmap::report {

/// [x, y, width, height] in points, tenths.
nlohmann::ordered_json rect_json(const layout::Rect& rect);
/// Every name that was asked for: {text, kind, place, box, leader, placed}; without a place on the sheet box is null.
nlohmann::ordered_json labels_json(const layout::Laid& laid);
/// Event symbols with their badges: {number, event, type, claim, box}, and units: {unit, side, branch, size, claim}.
nlohmann::ordered_json symbols_json(const brief::Brief& brief, const scene::Scene& scene, const layout::Laid& laid);
/// What was asked for and is not on the map: {what, text, reason}.
nlohmann::ordered_json dropped_json(const brief::Brief& brief, const scene::Scene& scene, const layout::Laid& laid);
/// Faces on the sheet: {family, weight, italic, sizes: [smallest, largest]}, sorted.
nlohmann::ordered_json fonts_json(const layout::Sheet& sheet);
/// {metres_per_point, denominator}: 1 : denominator on paper.
nlohmann::ordered_json scale_json(const scene::Frame& frame);

}  // namespace sitmap::report
