#include "event/geojson_rows.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "io/limits.hpp"

namespace sitmap::event {
namespace {

using Json = nlohmann::json;

/// Nesting deeper than any GeoJSON needs, found before a recursive reader meets it.
bool too_deep(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            i += c == '\\' ? 1 : 0;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            if (++depth > limits::json_depth) {
                return true;
            }
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

std::string text_of(const Json& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    return value.is_number() || value.is_boolean() ? value.dump() : std::string();
}

Result<void> read_point(const Json& feature, TableRow& row) {
    const auto geometry = feature.find("geometry");
    if (geometry == feature.end() || geometry->is_null()) {
        return {};
    }
    if (!geometry->is_object() || geometry->value("type", Json()) != "Point") {
        return failure({ErrorCode::coordinate,
                        "feature " + std::to_string(row.row) + ": its geometry is no point, and events have one place",
                        "a point, or null and the name of the place in a column", row.file, 0, 0});
    }
    const auto coordinates = geometry->find("coordinates");
    const bool numbers = coordinates != geometry->end() && coordinates->is_array() && coordinates->size() >= 2 &&
                         (*coordinates)[0].is_number() && (*coordinates)[1].is_number();
    if (!numbers) {
        return failure({ErrorCode::coordinate, "feature " + std::to_string(row.row) + ": a point needs two numbers", "",
                        row.file, 0, 0});
    }
    auto position = geo::checked((*coordinates)[0].get<double>(), (*coordinates)[1].get<double>());
    if (!position) {
        Error error = position.error();
        error.file = row.file;
        error.message = "feature " + std::to_string(row.row) + ": " + error.message;
        return failure(std::move(error));
    }
    row.position = *position;
    return {};
}

/// The member that older GeoJSON has: nothing, or a name of WGS 84 in degrees.
bool is_longitude_latitude(const Json& crs) {
    if (crs.is_null()) {
        return true;
    }
    const auto properties = crs.is_object() ? crs.find("properties") : crs.end();
    if (!crs.is_object() || properties == crs.end() || !properties->is_object()) {
        return false;
    }
    const std::string name =
        properties->value("name", Json()).is_string() ? (*properties)["name"].get<std::string>() : "";
    return name.ends_with("CRS84") || name.ends_with("EPSG::4326") || name == "EPSG:4326";
}

}  // namespace

Result<std::vector<TableRow>> geojson_rows(std::string_view text, const std::string& file_name) {
    if (too_deep(text)) {
        return failure({ErrorCode::json, "nested deeper than " + std::to_string(limits::json_depth) + " levels", "",
                        file_name, 0, 0});
    }
    Json document;
    try {
        document = Json::parse(text);
    } catch (const Json::parse_error& error) {
        const auto before = text.substr(0, error.byte > 0 ? error.byte - 1 : 0);
        const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
        const std::size_t last = before.rfind('\n');
        const auto column = static_cast<int>(before.size() - (last == std::string_view::npos ? 0 : last + 1)) + 1;
        return failure(
            {ErrorCode::json, "malformed JSON", "check brackets, quotes and commas", file_name, line, column});
    } catch (const Json::exception&) {
        return failure(
            {ErrorCode::json, "a value of the JSON cannot be read (a number out of range?)", "", file_name, 0, 0});
    }
    if (document.is_object() && document.value("type", Json()) == "Feature") {
        document = Json{{"features", Json::array({document})}};
    }
    if (!document.is_object() || !document.contains("features") || !document["features"].is_array()) {
        return failure({ErrorCode::json, "no GeoJSON features",
                        "a FeatureCollection of points with properties is wanted", file_name, 0, 0});
    }
    if (const auto crs = document.find("crs"); crs != document.end() && !is_longitude_latitude(*crs)) {
        return failure({ErrorCode::coordinate, "positions of another reference system than WGS 84",
                        "GeoJSON is in degrees, longitude first: ogr2ogr -t_srs EPSG:4326", file_name, 0, 0});
    }
    std::vector<TableRow> rows;
    for (const auto& feature : document["features"]) {
        TableRow row;
        row.file = file_name;
        row.row = static_cast<int>(rows.size()) + 1;
        if (feature.is_object()) {
            SITMAP_TRY(read_point(feature, row));
            const auto properties = feature.find("properties");
            if (properties != feature.end() && properties->is_object()) {
                for (const auto& [key, value] : properties->items()) {
                    row.values[column_name(key)] = text_of(value);
                }
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace sitmap::event
