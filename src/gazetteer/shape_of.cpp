#include <array>

#include "gazetteer/gazetteer.hpp"
#include "pack/rows_with.hpp"

namespace sitmap::gazetteer {
namespace {

struct Layer {
    std::string_view name;
    std::string_view column;  ///< holds the place's id, for countries the code, for seas the name
};
constexpr std::array<Layer, 7> layers{{{"place_shape", "place_id"},
                                       {"admin1", "place_id"},
                                       {"exclave", "place_id"},
                                       {"lake", "place_id"},
                                       {"river", "place_id"},
                                       {"sea", "name"},
                                       {"country", "iso2"}}};

void join_to(geo::Geometry& whole, geo::Geometry part) {
    const auto move_all = [](auto& from, auto& to) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    move_all(part.points, whole.points);
    move_all(part.lines, whole.lines);
    move_all(part.polygons, whole.polygons);
}

/// The features of a layer whose column has one of the values, in the order of the values.
Result<geo::Geometry> from_layer(const pack::Pack& pack, std::string_view layer, std::string_view column,
                                 const std::vector<std::string>& values) {
    geo::Geometry shape;
    for (const std::string& value : values) {
        SITMAP_TRY_ASSIGN(auto parts, pack::shapes_with(pack, layer, column, value));
        for (geo::Geometry& part : parts) {
            join_to(shape, std::move(part));
        }
    }
    return shape;
}

bool has_column(const pack::Pack& pack, std::string_view table, std::string_view column) {
    bool found = false;
    const auto asked = pack.query("SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2",
                                  {std::string(table), std::string(column)}, [&](const auto&) {
                                      found = true;
                                      return false;
                                  });
    return asked && found;
}

std::vector<std::string> english_names(const Place& place) {
    std::vector<std::string> names;
    for (const Name& name : place.names) {
        if (name.language == Language::en && name.preferred) {
            names.push_back(name.text);
        }
    }
    return names;
}

/// Ids of the routes that make up a road, railway or corridor.
Result<std::vector<std::string>> routes_of(const Place& place, const pack::Pack& pack) {
    std::vector<std::string> ids;
    if (pack.has_table("place_route")) {
        SITMAP_TRY(pack.query("SELECT route_id FROM place_route WHERE place_id = ?1 ORDER BY CAST(position AS INTEGER)",
                              {place.id}, [&](const std::vector<std::string_view>& row) {
                                  ids.emplace_back(row[0]);
                                  return true;
                              }));
    }
    return ids;
}

}  // namespace

Result<geo::Geometry> shape_of(const Place& place, const pack::Pack& pack) {
    if (!place.is_area() && !place.is_line()) {
        return geo::Geometry{};
    }
    SITMAP_TRY_ASSIGN(const auto routes, routes_of(place, pack));
    if (!routes.empty() && pack.has_table("route")) {
        SITMAP_TRY_ASSIGN(auto shape, from_layer(pack, "route", "id", routes));
        if (!shape.empty()) {
            return shape;
        }
    }
    for (const Layer& layer : layers) {
        const bool country = layer.name == "country";
        const bool sea = layer.name == "sea";
        if (country != (place.kind == PlaceKind::country) || sea != (place.kind == PlaceKind::sea) ||
            !pack.has_table(layer.name) || !has_column(pack, layer.name, layer.column)) {
            continue;
        }
        std::vector<std::string> values{country ? place.country : place.id};
        if (sea) {
            values = english_names(place);
        }
        SITMAP_TRY_ASSIGN(auto shape, from_layer(pack, layer.name, layer.column, values));
        if (!shape.empty()) {
            return shape;
        }
    }
    return geo::Geometry{};
}

}  // namespace sitmap::gazetteer
