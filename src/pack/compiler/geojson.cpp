#include "pack/compiler/geojson.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

namespace sitmap::pack::compiler {
namespace {

using nlohmann::json;

/// Where a feature's object lies in the text: parsing one at a time lets every message name a line.
struct Slice {
    std::size_t begin = 0;
    std::size_t end = 0;
    int line = 0;
};

/// Objects that are elements of an array of the root object. Malformed text gives fewer or none; the parser says why.
std::vector<Slice> feature_slices(std::string_view text) {
    std::vector<Slice> slices;
    std::string open;
    bool in_string = false;
    int line = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        line += c == '\n' ? 1 : 0;
        if (in_string) {
            i += c == '\\' ? 1 : 0;
            in_string = c != '"';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            if (c == '{' && open == "{[") {
                slices.push_back({.begin = i, .end = text.size(), .line = line});
            }
            open += c;
        } else if ((c == '}' || c == ']') && !open.empty()) {
            open.pop_back();
            if (c == '}' && open == "{[" && !slices.empty()) {
                slices.back().end = i + 1;
            }
        }
    }
    return slices;
}

struct Fault {
    ErrorCode code;
    std::string what;
};

geo::LonLat position(const json& node) {
    if (!node.is_array() || node.size() < 2 || !node[0].is_number() || !node[1].is_number()) {
        throw Fault{ErrorCode::geometry, "a position is not [lon, lat]"};
    }
    const double lon = node[0].get<double>();
    const double lat = node[1].get<double>();
    if (!(std::abs(lon) <= 180) || !(std::abs(lat) <= 90)) {
        throw Fault{ErrorCode::coordinate, "a position is off the globe"};
    }
    return {lon, lat};
}

std::vector<geo::LonLat> positions(const json& node, std::size_t least, const char* what) {
    if (!node.is_array() || node.size() < least) {
        throw Fault{ErrorCode::geometry, std::string(what) + " needs " + std::to_string(least) + " positions"};
    }
    std::vector<geo::LonLat> list;
    list.reserve(node.size());
    for (const auto& element : node) {
        list.push_back(position(element));
    }
    return list;
}

geo::Polygon polygon(const json& node) {
    geo::Polygon polygon;
    if (!node.is_array() || node.empty()) {
        throw Fault{ErrorCode::geometry, "an area without a ring"};
    }
    for (const auto& element : node) {
        auto ring = positions(element, 4, "a ring");
        if (ring.front() != ring.back()) {
            throw Fault{ErrorCode::geometry, "a ring is not closed"};
        }
        (polygon.shell.empty() ? polygon.shell : polygon.holes.emplace_back()) = std::move(ring);
    }
    return polygon;
}

void add_geometry(const json& node, geo::Geometry& out, int depth) {
    if (!node.is_object() || !node.contains("type") || depth > 4) {
        throw Fault{ErrorCode::geometry, "a feature without a geometry"};
    }
    const std::string type = node["type"].get<std::string>();
    if (type == "GeometryCollection") {
        for (const auto& part : node.at("geometries")) {
            add_geometry(part, out, depth + 1);
        }
        return;
    }
    const json& coordinates = node.at("coordinates");
    if (type == "Point") {
        out.points.push_back(position(coordinates));
    } else if (type == "LineString") {
        out.lines.push_back(positions(coordinates, 2, "a line"));
    } else if (type == "Polygon") {
        out.polygons.push_back(polygon(coordinates));
    } else if (type == "MultiPoint") {
        out.points = positions(coordinates, 0, "points");
    } else if (type == "MultiLineString") {
        for (const auto& part : coordinates) {
            out.lines.push_back(positions(part, 2, "a line"));
        }
    } else if (type == "MultiPolygon") {
        for (const auto& part : coordinates) {
            out.polygons.push_back(polygon(part));
        }
    } else {
        throw Fault{ErrorCode::geometry, "unknown geometry type '" + type + "'"};
    }
}

std::string as_text(const json& value) {
    if (value.is_null()) {
        return {};
    }
    return value.is_string() ? value.get<std::string>() : value.dump();
}

GeoJsonFeature feature_of(const json& node, const std::vector<Column>& columns) {
    GeoJsonFeature feature;
    if (node.value("type", "") != "Feature") {
        throw Fault{ErrorCode::format, "not a Feature"};
    }
    const json& properties = node.at("properties");
    for (const auto& column : columns) {
        const auto found = properties.find(column.name);
        if (found == properties.end()) {
            throw Fault{ErrorCode::format, "a feature without property '" + column.name + "'"};
        }
        feature.values.push_back(as_text(*found));
    }
    add_geometry(node.at("geometry"), feature.geometry, 0);
    return feature;
}

}  // namespace

Result<std::vector<GeoJsonFeature>> parse_geojson(std::string_view text, const std::string& file,
                                                  const std::vector<Column>& columns) {
    std::vector<GeoJsonFeature> features;
    const auto fault = [&](ErrorCode code, std::string what, int line) {
        return failure({.code = code, .message = std::move(what), .hint = {}, .file = file, .line = line});
    };
    for (const Slice& slice : feature_slices(text)) {
        try {
            features.push_back(feature_of(json::parse(text.substr(slice.begin, slice.end - slice.begin)), columns));
            features.back().line = slice.line;
        } catch (const Fault& wrong) {
            return fault(wrong.code, wrong.what, slice.line);
        } catch (const json::exception& wrong) {
            return fault(ErrorCode::json, wrong.what(), slice.line);
        }
    }
    // The features were read one by one; the frame around them must be sound as well.
    if (!json::accept(text)) {
        return fault(ErrorCode::json, "is not JSON", 0);
    }
    if (features.empty()) {
        return fault(ErrorCode::format, "holds no features", 0);
    }
    return features;
}

}  // namespace sitmap::pack::compiler
