#include "layout/legend_marks.hpp"

#include <algorithm>

#include "layout/swatch.hpp"

namespace sitmap::layout {

LegendSizes legend_sizes(const style::Page& page) {
    const double scale = std::clamp(page.text_scale, 0.8, 1.0);
    LegendSizes sizes;
    sizes.swatch_width *= scale;
    sizes.swatch_height *= scale;
    sizes.swatch_to_text *= scale;
    return sizes;
}

void put_entry(Furniture& furniture, const scene::LegendEntry& entry, const Furniture::Block& text, double x,
               double middle, double text_width) {
    const LegendSizes sizes = legend_sizes(furniture.page());
    const Rect box{x, middle - sizes.swatch_height / 2, sizes.swatch_width, sizes.swatch_height};
    const Rect there{furniture.mirrored(box.x, box.width), box.y, box.width, box.height};
    for (Item& item : swatch(entry, furniture.style(), there)) {
        furniture.add(std::move(item));
    }
    furniture.claim(box);
    furniture.put(text, x + sizes.swatch_to_text, middle - text.height / 2, text_width, "legend");
}

void put_state(Furniture& furniture, const scene::LegendEntry& entry, const Furniture::Block& text, double x,
               double middle, double text_width) {
    const LegendSizes sizes = legend_sizes(furniture.page());
    const double radius = sizes.state_radius;
    furniture.symbol(entry.type.value_or(event::Type::battle), entry.claim.value_or(event::Claim::happened),
                     {x + radius, middle}, radius);
    furniture.claim({x, middle - radius, 2 * radius, 2 * radius});
    furniture.put(text, x + sizes.state_to_text, middle - text.height / 2, text_width, "legend");
}

double legend_text_width(Furniture& furniture, const std::string& text, const style::TextStyle& type) {
    return furniture.measurer().measure(text, type, furniture.language()).width;
}

}  // namespace sitmap::layout
