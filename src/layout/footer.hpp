#pragma once

#include <string>

#include "brief/brief.hpp"
#include "layout/furniture.hpp"
#include "layout/layout.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// Where the footer's rule stands on a wide page.
double footer_top(const style::Page& page);

/// Sources, data credits and notices on the near side, disclaimer and credit on the far side. \pre not a phone page
void set_footer(Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief, const Imprint& imprint);

/// The same stacked; gives the y of the bottom.
double set_phone_footer(Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief,
                        const Imprint& imprint, double y);

/// "sitmap · drawn 21 Nov 2026", the date only when it is given.
std::string credit_line(const Imprint& imprint, const pack::Phrasebook& words);

}  // namespace sitmap::layout
