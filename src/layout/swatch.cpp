#include "layout/swatch.hpp"
#include "layout/tally.hpp"

#include <string>

#include "layout/area_painting.hpp"
#include "layout/arrows.hpp"
#include "layout/dots.hpp"
#include "layout/exclave_discs.hpp"
#include "layout/furniture.hpp"
#include "layout/line_painting.hpp"
#include "style/unit_symbol.hpp"

namespace sitmap::layout {

namespace {

using Swatch = scene::LegendEntry::Swatch;

XY middle_of(const Rect& box) {
    return {box.x + box.width / 2, box.y + box.height / 2};
}

std::vector<Item> area_sample(const std::string& area_class, const style::Style& style, const Rect& box) {
    const geo::Path path = geo::rectangle(box.x, box.y, box.width, box.height);
    style::AreaStyle ground = style.area("ground600");
    const std::optional<style::Stroke> frame = ground.edge;
    ground.edge.reset();
    std::vector<Item> items = paint_area(path, ground);
    style::AreaStyle look = style.area(area_class);
    // A swatch is far smaller than any area: dots at the map's distance would show two or three of them.
    if (look.dots && look.dots->step_pt > 6) {
        look.dots->step_pt = 6;
    }
    for (Item& item : paint_area(path, look)) {
        items.push_back(std::move(item));
    }
    if (!look.edge && !look.inner_band && frame) {
        items.push_back(Item{PathItem{path, std::nullopt, frame}});
    }
    return items;
}

std::vector<Item> line_sample(const std::string& line_class, const style::Style& style, const Rect& box) {
    const double y = box.y + box.height / 2;
    const geo::Path path = geo::polyline({{box.x, y}, {box.right(), y}});
    style::LineStyle look = style.line(line_class);
    // On the white page a casing would only cut into the text beside it.
    look.casing.reset();
    return paint_lines({&path}, look);
}

std::vector<Item> ring_sample(const std::string& family, const style::Style& style, const Rect& box) {
    const geo::Path ring = geo::circle(middle_of(box), 8.5);
    std::vector<Item> items = paint_area(ring, style.area("event-area-" + family));
    style::LineStyle look = style.line("area-ring-" + family);
    look.casing.reset();
    for (Item& item : paint_lines({&ring}, look)) {
        items.push_back(std::move(item));
    }
    return items;
}

/// An area of a layer that the user brings: its tint within the outline that it has on the map.
std::vector<Item> own_area_sample(const std::string& line_class, const style::Style& style, const Rect& box) {
    const std::string area_class = line_class.substr(0, line_class.find("-approximate"));
    std::vector<Item> items = area_sample(area_class, style, box);
    style::LineStyle look = style.line(line_class);
    look.casing.reset();
    const double inset = look.stroke.width_pt / 2;
    const geo::Path outline =
        geo::rectangle(box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset);
    for (Item& item : paint_lines({&outline}, look)) {
        items.push_back(std::move(item));
    }
    return items;
}

scene::ArrowMark level_arrow(scene::ArrowMark::Kind kind, const Rect& box, double inset) {
    scene::ArrowMark mark;
    mark.kind = kind;
    mark.spine = {{box.x + inset, box.y + box.height / 2}, {box.right() - inset, box.y + box.height / 2}};
    mark.origin_known = kind != scene::ArrowMark::Kind::fire;
    return mark;
}

}  // namespace

std::vector<Item> swatch(const scene::LegendEntry& entry, const style::Style& style, const Rect& box) {
    switch (entry.swatch) {
        case Swatch::area:
            if (entry.style_class.starts_with("overlay-")) {
                return own_area_sample(entry.style_class, style, box);
            }
            return area_sample(entry.style_class, style, box);
        case Swatch::line:
            return line_sample(entry.style_class, style, box);
        case Swatch::dot:
            return paint_dot(middle_of(box), style.dot(entry.style_class));
        case Swatch::ring:
            return ring_sample(entry.style_class, style, box);
        case Swatch::band:
            return paint_band(level_arrow(scene::ArrowMark::Kind::band, box, 4), style.area("band"),
                              style.line("chevron"));
        case Swatch::arrow: {
            const auto kind =
                entry.style_class == "fire" ? scene::ArrowMark::Kind::fire : scene::ArrowMark::Kind::movement;
            style::LineStyle look = style.line(entry.style_class);
            look.casing.reset();
            scene::ArrowMark mark = level_arrow(kind, box, 0);
            mark.origin_known = entry.origin_known || kind == scene::ArrowMark::Kind::movement;
            return paint_arrow(mark, look);
        }
        case Swatch::exclave: {
            std::vector<Item> items = area_sample(entry.style_class, style, box);
            // Outlined for the other side: the usual case, and the one that has to be explained.
            const std::string edge = entry.style_class == "exclave-az" ? "exclave-edge-am" : "exclave-edge-az";
            const geo::Path path = geo::rectangle(box.x + 0.8, box.y + 0.8, box.width - 1.6, box.height - 1.6);
            for (Item& item : paint_area(path, style.area(edge))) {
                items.push_back(std::move(item));
            }
            return items;
        }
        case Swatch::unit: {
            const auto parts = style::unit_symbol(style, entry.side, brief::UnitBranch::unstated,
                                                  brief::UnitSize::brigade, event::Claim::happened);
            return symbol_items(parts, middle_of(box) + XY{0, 2}, 10.5);
        }
        case Swatch::tally:
            return tally_sample(style, box);
        case Swatch::symbol:
            break;
    }
    return {};
}

}  // namespace sitmap::layout
