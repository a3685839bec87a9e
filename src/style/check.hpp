#pragma once

#include <string>
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

}  // namespace sitmap::style
