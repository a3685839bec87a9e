#pragma once

#include "brief/brief.hpp"
#include "layout/furniture.hpp"

namespace sitmap::layout {

/// The rule with its tab at the head of the sheet.
void set_top_rule(Furniture& furniture);

/// Title, standfirst and as-of date of a wide page, above the map. \pre not a phone page
void set_title_block(Furniture& furniture, const brief::Brief& brief);

/// The same stacked in one column; gives the y where the map begins.
double set_phone_title_block(Furniture& furniture, const brief::Brief& brief);

}  // namespace sitmap::layout
