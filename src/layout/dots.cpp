#include "layout/dots.hpp"

#include "layout/segments.hpp"

namespace sitmap::layout {
namespace {

using Shape = style::DotStyle::Shape;

geo::Path outline(XY at, const style::DotStyle& look, double grown) {
    if (look.shape == Shape::square) {
        const double side = look.size_pt + 2 * grown;
        return geo::rectangle(at.x - side / 2, at.y - side / 2, side, side);
    }
    return geo::circle(at, look.size_pt + grown);
}

}  // namespace

std::vector<Item> paint_dot(XY at, const style::DotStyle& look) {
    std::vector<Item> items;
    const bool ring = look.shape == Shape::ring;
    items.push_back(
        {PathItem{outline(at, look, look.halo_pt / 2 + (ring ? look.stroke_pt / 2 : 0)), look.halo, std::nullopt}});
    PathItem dot{outline(at, look, 0), ring ? look.core : look.colour, std::nullopt};
    if (ring) {
        dot.stroke = style::Stroke{look.colour, look.stroke_pt, {}, style::Cap::butt, style::Join::round};
    }
    items.push_back({std::move(dot)});
    return items;
}

Rect dot_box(XY at, const style::DotStyle& look) {
    const double side = look.shape == Shape::square
                            ? look.size_pt
                            : 2 * look.size_pt + (look.shape == Shape::ring ? look.stroke_pt : 0);
    return centred(at, side + 1, side + 1);
}

}  // namespace sitmap::layout
