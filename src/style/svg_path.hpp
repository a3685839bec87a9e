#pragma once

#include <string_view>

#include "geo/path.hpp"
#include "io/error.hpp"

namespace sitmap::style {

/// The outline of an SVG path's `d`: M L H V C Z, absolute and relative. Errors: style for anything else and for
/// coordinates beyond ± 1000.
Result<geo::Path> parse_svg_path(std::string_view d);

/// The numbers of an SVG list such as `points`. Errors: style.
Result<std::vector<double>> parse_svg_numbers(std::string_view list);

}  // namespace sitmap::style
