#include "pack/geopackage.hpp"

#include "geo/operations.hpp"
#include "territory/names.hpp"
#include "territory/territory.hpp"

namespace sitmap::territory {

namespace {

using pack::LayerShape;
using pack::ResultLayer;

std::string text(std::string_view view) {
    return std::string(view);
}

geo::Geometry point(geo::LonLat position) {
    return {{position}, {}, {}};
}

ResultLayer areas_layer(const std::vector<ControlArea>& areas) {
    ResultLayer layer{"control",
                      LayerShape::area,
                      {{"id"},
                       {"control"},
                       {"holder"},
                       {"area_km2", true},
                       {"valid_from"},
                       {"valid_to"},
                       {"approximate"},
                       {"legend"},
                       {"source"}},
                      {}};
    for (const ControlArea& area : areas) {
        layer.rows.push_back(
            {area.shape,
             {area.id, text(name_of(area.control)), text(name_of(area.holder)), geo::area_km2(area.shape).value_or(0),
              time::to_iso(area.validity.from), time::to_iso(area.validity.to), text(area.approximate ? "yes" : "no"),
              area.legend, area.source}});
    }
    return layer;
}

ResultLayer lines_layer(const std::vector<BoundaryLine>& lines) {
    ResultLayer layer{
        "line",
        LayerShape::line,
        {{"id"}, {"kind"}, {"length_km", true}, {"valid_from"}, {"valid_to"}, {"approximate"}, {"legend"}, {"source"}},
        {}};
    for (const BoundaryLine& line : lines) {
        layer.rows.push_back(
            {line.shape,
             {line.id, text(name_of(line.kind)), geo::length_km(line.shape), time::to_iso(line.validity.from),
              time::to_iso(line.validity.to), text(line.approximate ? "yes" : "no"), line.legend, line.source}});
    }
    return layer;
}

ResultLayer exclaves_layer(const std::vector<Exclave>& exclaves) {
    ResultLayer layer{"exclave",
                      LayerShape::area,
                      {{"place_id"}, {"owner"}, {"holder"}, {"valid_from"}, {"valid_to"}, {"source"}},
                      {}};
    for (const Exclave& exclave : exclaves) {
        layer.rows.push_back({exclave.shape,
                              {exclave.place_id, exclave.owner, exclave.holder, time::to_iso(exclave.validity.from),
                               time::to_iso(exclave.validity.to), exclave.source}});
    }
    return layer;
}

ResultLayer routes_layer(const std::vector<Route>& routes) {
    ResultLayer layer{"route",
                      LayerShape::line,
                      {{"id"}, {"name"}, {"ref"}, {"kind"}, {"state"}, {"valid_from"}, {"valid_to"}, {"source"}},
                      {}};
    for (const Route& route : routes) {
        layer.rows.push_back({route.shape,
                              {route.id, route.name, route.ref, text(name_of(route.kind)), text(name_of(route.state)),
                               time::to_iso(route.validity.from), time::to_iso(route.validity.to), route.source}});
    }
    return layer;
}

ResultLayer points_layer(const std::vector<RoutePoint>& points) {
    ResultLayer layer{
        "route_point", LayerShape::point, {{"name"}, {"kind"}, {"valid_from"}, {"valid_to"}, {"source"}}, {}};
    for (const RoutePoint& at : points) {
        layer.rows.push_back(
            {point(at.position),
             {at.name, at.kind, time::to_iso(at.validity.from), time::to_iso(at.validity.to), at.source}});
    }
    return layer;
}

ResultLayer claims_layer(const std::vector<TownClaim>& claims) {
    ResultLayer layer{"town_claim", LayerShape::point, {{"place_id"}, {"name"}, {"announced"}, {"town"}}, {}};
    for (const TownClaim& claim : claims) {
        layer.rows.push_back(
            {point(claim.position),
             {claim.place_id, claim.name, time::to_iso(claim.announced), text(claim.town ? "yes" : "no")}});
    }
    return layer;
}

}  // namespace

Result<std::string> to_geopackage(const Territory& territory) {
    return pack::geopackage({areas_layer(territory.areas), lines_layer(territory.lines),
                             exclaves_layer(territory.exclaves), routes_layer(territory.routes),
                             points_layer(territory.route_points), claims_layer(territory.town_claims)});
}

}  // namespace sitmap::territory
