#include <algorithm>

#include "layout/area_painting.hpp"
#include "layout/layers.hpp"
#include "layout/line_painting.hpp"
#include "layout/map_layers.hpp"

namespace sitmap::layout {
namespace {

bool is_water(const std::string& name) {
    return name == "sea" || name == "lake" || name == "coast" || name == "lake-shore" || name.starts_with("river") ||
           name == "border-river";
}

bool is_route(const std::string& name) {
    return name.starts_with("road") || name.starts_with("route") || name.starts_with("rail");
}

bool is_own(const std::string& name) {
    return name.starts_with("overlay-");
}

/// One group an area or line that has an id or hover text, so that it can be found in the SVG.
std::vector<Item> named(const std::string& id, const std::string& title, std::vector<Item> items) {
    if ((id.empty() && title.empty()) || items.empty()) {
        return items;
    }
    Group group;
    group.title = title;
    if (!id.empty()) {
        group.data.emplace_back("id", id);
    }
    group.children = std::move(items);
    std::vector<Item> out;
    out.push_back({std::move(group)});
    return out;
}

template <class Wanted>
void add_areas(Group& group, const scene::Scene& scene, const style::Style& style, Wanted&& wanted) {
    for (const auto& area : scene.areas) {
        if (wanted(area.area_class) && style.has_area(area.area_class)) {
            append(group.children, named(area.id, area.title, paint_area(area.path, style.area(area.area_class))));
        }
    }
}

/// Classes in the scene's order, each as a whole, so that casings never cover a line of the same class.
template <class Wanted>
void add_lines(Group& group, const scene::Scene& scene, const style::Style& style, Wanted&& wanted) {
    std::vector<std::string> done;
    for (const auto& line : scene.lines) {
        const std::string& name = line.line_class;
        if (!wanted(name) || !style.has_line(name) || std::find(done.begin(), done.end(), name) != done.end()) {
            continue;
        }
        done.push_back(name);
        std::vector<const geo::Path*> paths;
        std::string titles;
        for (const auto& other : scene.lines) {
            if (other.line_class == name) {
                paths.push_back(&other.path);
                if (!other.title.empty() && titles.find(other.title) == std::string::npos) {
                    titles += (titles.empty() ? "" : ", ") + other.title;
                }
            }
        }
        Group of_class;
        of_class.title = titles;
        of_class.data.emplace_back("class", name);
        of_class.children = paint_lines(paths, style.line(name));
        group.children.push_back({std::move(of_class)});
    }
}

void keep(std::vector<Item>& layers, Group group) {
    if (!group.children.empty()) {
        layers.push_back({std::move(group)});
    }
}

}  // namespace

std::vector<Item> base_layers(const scene::Scene& scene, const style::Style& style, const Rect& frame) {
    std::vector<Item> layers;
    Group relief = layer("layer-relief", "Relief", frame);
    if (scene.relief.rgba && scene.relief.columns > 0) {
        relief.children.push_back({ImageItem{frame, scene.relief.columns, scene.relief.rows, scene.relief.rgba, {}}});
    } else {
        relief.children.push_back({PathItem{geo::rectangle(frame.x, frame.y, frame.width, frame.height),
                                            style.colour("ground600"), std::nullopt}});
    }
    keep(layers, std::move(relief));
    Group areas = layer("layer-areas", "Areas", frame);
    add_areas(areas, scene, style, [](const std::string& name) { return !is_water(name) && !is_own(name); });
    keep(layers, std::move(areas));
    Group water = layer("layer-water", "Water", frame);
    add_areas(water, scene, style, is_water);
    add_lines(water, scene, style, is_water);
    keep(layers, std::move(water));
    Group lines = layer("layer-lines", "Borders and lines", frame);
    add_lines(lines, scene, style,
              [](const std::string& name) { return !is_water(name) && !is_route(name) && !is_own(name); });
    keep(layers, std::move(lines));
    Group routes = layer("layer-routes", "Routes", frame);
    add_lines(routes, scene, style, [](const std::string& name) { return is_route(name); });
    keep(layers, std::move(routes));
    Group own = layer("layer-own", "Own layers", frame);
    add_areas(own, scene, style, is_own);
    add_lines(own, scene, style, is_own);
    keep(layers, std::move(own));
    return layers;
}

}  // namespace sitmap::layout
