#include <algorithm>
#include <set>

#include "scene/area_asks.hpp"
#include "scene/draft.hpp"
#include "scene/extent.hpp"

namespace sitmap::scene {

namespace {

using gazetteer::Place;
using gazetteer::PlaceKind;

std::string one_name(const Draft& draft, const Place& place) {
    gazetteer::Naming naming = draft.brief.naming;
    naming.policy = gazetteer::Naming::Policy::single;
    return gazetteer::display_name(place, draft.brief.language, naming);
}

/// All of a name but where its area lies.
LabelAsk name_of(const Draft& draft, std::string text, style::TextRole role, int priority, bool required,
                 std::string place_id, const char* kind) {
    LabelAsk label;
    label.shape = LabelAsk::Shape::area;
    label.role = role;
    label.text = std::move(text);
    label.priority = priority;
    label.required = required;
    label.place_id = std::move(place_id);
    label.language = draft.brief.language;
    label.kind = kind;
    return label;
}

const Place* country_of(const gazetteer::Gazetteer& gazetteer, const std::string& iso2) {
    for (const Place* place : gazetteer.of_kind(PlaceKind::country)) {
        if (place->country == iso2) {
            return place;
        }
    }
    return nullptr;
}

/// Country names stand on the ground that no control area or sea takes.
Result<void> name_countries(const Draft& draft, std::vector<NamedArea>& areas) {
    SITMAP_TRY_ASSIGN(auto countries, draft.pack.features("country", {"iso2", "name"}, draft.extent()));
    for (pack::Feature& feature : countries) {
        const std::string& iso = feature.values[0];
        const Place* place = country_of(draft.gazetteer, iso);
        NamedArea area{name_of(draft, place ? one_name(draft, *place) : feature.values[1], style::TextRole::country, 2,
                               false, place ? place->id : "", "country"),
                       std::move(feature.geometry)};
        area.inside_pt = 20;
        area.least_pt2 = 5000;
        area.required_from_pt2 = 20'000;
        if (iso == "AZ") {
            for (const territory::ControlArea& held : draft.territory.areas) {
                if (held.control != territory::ControlClass::taken) {
                    area.others.push_back(&held.shape);
                }
            }
            // The exclave has a name of its own; the country's stands on the main land while there is room.
            if (const Place* exclave = draft.gazetteer.by_id("nakhchivan-ar")) {
                SITMAP_TRY_ASSIGN(area.exclave, gazetteer::shape_of(*exclave, draft.pack));
            }
        }
        areas.push_back(std::move(area));
    }
    return {};
}

/// The exclave that is large enough to be named on its own ground, with its owner below.
Result<void> name_nakhchivan(const Draft& draft, std::vector<NamedArea>& areas) {
    const Place* nakhchivan = draft.gazetteer.by_id("nakhchivan-ar");
    const Place* azerbaijan = draft.gazetteer.by_id("azerbaijan");
    // The city has the short name that everybody uses for the whole.
    const Place* short_name = draft.gazetteer.by_id("nakhchivan");
    if (!nakhchivan || !azerbaijan || !short_name) {
        return {};
    }
    NamedArea area{name_of(draft, one_name(draft, *short_name) + "\n(" + one_name(draft, *azerbaijan) + ")",
                           style::TextRole::exclave, 3, true, nakhchivan->id, "exclave")};
    SITMAP_TRY_ASSIGN(area.shape, gazetteer::shape_of(*nakhchivan, draft.pack));
    area.inside_pt = 8;
    area.least_pt2 = 2500;
    areas.push_back(std::move(area));
    return {};
}

Result<void> name_oblast(const Draft& draft, std::vector<NamedArea>& areas) {
    const Place* region = draft.gazetteer.by_id("nagorno-karabakh");
    if (!region || !draft.shown("oblast")) {
        return {};
    }
    const bool line_drawn = std::any_of(
        draft.territory.lines.begin(), draft.territory.lines.end(),
        [](const territory::BoundaryLine& line) { return line.kind == territory::LineClass::former_oblast; });
    if (!line_drawn || !draft.pack.has_table("territory_region")) {
        return {};
    }
    SITMAP_TRY_ASSIGN(auto regions, draft.pack.features("territory_region", {"id"}, draft.extent()));
    for (pack::Feature& feature : regions) {
        if (feature.values[0] != "oblast-1991") {
            continue;
        }
        std::string text = one_name(draft, *region);
        if (const auto hyphen = text.find('-'); hyphen != std::string::npos) {
            text.insert(hyphen + 1, "\n");
        }
        NamedArea area{name_of(draft, std::move(text), style::TextRole::oblast, 3, true, region->id, "oblast"),
                       std::move(feature.geometry)};
        area.inside_pt = 8;
        area.least_pt2 = 2500;
        areas.push_back(std::move(area));
    }
    return {};
}

/// Provinces that events name; the others stay quiet lines.
Result<void> name_provinces(const Draft& draft, std::vector<NamedArea>& areas) {
    std::set<std::string> done;
    const auto name = [&](const Place& place, bool of_event) -> Result<void> {
        if (!place.is_area() || place.kind == PlaceKind::country || place.id == "nagorno-karabakh" ||
            place.id == "nakhchivan-ar" || !done.insert(place.id).second) {
            return {};
        }
        NamedArea area{
            name_of(draft, one_name(draft, place), style::TextRole::province, 3, of_event, place.id, "province")};
        SITMAP_TRY_ASSIGN(area.shape, gazetteer::shape_of(place, draft.pack));
        area.inside_pt = 10;
        areas.push_back(std::move(area));
        return {};
    };
    for (const event::Event& event : draft.brief.events) {
        for (const event::EventPlace& place : event.places) {
            const Site site = site_of(place, draft.gazetteer);
            if (!site.place) {
                continue;
            }
            if (site.place->kind == PlaceKind::province || site.place->kind == PlaceKind::region) {
                SITMAP_TRY(name(*site.place, false));
            } else if (const Place* around = draft.gazetteer.by_id(site.place->admin1);
                       around && site.place->country == "IR") {
                SITMAP_TRY(name(*around, false));
            }
        }
    }
    return {};
}

}  // namespace

Result<void> begin_area_names(Draft& draft, const geo::Box& extent) {
    std::vector<NamedArea> areas;
    SITMAP_TRY(name_countries(draft, areas));
    SITMAP_TRY(name_nakhchivan(draft, areas));
    SITMAP_TRY(name_oblast(draft, areas));
    if (!draft.page.phone) {
        SITMAP_TRY(name_provinces(draft, areas));
    }
    draft.area_asks = std::make_shared<AreaAsks>(std::move(areas));
    // Maps of a series have what other maps asked for, and the processors to themselves already.
    if (draft.memory == nullptr) {
        draft.area_asks->begin_beside(extent, draft.viewport.frame().width, draft.viewport.frame().height);
    }
    return {};
}

Result<void> add_area_names(Draft& draft) {
    SITMAP_TRY_ASSIGN(std::vector<AskedArea> asked, draft.area_asks->finish(draft));
    for (AskedArea& area : asked) {
        if (area.is_visible && area.kind == "country") {
            draft.layers_used.insert("country");
        }
        if (area.ask) {
            draft.scene.labels.push_back(*std::move(area.ask));
        }
    }
    return {};
}

}  // namespace sitmap::scene
