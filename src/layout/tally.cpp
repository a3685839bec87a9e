#include "layout/tally.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "layout/figures.hpp"
#include "layout/text_form.hpp"

namespace sitmap::layout {
namespace {

constexpr double halo_pt = 1.6;
constexpr double least_text_pt = 7.5, largest_text_pt = 17;
constexpr double text_of_radius = 0.85, text_of_width = 1.55;  // number's size, and the most it may be wide, in radii

std::vector<Item> disc(XY at, double radius, style::Rgba colour, const style::Style& style) {
    const geo::Path circle = geo::circle(at, radius);
    style::Stroke ring{style.colour("halo"), 2 * halo_pt, {}};
    return {Item{PathItem{circle, std::nullopt, std::move(ring)}}, Item{PathItem{circle, colour, std::nullopt}}};
}

event::Family most_frequent(const scene::Scene& scene, const scene::Tally& tally, const brief::Brief& brief) {
    std::map<event::Family, int> counts;
    for (const std::size_t i : tally.marks) {
        ++counts[event::family_of(brief.events[scene.events[i].event].type)];
    }
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

}  // namespace

Group paint_tally(const scene::Scene& scene, std::size_t index, const brief::Brief& brief, const style::Style& style,
                  const style::Page& page, Measurer& measurer) {
    const scene::Tally& tally = scene.tallies[index];
    const std::string number = figure(static_cast<double>(tally.events), brief.language);
    Group group;
    group.id = fmt::format("tally-{}", index + 1);
    group.title = tally.place.empty() ? number : fmt::format("{}: {}", tally.place, number);
    group.children = disc(tally.at, tally.radius_pt, style.family_colour(most_frequent(scene, tally, brief)), style);
    if (tally.events == 1) {
        return group;
    }
    style::TextStyle look = style.text(style::TextRole::event_number, page);
    look.size_pt = std::clamp(text_of_radius * tally.radius_pt, least_text_pt, largest_text_pt);
    TextForm line = form_of(measurer, number, look, brief.language);
    if (const double most = text_of_width * tally.radius_pt; line.width > most) {
        look.size_pt *= most / line.width;
        line = form_of(measurer, number, look, brief.language);
    }
    const double middle = line.ascent - 0.357 * line.style.size_pt;
    TextItem text = set_form(line, {tally.at.x - line.width / 2, tally.at.y - middle}, Align::centre, "event_number");
    text.is_label = false;
    group.children.push_back({std::move(text)});
    return group;
}

std::vector<Item> tally_sample(const style::Style& style, const Rect& box) {
    const double radius = std::min(box.width, box.height) / 2 - halo_pt / 2;
    std::vector<Item> items;
    for (const auto& [across, size] : {std::pair{radius, 1.0}, std::pair{box.width - 0.6 * radius, 0.6}}) {
        const XY at{box.x + across, box.y + box.height / 2};
        for (Item& item : disc(at, size * radius, style.colour("violence"), style)) {
            items.push_back(std::move(item));
        }
    }
    return items;
}

}  // namespace sitmap::layout
