#include <algorithm>

#include "geo/operations.hpp"
#include "scene/draft.hpp"
#include "scene/inset_ground.hpp"
#include "scene/relief.hpp"

namespace sitmap::scene {

namespace {

constexpr double relief_strength = 0.45;
constexpr double small_map_width_pt = 142;
constexpr double small_map_height_pt = 150;
constexpr double small_maps_apart_pt = 8;

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

/// Shapes of one small map: those that the pack keeps, others cut to its frame.
class SmallShapes {
public:
    SmallShapes(const Viewport& view, KeptShapes kept) : view_(view), kept_(std::move(kept)) {}

    geo::PlaneGeometry of(const geo::Geometry& shape, Fineness fineness) const {
        if (!kept_.empty()) {
            if (const auto found = kept_.find(inset_key(view_, shape, fineness)); found != kept_.end()) {
                return found->second;
            }
        }
        return view_.to_frame(shape, fineness.tolerance_pt, fineness.margin_pt);
    }
    Result<geo::PlaneGeometry> of_country(const std::string& iso2, const pack::Pack& pack) const {
        if (const auto found = kept_.find(inset_key(view_, iso2)); found != kept_.end()) {
            return found->second;
        }
        SITMAP_TRY_ASSIGN(const auto countries, pack.features("country", {"iso2"}, view_.frame().extent));
        geo::PlaneGeometry ground;
        for (const pack::Feature& country : countries) {
            if (country.values[0] == iso2) {
                ground = view_.to_frame(country.geometry, inset_country.tolerance_pt, inset_country.margin_pt);
            }
        }
        return ground;
    }

private:
    const Viewport& view_;
    KeptShapes kept_;
};

bool is_drawn(const territory::ControlArea& area) {
    return area.control != territory::ControlClass::taken && area.control != territory::ControlClass::positions;
}

bool is_drawn(const territory::BoundaryLine& line) {
    return line.kind == territory::LineClass::international || line.kind == territory::LineClass::undelimited;
}

using Water = std::vector<pack::Feature>;

struct Waters {
    Water seas, lakes;
};

Result<Waters> waters_in(const Viewport& view, const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(auto seas, pack.features("sea", {"name"}, view.frame().extent));
    SITMAP_TRY_ASSIGN(auto lakes, pack.features("lake", {"name"}, view.frame().extent));
    return Waters{std::move(seas), std::move(lakes)};
}

/// The country that a name of the inset stands on; null for a sea.
const gazetteer::Place* country_of(const InsetName& name, const gazetteer::Gazetteer& gazetteer) {
    const gazetteer::Place* place = gazetteer.by_id(name.place_id);
    return place != nullptr && place->kind == gazetteer::PlaceKind::country ? place : nullptr;
}

/// Those of the inset's shapes that the pack keeps.
Result<KeptShapes> kept_for(const Viewport& view, const Waters& waters, const territory::Territory& territory,
                            const gazetteer::Gazetteer& gazetteer, const pack::Pack& pack) {
    std::vector<std::uint64_t> keys;
    for (const InsetName& name : names) {
        if (const gazetteer::Place* country = country_of(name, gazetteer)) {
            keys.push_back(inset_key(view, country->country));
        }
    }
    for (const Water* water : {&waters.seas, &waters.lakes}) {
        for (const pack::Feature& feature : *water) {
            keys.push_back(inset_key(view, feature.geometry, inset_area));
        }
    }
    for (const territory::ControlArea& area : territory.areas) {
        if (is_drawn(area)) {
            keys.push_back(inset_key(view, area.shape, inset_area));
        }
    }
    for (const territory::BoundaryLine& line : territory.lines) {
        if (is_drawn(line)) {
            keys.push_back(inset_key(view, line.shape, inset_line));
        }
    }
    return kept_shapes(pack, keys);
}

/// Water, control and borders as a small map can show them.
void add_ground(Inset& inset, const SmallShapes& shapes, const Waters& waters, const territory::Territory& territory) {
    const auto add_water = [&](const char* layer, const Water& water) {
        for (const pack::Feature& feature : water) {
            const geo::PlaneGeometry shape = shapes.of(feature.geometry, inset_area);
            if (geo::plane_area(shape) > 6) {
                inset.areas.push_back({layer, geo::path_of(shape), "", ""});
            }
        }
    };
    add_water("sea", waters.seas);
    add_water("lake", waters.lakes);
    for (const territory::ControlArea& area : territory.areas) {
        if (!is_drawn(area)) {
            continue;
        }
        const geo::PlaneGeometry shape = shapes.of(area.shape, inset_area);
        if (geo::plane_area(shape) > 3) {
            const char* look = area.control == territory::ControlClass::claimed     ? "claimed-az"
                               : area.control == territory::ControlClass::contested ? "contested"
                                                                                    : "held";
            inset.areas.push_back({look, geo::path_of(shape), area.id, ""});
        }
    }
    for (const territory::BoundaryLine& line : territory.lines) {
        if (is_drawn(line)) {
            const geo::PlaneGeometry shape = shapes.of(line.shape, inset_line);
            if (!shape.lines.empty()) {
                inset.lines.push_back({"inset-border", geo::path_of(shape), "", ""});
            }
        }
    }
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

Result<void> add_inset(Draft& draft, std::shared_ptr<const pack::Relief> relief) {
    if (!draft.page.inset || !draft.shown("inset")) {
        return {};
    }
    // Pointless where the map itself shows as much.
    const geo::Box& main = draft.extent();
    if (main.east - main.west > 0.75 * (inset_extent.east - inset_extent.west)) {
        return {};
    }
    SITMAP_TRY_ASSIGN(Viewport view, inset_viewport());
    view.remember_in(draft.memory);
    Inset inset;
    inset.frame = view.frame();
    draft.inset_relief = shaded(draft, std::move(relief), view, relief_strength);
    SITMAP_TRY_ASSIGN(const Waters waters, waters_in(view, draft.pack));
    SITMAP_TRY_ASSIGN(KeptShapes kept, kept_for(view, waters, draft.territory, draft.gazetteer, draft.pack));
    const SmallShapes shapes(view, std::move(kept));
    add_ground(inset, shapes, waters, draft.territory);
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
        // A country's name stays on its ground: anywhere else it would name a neighbour.
        if (const gazetteer::Place* country = country_of(name, draft.gazetteer)) {
            SITMAP_TRY_ASSIGN(label.within, shapes.of_country(country->country, draft.pack));
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
        SITMAP_TRY_ASSIGN(const Waters waters, waters_in(view, draft.pack));
        add_ground(small.map, SmallShapes(view, {}), waters, *territory);
        if (territory == &draft.territory) {
            add_changed(small.map, view, draft.changes);
        }
        draft.scene.before_and_after.push_back(std::move(small));
    }
    return {};
}

}  // namespace sitmap::scene
