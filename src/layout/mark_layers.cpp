#include <fmt/format.h>

#include <algorithm>

#include "layout/arrows.hpp"
#include "layout/dots.hpp"
#include "layout/exclave_discs.hpp"
#include "layout/layers.hpp"
#include "layout/map_layers.hpp"
#include "layout/tally.hpp"
#include "layout/unit_marks.hpp"
#include "style/check.hpp"

namespace sitmap::layout {
namespace {

using Kind = scene::ArrowMark::Kind;

constexpr double chip_corner_pt = 2.5;

Item chip_of(const Label& label, const Rect& box, const style::Style& style) {
    Group group;
    group.children.push_back({PathItem{geo::rectangle(box.x, box.y, box.width, box.height, chip_corner_pt),
                                       style.colour("azside"), std::nullopt}});
    const TextForm& form = label.chip->text;
    const double middle = form.ascent - 0.357 * form.style.size_pt;
    TextItem text = set_form(form, {box.x + (box.width - form.width) / 2, box.y + box.height / 2 - middle},
                             Align::centre, "date_chip");
    text.is_label = false;
    group.children.push_back({std::move(text)});
    return {std::move(group)};
}

/// Names across an edge keep the usual halo: a coloured one would run out over other ground.
bool lies_within(const Rings& rings, const Rect& box) {
    const double y = box.y + box.height / 2;
    return inside(rings, {box.x, y}) && inside(rings, {box.x + box.width / 2, y}) && inside(rings, {box.right(), y});
}

/// Colour of the strong tint that lies under the box, if any: halos take it.
std::optional<style::Rgba> strong_fill(const scene::Scene& scene, const std::vector<Rings>& rings,
                                       const style::Style& style, const Rect& box) {
    constexpr double strong = 0.6;
    for (std::size_t i = scene.areas.size(); i-- > 0;) {
        const auto& fill = style.area(scene.areas[i].area_class).fill;
        if (fill && fill->alpha >= strong && lies_within(rings[i], box)) {
            return style::with_alpha(*fill, 1);
        }
    }
    return std::nullopt;
}

std::string in_one_line(std::string text) {
    for (char& c : text) {
        c = c == '\n' ? ' ' : c;
    }
    return text;
}

Group label_layer(const scene::Scene& scene, const style::Style& style, const SetMarks& marks, const SetLabels& labels,
                  Panel& panel) {
    Group group = layer("layer-labels", "Labels", marks.frame);
    std::vector<Rings> rings;
    for (const auto& area : scene.areas) {
        rings.push_back(flattened(area.path));
    }
    for (std::size_t i = 0; i < labels.labels.size(); ++i) {
        const auto& ask = scene.labels[i];
        PlacedLabel report{in_one_line(ask.text), ask.kind, ask.place_id, {}, false, false};
        if (labels.chosen[i] >= 0) {
            const Label& label = labels.labels[i];
            const LabelSetting& setting = label.settings[static_cast<std::size_t>(labels.chosen[i])];
            for (const Segment& piece : setting.candidate.leader) {
                append(group.children, paint_leader({piece.b, piece.a}, false, style));
                report.leader = true;
            }
            TextItem item = set_label(label, setting, ask.kind);
            // A halo in the colour of the ground only helps letters that can be read on it.
            const auto fill = strong_fill(scene, rings, style, item.box);
            if (fill && style::contrast(item.style.colour, *fill) >= style::contrast_needed(item.style)) {
                item.style.halo = style::with_alpha(*fill, item.style.halo.alpha);
            }
            report.box = item.box;
            report.placed = true;
            if (setting.chip) {
                group.children.push_back(chip_of(label, *setting.chip, style));
            }
            group.children.push_back({std::move(item)});
        }
        panel.labels.push_back(std::move(report));
    }
    return group;
}

/// An event of several places has several groups.
std::string unique_id(const std::string& wanted, std::vector<std::string>& ids) {
    std::string id = wanted;
    for (int k = 2; std::find(ids.begin(), ids.end(), id) != ids.end(); ++k) {
        id = fmt::format("{}-{}", wanted, k);
    }
    ids.push_back(id);
    return id;
}

Group event_layer(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                  const style::Page& page, Measurer& measurer, const SetMarks& marks, Panel& panel) {
    Group group = layer("layer-events", "Events", marks.frame);
    for (const auto& arrow : scene.arrows) {
        if (arrow.kind != Kind::band) {
            const char* usual = arrow.kind == Kind::fire ? "fire" : "movement-happened";
            scene::ArrowMark visible = arrow;
            for (const EventSymbol& symbol : marks.symbols) {
                visible.spine = ended_before(std::move(visible.spine), symbol.at, symbol.radius + 3);
            }
            Group one;
            one.title = arrow.title;
            one.children =
                paint_arrow(visible, style.line(style.has_line(arrow.line_class) ? arrow.line_class : usual));
            if (!one.children.empty()) {
                group.children.push_back({std::move(one)});
            }
        }
    }
    for (const auto& unit : scene.units) {
        group.children.push_back({paint_unit(unit, style, page)});
    }
    // Rings and leaders of one event never lie over the symbol of another: symbols come last, by number.
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < scene.events.size(); ++i) {
        const auto& mark = scene.events[i];
        const EventSymbol& symbol = marks.symbols[i];
        panel.symbols.push_back(hull(symbol.symbol, symbol.badge));
        if (symbol.card >= 0) {
            continue;
        }
        const bool has_dot = std::any_of(scene.dots.begin(), scene.dots.end(),
                                         [&](const auto& dot) { return geo::length(dot.at - symbol.place) < 2; });
        Group one = paint_event(mark, brief, symbol, style, page, !has_dot, measurer);
        one.id = unique_id(one.id, ids);
        group.children.push_back({std::move(one)});
    }
    for (const EventCard& card : marks.cards) {
        Group one = card.tally < 0
                        ? paint_card(card, scene, brief, style, page, measurer)
                        : paint_tally(scene, static_cast<std::size_t>(card.tally), brief, style, page, measurer);
        one.id = unique_id(one.id, ids);  // one event may crowd two cards
        for (Item& item : one.children) {
            if (auto* child = std::get_if<Group>(&item.value)) {
                child->id = unique_id(child->id, ids);
            }
        }
        group.children.push_back({std::move(one)});
    }
    return group;
}

Group callout_layer(const style::Style& style, const SetMarks& marks, const SetLabels& labels, Panel& panel) {
    Group group = layer("layer-callouts", "Callouts", marks.frame);
    for (std::size_t i = 0; i < labels.callouts.size(); ++i) {
        const Callout& callout = labels.callouts[i];
        std::string text;
        for (const auto& line : callout.head.lines) {
            text += (text.empty() ? "" : " ") + line;
        }
        PlacedLabel report{text, "callout", {}, {}, false, true};
        if (labels.callout_chosen[i] >= 0) {
            const auto& setting = callout.settings[static_cast<std::size_t>(labels.callout_chosen[i])];
            append(group.children, paint_leader(setting.leader, true, style));
            for (const Segment& leg : setting.forks) {
                append(group.children, paint_leader({leg.a, leg.b}, true, style));
            }
            for (TextItem& item : set_callout(callout, setting)) {
                report.box = report.placed ? hull(report.box, item.box) : item.box;
                report.placed = true;
                group.children.push_back({std::move(item)});
            }
        }
        panel.labels.push_back(std::move(report));
    }
    return group;
}

}  // namespace

