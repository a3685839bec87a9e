#include <algorithm>

#include "geo/operations.hpp"
#include "scene/draft.hpp"

namespace sitmap::scene {

namespace {

using territory::ControlArea;
using territory::ControlClass;
using territory::Holder;
using territory::LineClass;

/// Six points across: less is a speck that no reader could match with the legend.
constexpr double smallest_area_pt2 = 40;

const char* area_class(const ControlArea& area) {
    switch (area.control) {
        case ControlClass::held:
        case ControlClass::held_am:
            return "held";
        case ControlClass::peacekeepers:
            return "held-peacekeepers";
        case ControlClass::claimed:
        case ControlClass::positions:  // hatched like a claim: where the edge lies is not known
            return area.holder == Holder::azerbaijani ? "claimed-az" : "claimed-am";
        case ControlClass::contested:
            return "contested";
        case ControlClass::taken:
            return "taken";
        case ControlClass::corridor:
            return "corridor";
    }
    return "held";
}

std::string line_class(const territory::BoundaryLine& line) {
    switch (line.kind) {
        case LineClass::international:
            return "border";
        case LineClass::undelimited:
            return "border-undelimited";
        case LineClass::contact:
            return line.approximate ? "contact-approximate" : "contact";
        case LineClass::former_oblast:
            return "oblast";
        case LineClass::de_facto_entity:
            return "entity";
    }
    return "border";
}

/// How far a shape reaches across the map at least: some of its corners in view tell.
double reach_at_least(const Viewport& viewport, const geo::Geometry& shape) {
    constexpr std::size_t corners = 16;
    std::vector<XY> seen;
    for (const auto& polygon : shape.polygons) {
        const std::size_t step = std::max<std::size_t>(1, polygon.shell.size() / corners);
        for (std::size_t i = 0; i < polygon.shell.size(); i += step) {
            if (const auto p = viewport.to_frame(polygon.shell[i]); p && viewport.inside(*p, 0)) {
                seen.push_back(*p);
            }
        }
    }
    const auto [left, right] = std::ranges::minmax_element(seen, {}, &XY::x);
    const auto [top, bottom] = std::ranges::minmax_element(seen, {}, &XY::y);
    return seen.empty() ? 0 : std::max(right->x - left->x, bottom->y - top->y);
}

bool is_dashed(LineClass kind) {
    return kind != LineClass::international && kind != LineClass::former_oblast;
}

}  // namespace

Result<void> add_control(Draft& draft) {
    if (!draft.shown("control")) {
        return {};
    }
    for (const ControlArea& area : draft.territory.areas) {
        if (shown_as_change(draft, area)) {
            continue;
        }
        const geo::PlaneGeometry shape = draft.viewport.to_frame(area.shape, 0.25);
        if (geo::plane_area(shape) < smallest_area_pt2) {
            continue;
        }
        const char* name = area_class(area);
        draft.layers_used.insert("control_area");
        // Areas of one look but of several histories share the general words of their class.
        if (const auto [known, added] = draft.legend_texts.try_emplace(name, area.legend);
            !added && known->second != area.legend) {
            known->second.clear();
        }
        draft.scene.areas.push_back({name, geo::path_of(shape), area.id, area.legend});
        if (area.control == ControlClass::corridor) {
            draft.scene.lines.push_back({"corridor-limit", geo::path_of(shape), area.id, area.legend});
        }
        draft.scene.disputed_lines_drawn = true;
    }
    return {};
}

Result<void> add_boundaries(Draft& draft) {
    if (draft.shown("provinces")) {
        SITMAP_TRY_ASSIGN(const auto provinces, draft.pack.features("admin1_line", {"country"}, draft.extent()));
        for (const pack::Feature& feature : provinces) {
            // Azerbaijan's rayons are a finer mesh than its neighbours' provinces: clutter below district scale.
            if (feature.values[0] == "AZ" && draft.viewport.frame().metres_per_point > 160) {
                continue;
            }
            const geo::PlaneGeometry line = draft.viewport.to_frame(feature.geometry, 0.3);
            if (!line.lines.empty()) {
                draft.layers_used.insert("admin1_line");
                draft.scene.lines.push_back({"province", geo::path_of(line), "", ""});
            }
        }
    }
    for (const territory::BoundaryLine& boundary : draft.territory.lines) {
        if (boundary.kind == LineClass::former_oblast && !draft.shown("oblast")) {
            continue;
        }
        if (boundary.kind == LineClass::contact && !draft.shown("control")) {
            continue;
        }
        const geo::PlaneGeometry line = draft.viewport.to_frame(boundary.shape);
        if (line.lines.empty() || geo::plane_length(line) < 4) {
            continue;
        }
        const std::string name = line_class(boundary);
        draft.layers_used.insert(boundary.kind == LineClass::contact ? "control_area" : "border");
        // Before 1992 states and Soviet republics are parted by the same line.
        if (const auto [known, added] = draft.legend_texts.try_emplace(name, boundary.legend);
            !added && known->second != boundary.legend && boundary.kind == LineClass::international) {
            known->second = "Border of a state or of a Soviet republic";
        }
        draft.scene.lines.push_back({name, geo::path_of(line), boundary.id, boundary.legend});
        draft.scene.disputed_lines_drawn = draft.scene.disputed_lines_drawn || is_dashed(boundary.kind);
    }
    return {};
}

Result<void> add_exclaves(Draft& draft) {
    if (!draft.shown("exclaves")) {
        return {};
    }
    for (const territory::Exclave& exclave : draft.territory.exclaves) {
        const auto at = draft.viewport.to_frame(exclave.centre);
        if (!at || !draft.viewport.inside(*at, 12)) {
            continue;
        }
        // A large exclave is ground of its own with a name of its own, not a mark, unless the map is very small.
        constexpr double large_pt = 22, large_km2 = 1000;
        const auto size_km2 = geo::area_km2(exclave.shape);
        const bool large = size_km2 && *size_km2 > large_km2;
        if (large && reach_at_least(draft.viewport, exclave.shape) > large_pt) {
            continue;
        }
        geo::PlaneGeometry shape = draft.viewport.to_frame(exclave.shape, 0);
        double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
        for (const auto& polygon : shape.polygons) {
            for (const XY p : polygon.shell) {
                left = std::min(left, p.x), right = std::max(right, p.x);
                top = std::min(top, p.y), bottom = std::max(bottom, p.y);
            }
        }
        ExclaveMark mark;
        mark.at = *at;
        mark.shape = geo::path_of(shape);
        mark.extent_pt = shape.polygons.empty() ? 0 : std::max(right - left, bottom - top);
        if (mark.extent_pt > large_pt && large) {
            continue;
        }
        mark.area_class = exclave.holder == "AZ" ? "exclave-az" : "exclave-am";
        mark.edge_class = exclave.owner == "AZ" ? "exclave-edge-az" : "exclave-edge-am";
        if (const gazetteer::Place* place = draft.gazetteer.by_id(exclave.place_id)) {
            LabelAsk label;
            label.role = style::TextRole::exclave;
            label.text = gazetteer::display_name(*place, draft.brief.language, draft.brief.naming);
            label.at = *at;
            label.gap_pt = 15;
            label.priority = 3;
            label.required = true;
            label.place_id = place->id;
            label.language = draft.brief.language;
            label.kind = "exclave";
            mark.label = static_cast<int>(draft.scene.labels.size());
            draft.scene.labels.push_back(std::move(label));
        }
        draft.layers_used.insert("exclave");
        draft.scene.exclaves.push_back(std::move(mark));
    }
    return {};
}

}  // namespace sitmap::scene
