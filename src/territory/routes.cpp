#include <algorithm>
#include <map>

#include "territory/dated_rows.hpp"
#include "territory/names.hpp"
#include "territory/parts.hpp"

namespace sitmap::territory {

namespace {

struct DatedState {
    RouteState state = RouteState::open;
    time::Interval validity;
    std::string source;
};

Result<std::map<std::string, std::vector<DatedState>>> states_of_routes(const pack::Pack& pack) {
    std::map<std::string, std::vector<DatedState>> states;
    if (!pack.has_table("route_state")) {
        return states;
    }
    SITMAP_TRY_ASSIGN(const auto rows,
                      rows_of(pack, "SELECT route_id, valid_from, valid_to, state, source FROM route_state"));
    for (const TextRow& row : rows) {
        const auto state = route_state_from(row[3]);
        if (!state) {
            return failure(ErrorCode::pack, "route '" + row[0] + "' has the unknown state '" + row[3] + "'");
        }
        SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(row[1], row[2]));
        states[row[0]].push_back({*state, validity, row[4]});
    }
    return states;
}

/// 0 for what traffic runs on or would, 1 for what is planned, 2 for what was.
int rank_of(RouteState state) {
    switch (state) {
        case RouteState::open:
        case RouteState::blockaded:
        case RouteState::checkpoint:
            return 0;
        case RouteState::under_construction:
        case RouteState::proposed:
            return 1;
        case RouteState::closed:
        case RouteState::dismantled:
            return 2;
    }
    return 2;
}

}  // namespace

Result<std::map<std::string, std::vector<std::string>>> named_roads(const pack::Pack& pack) {
    std::map<std::string, std::vector<std::string>> roads;
    if (!pack.has_table("place_route")) {
        return roads;
    }
    SITMAP_TRY_ASSIGN(const auto rows,
                      rows_of(pack, "SELECT place_id, route_id FROM place_route ORDER BY CAST(position AS INTEGER)"));
    for (const TextRow& row : rows) {
        roads[row[0]].push_back(row[1]);
    }
    return roads;
}

std::vector<const Route*> course_of(std::string_view place_id, const Territory& territory) {
    std::vector<const Route*> course;
    const auto road = territory.named_roads.find(std::string(place_id));
    if (road == territory.named_roads.end()) {
        return course;
    }
    for (const std::string& id : road->second) {
        const auto route = std::find_if(territory.routes.begin(), territory.routes.end(),
                                        [&](const Route& candidate) { return candidate.id == id; });
        if (route == territory.routes.end()) {
            continue;
        }
        if (!course.empty() && rank_of(route->state) < rank_of(course.front()->state)) {
            course.clear();
        }
        if (course.empty() || rank_of(route->state) == rank_of(course.front()->state)) {
            course.push_back(&*route);
        }
    }
    return course;
}

Result<Routes> routes_on(time::Date date, const pack::Pack& pack) {
    Routes routes;
    if (!pack.has_table("route")) {
        return routes;
    }
    SITMAP_TRY_ASSIGN(const auto states, states_of_routes(pack));
    SITMAP_TRY_ASSIGN(auto rows, pack.features("route", {"id", "name", "ref", "kind", "source", "confidence"}));
    for (pack::Feature& row : rows) {
        Route route;
        route.id = row.values[0];
        // A line without dated states was in ordinary use all the time.
        if (const auto dated = states.find(route.id); dated != states.end()) {
            const DatedState* now = nullptr;
            for (const DatedState& state : dated->second) {
                now = state.validity.contains(date) ? &state : now;
            }
            if (!now) {
                routes.of_other_dates.push_back(std::move(route.id));
                continue;
            }
            route.state = now->state;
            route.validity = now->validity;
            route.source = now->source;
        } else {
            route.source = row.values[4];
        }
        const auto kind = route_kind_from(row.values[3]);
        if (!kind) {
            return failure(ErrorCode::pack, "route '" + route.id + "' is of the unknown kind '" + row.values[3] + "'");
        }
        route.kind = *kind;
        route.name = std::move(row.values[1]);
        route.ref = std::move(row.values[2]);
        route.confidence = row.values[5].empty() ? 'm' : row.values[5].front();
        route.shape = std::move(row.geometry);
        routes.in_being.push_back(std::move(route));
    }
    return routes;
}

Result<std::vector<RoutePoint>> route_points_on(time::Date date, const pack::Pack& pack) {
    std::vector<RoutePoint> points;
    if (!pack.has_table("route_point")) {
        return points;
    }
    SITMAP_TRY_ASSIGN(const auto rows, rows_of(pack,
                                               "SELECT name, kind, lon, lat, valid_from, valid_to, source "
                                               "FROM route_point ORDER BY rowid"));
    for (const TextRow& row : rows) {
        SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(row[4], row[5]));
        if (validity.contains(date)) {
            SITMAP_TRY_ASSIGN(const geo::LonLat position, position_from(row[2], row[3]));
            points.push_back({row[0], row[1], position, validity, row[6]});
        }
    }
    return points;
}

}  // namespace sitmap::territory