std::vector<Item> mark_layers(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                              const SetMarks& marks, const SetLabels& labels) {
    Group zones = layer("layer-zones", "Bands and rings", marks.frame);
    for (const auto& arrow : scene.arrows) {
        if (arrow.kind == Kind::band) {
            append(zones.children, paint_band(arrow, style.area("band"), style.line("chevron")));
        }
    }
    for (std::size_t i = 0; i < marks.symbols.size(); ++i) {
        if (marks.symbols[i].ring_pt > 0) {
            const auto& event = brief.events[scene.events[i].event];
            append(zones.children, paint_ring(marks.symbols[i], event::family_of(event.type), style));
        }
    }
    Group towns = layer("layer-towns", "Towns", marks.frame);
    for (std::size_t i = 0; i < scene.exclaves.size(); ++i) {
        append(towns.children, paint_exclave(scene.exclaves[i], marks.exclaves[i], style));
    }
    for (const auto& dot : scene.dots) {
        // A town is not shown without its name; what somebody brings is.
        const bool shown = dot.label < 0 || dot.dot_class.starts_with("overlay") ||
                           labels.chosen[static_cast<std::size_t>(dot.label)] >= 0;
        if (shown && !is_covered(dot.at, marks.symbols)) {
            append(towns.children, paint_dot(dot.at, style.dot(dot.dot_class)));
        }
    }
    std::vector<Item> layers;
    for (Group* group : {&zones, &towns}) {
        if (!group->children.empty()) {
            layers.push_back({std::move(*group)});
        }
    }
    return layers;
}

std::vector<Item> news_layers(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                              const style::Page& page, Measurer& measurer, const SetMarks& marks,
                              const SetLabels& labels, Panel& panel) {
    Group names = label_layer(scene, style, marks, labels, panel);
    Group events = event_layer(scene, brief, style, page, measurer, marks, panel);
    Group callouts = callout_layer(style, marks, labels, panel);
    std::vector<Item> layers;
    for (Group* group : {&names, &events, &callouts}) {
        if (!group->children.empty()) {
            layers.push_back({std::move(*group)});
        }
    }
    return layers;
}

}  // namespace sitmap::layout
