#include "layout/exclave_discs.hpp"

#include <algorithm>

namespace sitmap::layout {
namespace {

constexpr double enlarged_pt = 12;  // larger side of the shape inside the disc

std::optional<style::Stroke> edge_of(const scene::ExclaveMark& mark, const style::Style& style) {
    if (style.has_area(mark.edge_class)) {
        const auto& look = style.area(mark.edge_class);
        if (look.edge) {
            return look.edge;
        }
        if (look.fill) {
            return style::Stroke{style::with_alpha(*look.fill, 1), 1.6, {}, style::Cap::butt, style::Join::round};
        }
    }
    if (style.has_line(mark.edge_class)) {
        return style.line(mark.edge_class).stroke;
    }
    return std::nullopt;
}

}  // namespace

bool wants_disc(const scene::ExclaveMark& mark) {
    return mark.extent_pt < 2 * exclave_disc_radius_pt;
}

std::vector<Item> paint_exclave(const scene::ExclaveMark& mark, XY at, const style::Style& style) {
    std::vector<Item> items;
    geo::Path shape = mark.shape;
    if (wants_disc(mark)) {
        const geo::Path disc = geo::circle(at, exclave_disc_radius_pt);
        const style::Rgba halo = style.colour("halo"), ink = style.colour("ink");
        items.push_back({PathItem{disc, style.colour("paper"),
                                  style::Stroke{halo, 2.8, {}, style::Cap::butt, style::Join::round}}});
        items.push_back(
            {PathItem{disc, std::nullopt, style::Stroke{ink, 0.9, {}, style::Cap::butt, style::Join::round}}});
        const Rect box = box_around(shape.points);
        const double side = std::max(box.width, box.height);
        const double scale = side > 0.01 ? enlarged_pt / side : 0;
        shape =
            scale > 0 ? geo::transformed(shape, scale, at - centre_of(box) * scale) : geo::circle(at, enlarged_pt / 3);
    } else {
        items.push_back({PathItem{shape, style.colour("paper"), std::nullopt}});
    }
    PathItem item{std::move(shape), std::nullopt, edge_of(mark, style)};
    if (style.has_area(mark.area_class)) {
        item.fill = style.area(mark.area_class).fill;
    }
    items.push_back({std::move(item)});
    return items;
}

}  // namespace sitmap::layout
