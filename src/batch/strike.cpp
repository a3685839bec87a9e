#include "batch/strike.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scene/panels.hpp"

namespace sitmap::batch {

namespace {

using layout::Rect;

std::optional<Rect> box_of(const geo::Path& path) {
    if (path.points.empty()) {
        return std::nullopt;
    }
    geo::XY low = path.points.front(), high = low;
    for (const geo::XY at : path.points) {
        low = {std::min(low.x, at.x), std::min(low.y, at.y)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y)};
    }
    return Rect{low.x, low.y, high.x - low.x, high.y - low.y};
}

/// The outline of the group's symbol: its largest filled path. Leaders, badges and letters are smaller or thin.
std::optional<Rect> symbol_of(const layout::Group& group) {
    std::optional<Rect> largest;
    for (const layout::Item& item : group.children) {
        const auto* path = std::get_if<layout::PathItem>(&item.value);
        const auto box = path != nullptr && path->fill ? box_of(path->path) : std::nullopt;
        if (box && (!largest || box->width * box->height > largest->width * largest->height)) {
            largest = box;
        }
    }
    return largest;
}

void add_line(layout::Group& group) {
    const std::optional<Rect> symbol = symbol_of(group);
    if (!symbol) {
        return;
    }
    constexpr double beyond = 1.5, casing = 4.2, line = 2;
    const geo::Path across = geo::polyline(
        {{symbol->x - beyond, symbol->bottom() + beyond}, {symbol->right() + beyond, symbol->y - beyond}});
    for (const auto& [colour, width] :
         {std::pair(style::Rgba{255, 255, 255, 1}, casing), std::pair(style::Rgba{0x1a, 0x1a, 0x1a, 1}, line)}) {
        group.children.push_back({layout::PathItem{
            across, std::nullopt, style::Stroke{colour, width, {}, style::Cap::butt, style::Join::round}}});
    }
}

void strike_groups(std::vector<layout::Item>& items, const std::set<std::string>& ids) {
    for (layout::Item& item : items) {
        auto* group = std::get_if<layout::Group>(&item.value);
        if (group == nullptr) {
            continue;
        }
        // Further symbols of event 3 are "event-3-2" …
        constexpr std::string_view mark = "event-";
        const std::string own =
            group->id.starts_with(mark) ? group->id.substr(0, group->id.find('-', mark.size())) : group->id;
        if (ids.contains(own)) {
            add_line(*group);
        } else {
            strike_groups(group->children, ids);
        }
    }
}

}  // namespace

void strike(layout::Sheet& sheet, const scene::Scene& scene, const brief::Brief& brief,
            const std::set<std::string>& events) {
    std::set<std::string> groups;
    for (const scene::EventMark* mark : scene::all_events(scene)) {
        if (events.contains(brief.events[mark->event].id)) {
            groups.insert(fmt::format("event-{}", mark->number));
        }
    }
    for (const std::string& id : events) {
        groups.insert("column-item-" + id);
    }
    strike_groups(sheet.items, groups);
}

}  // namespace sitmap::batch
