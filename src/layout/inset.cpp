#include "layout/inset.hpp"

#include "layout/area_painting.hpp"
#include "layout/label_candidates.hpp"
#include "layout/layers.hpp"
#include "layout/line_painting.hpp"

namespace sitmap::layout {
namespace {

constexpr double line_ink = 0.5, main_frame_ink = 3;

std::vector<Item> names(const scene::Inset& inset, const Rect& frame, const style::Style& style,
                        const style::Page& page, Measurer& measurer) {
    InkMap ink(frame.width, frame.height);
    for (const auto& line : inset.lines) {
        ink.add(flattened(line.path), line_ink);
    }
    for (const auto& area : inset.areas) {
        ink.add(flattened(area.path), line_ink);
    }
    ink.add(flattened(inset.main_frame), main_frame_ink);
    ink.finish();
    const Obstacles obstacles{inflated(frame, -3), {}, {}};
    const Divides divides(frame.width, frame.height);
    const Ground ground{obstacles, ink, ink, divides, false};
    std::vector<Label> labels;
    std::vector<Wish> wishes;
    for (const auto& ask : inset.labels) {
        Label label;
        label.forms.push_back(form_of(measurer, ask.text, style.text(ask.role, page), ask.language));
        add_area_settings(label, ask, ground);
        Wish wish{{}, 120};
        for (const auto& setting : label.settings) {
            wish.candidates.push_back(setting.candidate);
        }
        labels.push_back(std::move(label));
        wishes.push_back(std::move(wish));
    }
    const Choice choice = place(wishes);
    std::vector<Item> items;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (choice.chosen[i] >= 0) {
            const auto& setting = labels[i].settings[static_cast<std::size_t>(choice.chosen[i])];
            items.push_back({set_form(labels[i].forms[setting.form], setting.top_left, setting.align, "inset")});
        }
    }
    return items;
}

}  // namespace

Group paint_inset(const scene::Inset& inset, const Rect& box, const style::Style& style, const style::Page& page,
                  Measurer& measurer, const std::string& id) {
    const Rect frame{0, 0, inset.frame.width, inset.frame.height};
    Group inner = layer(id, "Inset", frame);
    if (inset.relief.rgba && inset.relief.columns > 0) {
        inner.children.push_back({ImageItem{frame, inset.relief.columns, inset.relief.rows, inset.relief.rgba, {}}});
    } else {
        inner.children.push_back(
            {PathItem{geo::rectangle(0, 0, frame.width, frame.height), style.colour("ground600"), std::nullopt}});
    }
    for (const auto& area : inset.areas) {
        append(inner.children, paint_area(area.path, style.area(area.area_class)));
    }
    for (const auto& line : inset.lines) {
        append(inner.children, paint_lines({&line.path}, style.line(line.line_class)));
    }
    if (!inset.main_frame.verbs.empty()) {
        append(inner.children, paint_lines({&inset.main_frame}, style.line("inset-main")));
    }
    append(inner.children, names(inset, frame, style, page, measurer));

    Group group;
    group.id = "layer-" + id;
    group.label = "Inset map";
    const Rect gap = inflated(frame, inset_gap_pt);
    group.children.push_back(
        {PathItem{geo::rectangle(gap.x, gap.y, gap.width, gap.height), style.colour("paper"), std::nullopt}});
    group.children.push_back({std::move(inner)});
    group.children.push_back(
        {PathItem{geo::rectangle(0, 0, frame.width, frame.height), std::nullopt, style.line("inset-frame").stroke}});
    Item out = moved({std::move(group)}, {box.x, box.y});
    return std::get<Group>(std::move(out.value));
}

}  // namespace sitmap::layout
