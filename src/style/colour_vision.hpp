#pragma once

#include "style/ink.hpp"

/// How colours look to eyes that lack one kind of cones.
namespace sitmap::style {

enum class Vision { full, protanopia, deuteranopia, tritanopia };
constexpr Vision all_visions[] = {Vision::full, Vision::protanopia, Vision::deuteranopia, Vision::tritanopia};

/// What the colour looks like to such eyes (Machado, Oliveira and Fernandes 2009, severity 1). Alpha stays.
Rgba seen_with(Rgba colour, Vision vision);
/// Distance in CIE L*a*b* (D65, 1976). About 2 can just be told side by side; 10 at a glance.
double distance(Rgba a, Rgba b);

}  // namespace sitmap::style
