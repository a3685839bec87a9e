#pragma once

#include <vector>

#include "territory/territory.hpp"

namespace sitmap::territory {

/// How much ground a side has under one kind of control.
struct SideArea {
    Holder side = Holder::armenian;
    ControlClass control = ControlClass::held;
    double area_km2 = 0;
};

/// The areas of a day added up by side and kind of control, in the order of both; contested ground stands with the side
/// that held it before. Where two areas of one kind overlap, their common ground counts once. Empty on a day without
/// areas. Errors: geometry.
Result<std::vector<SideArea>> side_areas(const Territory& territory);

}  // namespace sitmap::territory
