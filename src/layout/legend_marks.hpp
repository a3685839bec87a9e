#pragma once

#include "layout/furniture.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// Lengths of one line of a legend, in points; on small pages everything is a little closer together.
struct LegendSizes {
    double swatch_width = 26, swatch_height = 15;
    double swatch_to_text = 34;  ///< from the swatch's left
    double state_radius = 7.5;
    double state_to_text = 21;  ///< from the symbol's left
};
LegendSizes legend_sizes(const style::Page& page);

/// A swatch at x and its text, both centred on `middle`.
void put_entry(Furniture& furniture, const scene::LegendEntry& entry, const Furniture::Block& text, double x,
               double middle, double text_width);

/// The symbol of a state of claims and its text, likewise.
void put_state(Furniture& furniture, const scene::LegendEntry& entry, const Furniture::Block& text, double x,
               double middle, double text_width);

/// How wide a text of the legend is on one line.
double legend_text_width(Furniture& furniture, const std::string& text, const style::TextStyle& type);

}  // namespace sitmap::layout
