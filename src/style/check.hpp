#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "style/style.hpp"

namespace sitmap::style {

/// Something in a style that a reader could not read or not tell apart.
struct Weakness {
    std::string rule;  ///< "contrast", "colour-vision" or "dash-misuse"
    std::string message;
};

/// What can be said of a style without a map: text reaches WCAG's 4.5 : 1 on everything it may stand on, symbols and
/// lines with a meaning 3 : 1, and areas of different sides are told apart by every eye, by colour or by pattern;
/// lines of what is settled are solid and those of what is not are broken.
/// Empty for a good style. In the order of the rules.
std::vector<Weakness> check(const Style& style);

/// Areas of different sides that a style tells apart by colour alone, not by hatches in two directions.
std::vector<std::pair<std::string_view, std::string_view>> told_by_colour(const Style& style);

/// Says to which eyes two colours of large areas look alike, and by how much; empty when every eye tells them apart.
std::string alike_to(Rgba a, Rgba b);

/// WCAG's ratio for a text of this size: 4.5, or 3 for large ones (24 pt at a point a pixel, bold ones from 18.66).
double contrast_needed(const TextStyle& text);

}  // namespace sitmap::style
