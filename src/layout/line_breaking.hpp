#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap::layout {

/// Width of a piece of the paragraph in points.
using WidthOf = std::function<double(std::string_view)>;

/// Greedy lines of one paragraph, without their end spaces; an empty paragraph gives one empty line.
std::vector<std::string> fill_lines(std::string_view paragraph, double width_pt, const WidthOf& width_of);

}  // namespace sitmap::layout
