#include "layout/panel.hpp"

#include <cmath>

#include "layout/degree_texts.hpp"
#include "layout/exclave_discs.hpp"
#include "layout/inset.hpp"
#include "layout/layers.hpp"
#include "layout/map_layers.hpp"
#include "layout/north_arrow.hpp"
#include "layout/scale_bar.hpp"
#include "layout/seats.hpp"
#include "layout/symbol_spread.hpp"
#include "layout/unit_marks.hpp"

namespace sitmap::layout {
namespace {

constexpr double scale_margin_pt = 16;
constexpr double exclaves_apart_pt = 2 * exclave_disc_radius_pt + 4;

/// Where inset, scale bar and north arrow stand.
struct Furniture {
    std::optional<Rect> inset;
    Rect scale;
    ScaleBar bar;
    std::optional<Rect> north;
};

Furniture set_furniture(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                        const style::Page& page, Measurer& measurer, const Rect& frame, const MapGround& ground,
                        Warnings& warnings) {
    Furniture out;
    const std::vector<Mark> marks = marks_of(scene);
    if (scene.inset && page.inset) {
        const double width = scene.inset->frame.width, height = scene.inset->frame.height;
        if (width < 0.45 * frame.width && height < 0.45 * frame.height) {
            out.inset = inset_corner(frame, width, height, marks, ground.busy, is_right_to_left(brief.language));
        }
        if (!out.inset) {
            warnings.push_back({"W_INSET_DROPPED", "the inset map is left out: it would cover an event", {}, 0});
        }
    }
    out.bar = scale_bar_for(scene.frame.metres_per_point);
    const ScaleBarSize size = size_of(out.bar, measurer, style, brief.language, page);
    const double margin = page.phone ? 12 : scale_margin_pt;
    std::optional<Rect> covered = out.inset;
    out.scale = scale_bar_corner(frame, size.width, size.height, margin, marks, covered);
    if (scene.frame.north_deviation_deg > north_arrow_from_deg) {
        const bool high = out.scale.y < frame.y + frame.height / 2;
        out.north = Rect{out.scale.x, high ? out.scale.bottom() + 8 : out.scale.y - 8 - north_arrow_height_pt,
                         north_arrow_width_pt, north_arrow_height_pt};
    }
    return out;
}

SetMarks set_marks(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                   const style::Page& page, Measurer& measurer, const Rect& frame, const Furniture& furniture) {
    SetMarks marks;
    marks.frame = frame;
    if (furniture.inset) {
        marks.furniture.push_back(inflated(*furniture.inset, inset_gap_pt));
    }
    marks.furniture.push_back(furniture.scale);
    if (furniture.north) {
        marks.furniture.push_back(*furniture.north);
    }
    for (const auto& unit : scene.units) {
        marks.furniture.push_back(unit_box(unit, page));
    }
    std::vector<XY> centres;
    for (const auto& exclave : scene.exclaves) {
        centres.push_back(exclave.at);
    }
    marks.exclaves = centres;
    const Spread spread = spread_apart(centres, exclaves_apart_pt, exclave_disc_radius_pt + 2, frame, marks.furniture);
    std::vector<Rect> blocked = marks.furniture;
    for (std::size_t i = 0; i < scene.exclaves.size(); ++i) {
        if (wants_disc(scene.exclaves[i])) {
            marks.exclaves[i] = spread.at[i];
            blocked.push_back(centred(spread.at[i], 2 * exclave_disc_radius_pt - 8, 2 * exclave_disc_radius_pt - 8));
        }
    }
    EventMarks events = set_events(scene, brief, style, page, frame, blocked, measurer);
    marks.symbols = std::move(events.symbols);
    marks.cards = std::move(events.cards);
    return marks;
}

Group furniture_layer(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                      const style::Page& page, Measurer& measurer, const Rect& frame, const Furniture& furniture) {
    Group group = layer("layer-furniture", "Scale, inset, frame", inflated(frame, 1));
    group.children.push_back({paint_scale_bar(furniture.bar, measurer, style, brief.language, page,
                                              {furniture.scale.x, furniture.scale.bottom()})});
    if (furniture.north) {
        group.children.push_back(
            {paint_north_arrow(measurer, style, page, {furniture.north->x, furniture.north->bottom()})});
    }
    if (furniture.inset) {
        group.children.push_back({paint_inset(*scene.inset, *furniture.inset, style, page, measurer)});
    }
    group.children.push_back({PathItem{geo::rectangle(frame.x, frame.y, frame.width, frame.height), std::nullopt,
                                       style.line("frame").stroke}});
    return group;
}

Rect shifted(Rect r, XY by) {
    return {r.x + by.x, r.y + by.y, r.width, r.height};
}

}  // namespace

std::vector<Item> set_ground(const scene::Scene& scene, const style::Style& style, XY origin) {
    std::vector<Item> ground = base_layers(scene, style, {0, 0, scene.frame.width, scene.frame.height});
    for (Item& item : ground) {
        item = moved(std::move(item), origin);
    }
    return ground;
}

Panel set_panel(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                const style::Page& page, Measurer& measurer, XY origin, const Seats* seats) {
    Panel panel;
    const Rect frame{0, 0, scene.frame.width, scene.frame.height};
    const MapGround ground = read_ground(scene);
    const Furniture furniture = set_furniture(scene, brief, style, page, measurer, frame, ground, panel.warnings);
    SetMarks marks = set_marks(scene, brief, style, page, measurer, frame, furniture);
    const std::vector<DegreeText> degrees = set_degrees(scene, brief.language, style, page, measurer, marks);
    for (const DegreeText& degree : degrees) {
        marks.furniture.push_back(degree.box);
    }
    const SetLabels labels = set_labels(scene, brief, style, page, measurer, marks, ground, seats);
    panel.seats = std::make_shared<const Seats>(seats_of(scene, labels));
    panel.warnings.insert(panel.warnings.end(), labels.warnings.begin(), labels.warnings.end());

    append(panel.items, mark_layers(scene, brief, style, marks, labels));
    append(panel.items, news_layers(scene, brief, style, page, measurer, marks, labels, panel));
    panel.items.push_back({furniture_layer(scene, brief, style, page, measurer, frame, furniture)});
    if (!degrees.empty()) {
        panel.items.push_back({paint_degrees(degrees, frame)});
    }
    for (Item& item : panel.items) {
        item = moved(std::move(item), origin);
    }
    for (PlacedLabel& label : panel.labels) {
        label.box = shifted(label.box, origin);
    }
    for (Rect& symbol : panel.symbols) {
        symbol = shifted(symbol, origin);
    }
    return panel;
}

}  // namespace sitmap::layout
