#pragma once

#include <vector>

#include "layout/furniture.hpp"
#include "layout/legend_texts.hpp"

namespace sitmap::layout {

/// What states of claims take of the width of a strip of this height: stacked where there is height for it, else in
/// several columns. 0 for none.
double width_of_states(Furniture& furniture, const std::vector<LegendText>& states, double height);

/// Sets them at the far end of the strip.
void set_stacked_states(Furniture& furniture, const std::vector<LegendText>& states, const Rect& strip);

/// The height that they take one after the other in lines of this width. 0 for none.
double height_of_lines(Furniture& furniture, const std::vector<LegendText>& states, double width);

/// Sets them in lines below `y`; gives the bottom.
double set_states_in_lines(Furniture& furniture, const std::vector<LegendText>& states, double x, double y,
                           double width);

}  // namespace sitmap::layout
