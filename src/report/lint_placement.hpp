#pragma once

#include <vector>

#include "layout/layout.hpp"
#include "report/lint.hpp"

namespace sitmap::report {

/// What lies on what, what is cut, and which name found no place.
void check_placement(const layout::Laid& laid, std::vector<Finding>& findings);

}  // namespace sitmap::report
