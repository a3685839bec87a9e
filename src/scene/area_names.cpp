#include <algorithm>
#include <set>

#include "geo/operations.hpp"
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

/// A name's seat is searched over its area: a coarse outline is as good and much quicker.
constexpr double outline_pt = 2;

/// The part of an area that lies in the frame, a little inside its edge.
geo::PlaneGeometry visible_part(const Draft& draft, const geo::Geometry& shape, double inset) {
    return draft.viewport.to_frame(shape, outline_pt, -inset);
}

void ask(Draft& draft, std::string text, style::TextRole role, geo::PlaneGeometry visible, int priority, bool required,
         std::string place_id, const char* kind) {
    const geo::PlaneGeometry seat = remembered(draft, key_of(visible, key_of("inner point")), [&] {
        const auto at = geo::inner_point(visible, 1.0);
        return at ? geo::PlaneGeometry{{*at}, {}, {}} : geo::PlaneGeometry{};
    });
    if (seat.points.empty()) {
        return;
    }
    LabelAsk label;
    label.shape = LabelAsk::Shape::area;
    label.role = role;
    label.text = std::move(text);
    label.at = seat.points.front();
    label.within = remembered(draft, key_of(visible, key_of("coarse")), [&] {
        auto coarse = geo::simplified(visible, 3);
        return coarse && !coarse->empty() ? *std::move(coarse) : visible;
    });
    label.priority = priority;
    label.required = required;
    label.place_id = std::move(place_id);
    label.language = draft.brief.language;
    label.kind = kind;
    draft.scene.labels.push_back(std::move(label));
}

const Place* country_of(const gazetteer::Gazetteer& gazetteer, const std::string& iso2) {
    for (const Place* place : gazetteer.of_kind(PlaceKind::country)) {
        if (place->country == iso2) {
            return place;
        }
    }
    return nullptr;
}

/// What is left of an area beside another one.
geo::PlaneGeometry beside(const Draft& draft, const geo::PlaneGeometry& area, const geo::PlaneGeometry& other) {
    return remembered(draft, key_of(other, key_of(area)), [&] {
        auto rest = geo::difference(area, other);
        return rest ? *std::move(rest) : area;
    });
}

/// Country names stand on the ground that no control area or sea takes.
Result<void> name_countries(Draft& draft) {
    SITMAP_TRY_ASSIGN(const auto countries, draft.pack.features("country", {"iso2", "name"}, draft.extent()));
    std::optional<geo::Geometry> nakhchivan;
    if (const Place* exclave = draft.gazetteer.by_id("nakhchivan-ar")) {
        SITMAP_TRY_ASSIGN(nakhchivan, gazetteer::shape_of(*exclave, draft.pack));
    }
    for (const pack::Feature& feature : countries) {
        const std::string& iso = feature.values[0];
        const Place* place = country_of(draft.gazetteer, iso);
        geo::PlaneGeometry visible = visible_part(draft, feature.geometry, 20);
        const double whole = geo::plane_area(visible);
        if (whole < 5000) {
            continue;
        }
        for (const territory::ControlArea& area : draft.territory.areas) {
            if (iso != "AZ" || area.control == territory::ControlClass::taken) {
                continue;
            }
            visible = beside(draft, visible, draft.viewport.to_frame(area.shape, outline_pt));
        }
        if (iso == "AZ" && nakhchivan) {
            // The exclave has a name of its own; the country's stands on the main land while there is room.
            geo::PlaneGeometry mainland = beside(draft, visible, draft.viewport.to_frame(*nakhchivan, outline_pt));
            if (geo::plane_area(mainland) > 20'000) {
                visible = std::move(mainland);
            }
        }
        draft.layers_used.insert("country");
        ask(draft, place ? one_name(draft, *place) : feature.values[1], style::TextRole::country, std::move(visible), 2,
            whole > 20'000, place ? place->id : "", "country");
    }
    return {};
}

/// The exclave that is large enough to be named on its own ground, with its owner below.
Result<void> name_nakhchivan(Draft& draft) {
    const Place* nakhchivan = draft.gazetteer.by_id("nakhchivan-ar");
    const Place* azerbaijan = draft.gazetteer.by_id("azerbaijan");
    // The city has the short name that everybody uses for the whole.
    const Place* short_name = draft.gazetteer.by_id("nakhchivan");
    if (!nakhchivan || !azerbaijan || !short_name) {
        return {};
    }
    SITMAP_TRY_ASSIGN(const auto shape, gazetteer::shape_of(*nakhchivan, draft.pack));
    geo::PlaneGeometry visible = visible_part(draft, shape, 8);
    if (geo::plane_area(visible) > 2500) {
        ask(draft, one_name(draft, *short_name) + "\n(" + one_name(draft, *azerbaijan) + ")", style::TextRole::exclave,
            std::move(visible), 3, true, nakhchivan->id, "exclave");
    }
    return {};
}

Result<void> name_oblast(Draft& draft) {
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
    SITMAP_TRY_ASSIGN(const auto regions, draft.pack.features("territory_region", {"id"}, draft.extent()));
    for (const pack::Feature& feature : regions) {
        if (feature.values[0] != "oblast-1991") {
            continue;
        }
        geo::PlaneGeometry visible = visible_part(draft, feature.geometry, 8);
        if (geo::plane_area(visible) < 2500) {
            return {};
        }
        std::string text = one_name(draft, *region);
        if (const auto hyphen = text.find('-'); hyphen != std::string::npos) {
            text.insert(hyphen + 1, "\n");
        }
        ask(draft, std::move(text), style::TextRole::oblast, std::move(visible), 3, true, region->id, "oblast");
    }
    return {};
}

/// Provinces that events name; the others stay quiet lines.
Result<void> name_provinces(Draft& draft) {
    std::set<std::string> done;
    const auto name = [&](const Place& place, bool of_event) -> Result<void> {
        if (!place.is_area() || place.kind == PlaceKind::country || place.id == "nagorno-karabakh" ||
            place.id == "nakhchivan-ar" || !done.insert(place.id).second) {
            return {};
        }
        SITMAP_TRY_ASSIGN(const auto shape, gazetteer::shape_of(place, draft.pack));
        geo::PlaneGeometry visible = visible_part(draft, shape, 10);
        if (!visible.polygons.empty()) {
            ask(draft, one_name(draft, place), style::TextRole::province, std::move(visible), 3, of_event, place.id,
                "province");
        }
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

Result<void> add_area_names(Draft& draft) {
    SITMAP_TRY(name_countries(draft));
    SITMAP_TRY(name_nakhchivan(draft));
    SITMAP_TRY(name_oblast(draft));
    return draft.page.phone ? Result<void>{} : name_provinces(draft);
}

}  // namespace sitmap::scene
