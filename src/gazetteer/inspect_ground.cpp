#include <algorithm>
#include <array>

#include "gazetteer/inspect_parts.hpp"

namespace sitmap::gazetteer {
namespace {

bool inside_ring(const std::vector<geo::LonLat>& ring, geo::LonLat point) {
    bool inside = false;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        const geo::LonLat a = ring[i];
        const geo::LonLat b = ring[before];
        if ((a.lat > point.lat) != (b.lat > point.lat) &&
            point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon) {
            inside = !inside;
        }
    }
    return inside;
}

Result<void> read_areas(const pack::Pack& pack, std::string_view layer, const std::string& column,
                        std::map<std::string, Ground>& areas) {
    if (!pack.has_table(layer)) {
        return {};
    }
    SITMAP_TRY_ASSIGN(auto features, pack.features(layer, {column}));
    std::map<std::string, geo::Geometry> whole;
    for (pack::Feature& feature : features) {
        auto& polygons = whole[feature.values.front()].polygons;
        polygons.insert(polygons.end(), feature.geometry.polygons.begin(), feature.geometry.polygons.end());
    }
    for (auto& [id, shape] : whole) {
        if (!id.empty() && !shape.polygons.empty()) {
            areas.emplace(id, Ground(std::move(shape)));
        }
    }
    return {};
}

}  // namespace

Ground::Ground(geo::Geometry shape) : shape_(std::move(shape)), box_(geo::box_of(shape_).value_or(geo::Box{})) {}

bool Ground::contains(geo::LonLat point) const {
    return box_.contains(point) &&
           std::any_of(shape_.polygons.begin(), shape_.polygons.end(), [&](const geo::Polygon& polygon) {
               return inside_ring(polygon.shell, point) &&
                      std::none_of(polygon.holes.begin(), polygon.holes.end(),
                                   [&](const auto& hole) { return inside_ring(hole, point); });
           });
}

bool Ground::holds(geo::LonLat point, geo::Metres slack) const {
    if (contains(point)) {
        return true;
    }
    for (int bearing = 0; bearing < 360 && slack.value > 0; bearing += 15) {
        if (contains(geo::destination(point, bearing, slack)) ||
            contains(geo::destination(point, bearing, geo::Metres{slack.value / 2}))) {
            return true;
        }
    }
    return false;
}

Result<BaseMap> base_map_of(const pack::Pack& pack) {
    BaseMap base;
    SITMAP_TRY(read_areas(pack, "country", "iso2", base.countries));
    SITMAP_TRY(read_areas(pack, "admin1", "place_id", base.areas));
    SITMAP_TRY(read_areas(pack, "admin2", "place_id", base.areas));
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> layers{{{"place_shape", "place_id"},
                                                                                   {"admin1", "place_id"},
                                                                                   {"admin2", "place_id"},
                                                                                   {"exclave", "place_id"},
                                                                                   {"lake", "place_id"},
                                                                                   {"river", "place_id"},
                                                                                   {"place_route", "place_id"},
                                                                                   {"sea", "name"},
                                                                                   {"country", "iso2"}}};
    for (const auto& [layer, column] : layers) {
        if (pack.has_table(layer)) {
            const std::string sql = "SELECT DISTINCT " + std::string(column) + " FROM " + std::string(layer);
            SITMAP_TRY(pack.query(sql, {}, [&](const std::vector<std::string_view>& row) {
                base.shaped.emplace(row[0]);
                return true;
            }));
        }
    }
    return base;
}

}  // namespace sitmap::gazetteer
