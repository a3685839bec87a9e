#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "geo/operations.hpp"
#include "territory/names.hpp"
#include "territory/side_areas.hpp"
#include "territory/territory.hpp"

namespace sitmap::territory {

namespace {

using Json = nlohmann::ordered_json;

Json day(const std::optional<time::Date>& date) {
    return date ? Json(time::to_iso(*date)) : Json(nullptr);
}

void add_validity(Json& json, const time::Interval& validity) {
    json["valid_from"] = day(validity.from);
    json["valid_to"] = day(validity.to);
}

double rounded(double value, double steps_a_unit) {
    return std::round(value * steps_a_unit) / steps_a_unit;
}

Json position(geo::LonLat p) {
    // Six decimals are a tenth of a metre, far below any source here.
    return Json::array({rounded(p.lon, 1e6), rounded(p.lat, 1e6)});
}

Json ring(const std::vector<geo::LonLat>& points) {
    Json json = Json::array();
    for (const geo::LonLat p : points) {
        json.push_back(position(p));
    }
    return json;
}

Json shape_of(const geo::Geometry& shape) {
    if (!shape.polygons.empty()) {
        Json polygons = Json::array();
        for (const geo::Polygon& polygon : shape.polygons) {
            Json rings = Json::array({ring(polygon.shell)});
            for (const auto& hole : polygon.holes) {
                rings.push_back(ring(hole));
            }
            polygons.push_back(std::move(rings));
        }
        return {{"type", "MultiPolygon"}, {"coordinates", std::move(polygons)}};
    }
    Json lines = Json::array();
    for (const auto& line : shape.lines) {
        lines.push_back(ring(line));
    }
    return {{"type", "MultiLineString"}, {"coordinates", std::move(lines)}};
}

Json properties(const ControlArea& area) {
    Json json{{"id", area.id}, {"control", name_of(area.control)}, {"holder", name_of(area.holder)}};
    json["area_km2"] = rounded(geo::area_km2(area.shape).value_or(0), 10);
    add_validity(json, area.validity);
    json["approximate"] = area.approximate;
    json["legend"] = area.legend;
    json["source"] = area.source;
    return json;
}

Json properties(const BoundaryLine& line) {
    Json json{{"id", line.id}, {"kind", name_of(line.kind)}};
    json["length_km"] = rounded(geo::length_km(line.shape), 10);
    add_validity(json, line.validity);
    json["approximate"] = line.approximate;
    json["legend"] = line.legend;
    json["source"] = line.source;
    return json;
}

Json properties(const Exclave& exclave) {
    Json json{{"place_id", exclave.place_id}, {"owner", exclave.owner}, {"holder", exclave.holder}};
    json["lon"] = rounded(exclave.centre.lon, 1e5);
    json["lat"] = rounded(exclave.centre.lat, 1e5);
    add_validity(json, exclave.validity);
    json["source"] = exclave.source;
    return json;
}

Json properties(const Route& route) {
    Json json{{"id", route.id},
              {"name", route.name},
              {"ref", route.ref},
              {"kind", name_of(route.kind)},
              {"state", name_of(route.state)}};
    json["confidence"] = std::string(1, route.confidence);
    add_validity(json, route.validity);
    json["source"] = route.source;
    return json;
}

Json properties(const RoutePoint& point) {
    Json json{{"name", point.name}, {"kind", point.kind}};
    json["lon"] = rounded(point.position.lon, 1e5);
    json["lat"] = rounded(point.position.lat, 1e5);
    add_validity(json, point.validity);
    json["source"] = point.source;
    return json;
}

Json properties(const TownClaim& claim) {
    return {{"place_id", claim.place_id},
            {"name", claim.name},
            {"lon", rounded(claim.position.lon, 1e5)},
            {"lat", rounded(claim.position.lat, 1e5)},
            {"announced", time::to_iso(claim.announced)},
            {"town", claim.town}};
}

template <class T>
Json list(const std::vector<T>& items) {
    Json json = Json::array();
    for (const T& item : items) {
        json.push_back(properties(item));
    }
    return json;
}

Json feature(Json properties, const char* layer, Json geometry) {
    Json labelled{{"layer", layer}};
    labelled.update(properties);
    return {{"type", "Feature"}, {"properties", std::move(labelled)}, {"geometry", std::move(geometry)}};
}

Json point_of(geo::LonLat p) {
    return {{"type", "Point"}, {"coordinates", position(p)}};
}

}  // namespace

std::string to_json(const Territory& territory) {
    Json json{{"schema", "sitmap.territory/1"},
              {"date", time::to_iso(territory.date)},
              {"worldview", name_of(territory.worldview)}};
    json["areas"] = list(territory.areas);
    json["sides"] = Json::array();
    for (const SideArea& side : side_areas(territory).value_or(std::vector<SideArea>{})) {
        json["sides"].push_back({{"side", name_of(side.side)},
                                 {"control", name_of(side.control)},
                                 {"area_km2", rounded(side.area_km2, 10)}});
    }
    json["lines"] = list(territory.lines);
    json["exclaves"] = list(territory.exclaves);
    json["routes"] = list(territory.routes);
    json["route_points"] = list(territory.route_points);
    json["town_claims"] = list(territory.town_claims);
    json["warnings"] = Json::array();
    for (const Warning& warning : territory.warnings) {
        json["warnings"].push_back({{"code", warning.code}, {"message", warning.message}});
    }
    return json.dump(2) + "\n";
}

std::string to_geojson(const Territory& territory) {
    Json features = Json::array();
    for (const ControlArea& area : territory.areas) {
        features.push_back(feature(properties(area), "control", shape_of(area.shape)));
    }
    for (const BoundaryLine& line : territory.lines) {
        features.push_back(feature(properties(line), "line", shape_of(line.shape)));
    }
    for (const Exclave& exclave : territory.exclaves) {
        features.push_back(feature(properties(exclave), "exclave", shape_of(exclave.shape)));
    }
    for (const Route& route : territory.routes) {
        features.push_back(feature(properties(route), "route", shape_of(route.shape)));
    }
    for (const RoutePoint& point : territory.route_points) {
        features.push_back(feature(properties(point), "route_point", point_of(point.position)));
    }
    for (const TownClaim& claim : territory.town_claims) {
        features.push_back(feature(properties(claim), "town_claim", point_of(claim.position)));
    }
    const Json json{{"type", "FeatureCollection"},
                    {"name", "territory " + time::to_iso(territory.date)},
                    {"date", time::to_iso(territory.date)},
                    {"worldview", name_of(territory.worldview)},
                    {"features", std::move(features)}};
    return json.dump() + "\n";
}

}  // namespace sitmap::territory
