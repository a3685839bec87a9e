#include <algorithm>

#include "geo/operations.hpp"
#include "scene/draft.hpp"
#include "scene/relief.hpp"

namespace sitmap::scene {

namespace {

constexpr double inset_width_pt = 172;
constexpr double inset_height_pt = 138;
constexpr double relief_strength = 0.45;
constexpr double small_map_width_pt = 142;
constexpr double small_map_height_pt = 150;
constexpr double small_maps_apart_pt = 8;
/// The South Caucasus between its seas: where in the world the map is.
constexpr geo::Box around{41.2, 36.9, 51.4, 43.9};

/// Where each country's name reads best on this small map (label points by eye on the fixed inset extent).
struct InsetName {
    const char* place_id;
    const char* short_en;  ///< long English names are abbreviated, as on any locator map
    geo::LonLat at;
    style::TextRole role;
};
constexpr InsetName names[] = {
    {"russia", "", {45.2, 43.45}, style::TextRole::inset_country},
    {"georgia", "", {43.6, 42.15}, style::TextRole::inset_country},
    {"armenia", "Arm.", {44.5, 40.55}, style::TextRole::inset_country},
    {"azerbaijan", "Azerb.", {48.1, 40.6}, style::TextRole::inset_country},
    {"turkey", "", {42.6, 39.8}, style::TextRole::inset_country},
    {"iran", "", {47.3, 37.6}, style::TextRole::inset_country},
    {"caspian-sea", "", {50.6, 41.9}, style::TextRole::inset_water},
    {"black-sea", "", {41.5, 42.3}, style::TextRole::inset_water},
};

/// Water, control and borders as a small map can show them.
Result<void> add_ground(Inset& inset, const Viewport& view, const territory::Territory& territory,
                        const pack::Pack& pack) {
    for (const char* layer : {"sea", "lake"}) {
        SITMAP_TRY_ASSIGN(const auto water, pack.features(layer, {"name"}, view.frame().extent));
        for (const pack::Feature& feature : water) {
            const geo::PlaneGeometry shape = view.to_frame(feature.geometry, 0.5, 4);
            if (geo::plane_area(shape) > 6) {
                inset.areas.push_back({layer, geo::path_of(shape), "", ""});
            }
        }
    }
    for (const territory::ControlArea& area : territory.areas) {
        if (area.control == territory::ControlClass::taken || area.control == territory::ControlClass::positions) {
            continue;
        }
        const geo::PlaneGeometry shape = view.to_frame(area.shape, 0.5, 4);
        if (geo::plane_area(shape) > 3) {
            const char* look = area.control == territory::ControlClass::claimed     ? "claimed-az"
                               : area.control == territory::ControlClass::contested ? "contested"
                                                                                    : "held";
            inset.areas.push_back({look, geo::path_of(shape), area.id, ""});
        }
    }
    for (const territory::BoundaryLine& line : territory.lines) {
        if (line.kind == territory::LineClass::international || line.kind == territory::LineClass::undelimited) {
            const geo::PlaneGeometry shape = view.to_frame(line.shape, 0.4, 4);
            if (!shape.lines.empty()) {
                inset.lines.push_back({"inset-border", geo::path_of(shape), "", ""});
            }
        }
    }
    return {};
}

/// What had another holder before, below the lines.
void add_changed(Inset& map, const Viewport& view, const std::vector<brief::Change>& changes) {
    const std::vector<std::string> classes = change_classes(changes);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const geo::PlaneGeometry shape = view.to_frame(changes[i].area.shape, 0.5, 4);
        if (geo::plane_area(shape) > 3) {
            map.areas.push_back({classes[i], geo::path_of(shape), changes[i].area.id, ""});
        }
    }
}

}  // namespace

