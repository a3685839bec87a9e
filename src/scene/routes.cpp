#include <algorithm>
#include <set>

#include "geo/operations.hpp"
#include "scene/draft.hpp"
#include "scene/extent.hpp"

namespace sitmap::scene {

namespace {

using territory::Route;
using territory::RouteKind;
using territory::RouteState;

const char* class_of_state(const Route& route) {
    switch (route.state) {
        case RouteState::open:
            break;
        case RouteState::checkpoint:
            return "road-checkpoint";
        case RouteState::closed:
        case RouteState::dismantled:
            return "road-former";
        case RouteState::blockaded:
            return "road-blocked";
        case RouteState::under_construction:
            return "road-planned";
        case RouteState::proposed:
            return "route-proposed";
    }
    switch (route.kind) {
        case RouteKind::railway:
            return "railway";
        case RouteKind::railway_planned:
            return "railway-planned";
        case RouteKind::railway_dismantled:
            return "road-former";
        case RouteKind::corridor:
            return "route-proposed";
        default:
            return "road";
    }
}

/// An event may say more than the tables of a road in use: that it is blocked. What it calls proposed is drawn so
/// unless the road is there already.
const char* class_of_claim(event::Type type, event::Claim claim, const Route* route, const char* otherwise) {
    const bool there = route && (route->state == RouteState::open || route->state == RouteState::checkpoint ||
                                 route->state == RouteState::blockaded);
    if (claim == event::Claim::proposed) {
        return there ? otherwise : "route-proposed";
    }
    return type == event::Type::blockade ? "road-blocked" : otherwise;
}

}  // namespace

Result<void> add_routes(Draft& draft) {
    if (!draft.shown("routes")) {
        return {};
    }
    std::set<std::string> drawn;
    const auto add = [&](const geo::Geometry& shape, const char* line_class, const std::string& id,
                         const std::string& title) {
        const geo::PlaneGeometry line = draft.viewport.to_frame(shape, 0.3);
        if (line.lines.empty() || !drawn.insert(id).second) {
            return;
        }
        draft.layers_used.insert("route");
        draft.scene.lines.push_back({line_class, geo::path_of(line), id, title});
        if (std::find(draft.scene.notices.begin(), draft.scene.notices.end(), "routes") == draft.scene.notices.end()) {
            draft.scene.notices.push_back("routes");
        }
    };
    const auto known = [&](const std::string& id) -> const Route* {
        for (const Route& route : draft.territory.routes) {
            if (route.id == id) {
                return &route;
            }
        }
        return nullptr;
    };
    const auto in_being_on_other_dates = [&](const std::string& id) {
        const auto& others = draft.territory.routes_of_other_dates;
        return std::find(others.begin(), others.end(), id) != others.end();
    };
    const auto look = [](const Route* route, const gazetteer::Place& place, const event::Event* event) {
        const char* base = route                                          ? class_of_state(*route)
                           : place.kind == gazetteer::PlaceKind::corridor ? "route-proposed"
                                                                          : "road";
        return event ? class_of_claim(event->type, event->claim, route, base) : base;
    };
    /// A named road is drawn piece by piece, each as it was on the date.
    const auto add_place = [&](const gazetteer::Place& place, const event::Event* event) -> Result<void> {
        const std::string title = gazetteer::display_name(place, draft.brief.language, draft.brief.naming);
        if (const Route* route = known(place.id)) {
            add(route->shape, look(route, place, event), route->id, title);
            return {};
        }
        const auto course = territory::course_of(place.id, draft.territory);
        for (const Route* route : course) {
            add(route->shape, look(route, place, event), route->id, title);
        }
        if (course.empty()) {
            SITMAP_TRY_ASSIGN(const auto shape, gazetteer::shape_of(place, draft.pack));
            add(shape, look(nullptr, place, event), place.id, title);
        }
        return {};
    };
    for (const event::Event& event : draft.brief.events) {
        if (event.claim == event::Claim::denied && !draft.brief.show_denied) {
            continue;
        }
        for (const event::EventPlace& place : event.places) {
            const Site site = site_of(place, draft.gazetteer);
            if (site.precision != Site::Precision::line) {
                continue;
            }
            if (site.place->kind == gazetteer::PlaceKind::river) {
                continue;
            }
            SITMAP_TRY(add_place(*site.place, &event));
        }
    }
    for (const std::string& id : draft.brief.routes) {
        if (const Route* route = known(id)) {
            add(route->shape, class_of_state(*route), route->id, route->name);
        } else if (const gazetteer::Place* place = draft.gazetteer.by_id(id);
                   place && place->is_line() && !in_being_on_other_dates(id)) {
            SITMAP_TRY(add_place(*place, nullptr));
        } else {
            draft.scene.warnings.push_back(
                {"W_ROUTE", "the route “" + id + "” is not in being on " + time::to_iso(draft.territory.date), "", 0});
        }
    }
    return {};
}

}  // namespace sitmap::scene
