#include <cmath>
#include <nlohmann/json.hpp>

#include "pack/geopackage.hpp"
#include "territory/corridor.hpp"

namespace sitmap::territory {

namespace {

using pack::LayerShape;
using pack::ResultLayer;

std::vector<ResultLayer> layers_of(const std::string& name, const Corridor& corridor,
                                   const std::vector<Crossing>& control) {
    const std::vector<ResultLayer::Column> head{
        {"name", false}, {"length_km", true}, {"width_km", true}, {"area_km2", true}};
    const std::vector<pack::LayerValue> values{name, corridor.length_km, corridor.width_km, corridor.area_km2};
    ResultLayer crossings;
    crossings.name = "crossing";
    crossings.columns = {{"kind", false},    {"id", false},         {"name", false},    {"length_km", true},
                         {"area_km2", true}, {"valid_from", false}, {"valid_to", false}};
    const auto add = [&](const char* kind, const std::vector<Crossing>& list) {
        for (const Crossing& crossing : list) {
            crossings.rows.push_back(
                {crossing.shape,
                 {std::string(kind), crossing.id, crossing.name, crossing.length_km, crossing.area_km2,
                  time::to_iso(crossing.validity.from), time::to_iso(crossing.validity.to)}});
        }
    };
    add("country", corridor.countries);
    add("province", corridor.provinces);
    add("control", control);
    return {ResultLayer{"corridor", LayerShape::area, head, {{corridor.shape, values}}},
            ResultLayer{"corridor_line", LayerShape::line, head, {{corridor.line, values}}}, std::move(crossings)};
}

using Json = nlohmann::ordered_json;

Json ring(const std::vector<geo::LonLat>& points) {
    Json json = Json::array();
    for (const geo::LonLat p : points) {
        json.push_back(Json::array({std::round(p.lon * 1e6) / 1e6, std::round(p.lat * 1e6) / 1e6}));
    }
    return json;
}

Json shape_of(const geo::Geometry& shape, LayerShape kind) {
    Json parts = Json::array();
    if (kind == LayerShape::line) {
        for (const auto& line : shape.lines) {
            parts.push_back(ring(line));
        }
        return {{"type", "MultiLineString"}, {"coordinates", std::move(parts)}};
    }
    for (const geo::Polygon& polygon : shape.polygons) {
        Json rings = Json::array({ring(polygon.shell)});
        for (const auto& hole : polygon.holes) {
            rings.push_back(ring(hole));
        }
        parts.push_back(std::move(rings));
    }
    return {{"type", "MultiPolygon"}, {"coordinates", std::move(parts)}};
}

}  // namespace

std::string corridor_geojson(const std::string& name, const Corridor& corridor, const std::vector<Crossing>& control) {
    Json features = Json::array();
    for (const ResultLayer& layer : layers_of(name, corridor, control)) {
        for (const ResultLayer::Row& row : layer.rows) {
            Json properties{{"layer", layer.name}};
            for (std::size_t i = 0; i < layer.columns.size(); ++i) {
                if (const auto* number = std::get_if<double>(&row.values[i])) {
                    properties[layer.columns[i].name] = std::round(*number * 100) / 100;
                } else {
                    const auto& text = std::get<std::string>(row.values[i]);
                    properties[layer.columns[i].name] = text.empty() ? Json(nullptr) : Json(text);
                }
            }
            features.push_back({{"type", "Feature"},
                                {"properties", std::move(properties)},
                                {"geometry", shape_of(row.geometry, layer.shape)}});
        }
    }
    return Json{{"type", "FeatureCollection"}, {"name", name}, {"features", std::move(features)}}.dump() + "\n";
}

Result<std::string> corridor_geopackage(const std::string& name, const Corridor& corridor,
                                        const std::vector<Crossing>& control) {
    return pack::geopackage(layers_of(name, corridor, control));
}

}  // namespace sitmap::territory