Result<void> add_inset(Draft& draft, const pack::Relief& relief) {
    if (!draft.page.inset || !draft.shown("inset")) {
        return {};
    }
    // Pointless where the map itself shows as much.
    const geo::Box& main = draft.extent();
    if (main.east - main.west > 0.75 * (around.east - around.west)) {
        return {};
    }
    SITMAP_TRY_ASSIGN(Viewport view, Viewport::fit(around, inset_width_pt, inset_height_pt));
    view.remember_in(draft.memory);
    Inset inset;
    inset.frame = view.frame();
    inset.relief = shaded(draft, relief, view, relief_strength);
    SITMAP_TRY(add_ground(inset, view, draft.territory, draft.pack));
    SITMAP_TRY_ASSIGN(const auto countries, draft.pack.features("country", {"iso2"}, view.frame().extent));
    for (const InsetName& name : names) {
        const gazetteer::Place* place = draft.gazetteer.by_id(name.place_id);
        const auto at = view.to_frame(name.at);
        if (!place || !at || !view.inside(*at, 8)) {
            continue;
        }
        LabelAsk label;
        label.shape = LabelAsk::Shape::area;
        label.role = name.role;
        gazetteer::Naming naming = draft.brief.naming;
        naming.policy = gazetteer::Naming::Policy::single;
        label.text = draft.brief.language == Language::en && *name.short_en != 0
                         ? name.short_en
                         : gazetteer::display_name(*place, draft.brief.language, naming);
        if (const auto space = label.text.find(' ');
            name.role == style::TextRole::inset_water && space != std::string::npos) {
            label.text[space] = '\n';
        }
        label.at = *at;
        for (const pack::Feature& country : countries) {
            // A country's name stays on its ground: anywhere else it would name a neighbour.
            if (place->kind == gazetteer::PlaceKind::country && country.values[0] == place->country) {
                label.within = view.to_frame(country.geometry, 1, 0);
            }
        }
        label.place_id = place->id;
        label.language = draft.brief.language;
        label.kind = "inset";
        inset.labels.push_back(std::move(label));
    }
    std::vector<XY> outline;
    constexpr int steps = 12;
    const Frame& frame = draft.viewport.frame();
    const auto walk = [&](XY from, XY to) {
        for (int i = 0; i < steps; ++i) {
            const auto position = draft.viewport.to_globe(from + (to - from) * (static_cast<double>(i) / steps));
            if (const auto p = position ? view.to_frame(*position) : std::nullopt) {
                outline.push_back(*p);
            }
        }
    };
    walk({0, 0}, {frame.width, 0});
    walk({frame.width, 0}, {frame.width, frame.height});
    walk({frame.width, frame.height}, {0, frame.height});
    walk({0, frame.height}, {0, 0});
    if (outline.size() >= 4) {
        inset.main_frame = geo::polyline(outline);
        inset.main_frame.close();
    }
    draft.scene.inset = std::move(inset);
    return {};
}

Result<void> add_before_and_after(Draft& draft) {
    if (!draft.brief.since || !draft.shown("inset")) {
        return {};
    }
    SITMAP_TRY_ASSIGN(const territory::Territory before,
                      territory::on(*draft.brief.since, draft.brief.worldview, draft.pack));
    // Both stand beside each other in the column, however narrow it is.
    const style::Page& page = draft.page;
    const double room = page.column_width > 0 ? page.column_width : page.width - 2 * page.margin;
    const double scale = std::min(1.0, (room - small_maps_apart_pt) / 2 / small_map_width_pt);
    for (const territory::Territory* territory : {&before, &draft.territory}) {
        SITMAP_TRY_ASSIGN(const Viewport view,
                          Viewport::fit(draft.extent(), small_map_width_pt * scale, small_map_height_pt * scale));
        SmallMap small;
        small.date = territory->date;
        small.map.frame = view.frame();
        SITMAP_TRY(add_ground(small.map, view, *territory, draft.pack));
        if (territory == &draft.territory) {
            add_changed(small.map, view, draft.changes);
        }
        draft.scene.before_and_after.push_back(std::move(small));
    }
    return {};
}

}  // namespace sitmap::scene
