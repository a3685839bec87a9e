#pragma once

#include <vector>

#include "report/lint.hpp"

namespace sitmap::report {

/// What the eye meets on the drawn sheet: texts against the pixels below them, behind their halo; areas of different
/// sides that this style tells by colour alone, as they came out over the shaded ground. A sheet that cannot be drawn
/// is a finding of the rule "contrast".
void check_colours(const scene::Scene& scene, const layout::Laid& laid, const style::Style& style,
                   std::vector<Finding>& findings);

}  // namespace sitmap::report
