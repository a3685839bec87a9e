#include "territory/corridor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <sstream>
#include <tuple>

#include "geo/operations.hpp"
#include "geo/projection.hpp"
#include "territory/dated_rows.hpp"

namespace sitmap::territory {

namespace {

constexpr double widest_km = 200;
/// From the middle of the plane to the farthest point: beyond it a width is no longer true to 1 %.
constexpr double farthest_km = 1700;

/// The line with every stretch once, whichever way it is taken, in pieces of a length that widening takes well.
std::vector<geo::Geometry> stretches(const geo::Geometry& line) {
    constexpr std::size_t piece = 200;
    using Edge = std::array<double, 4>;
    std::set<Edge> taken;
    std::vector<geo::Geometry> pieces;
    const auto is_new = [&](geo::LonLat a, geo::LonLat b) {
        const bool forwards = std::tie(a.lon, a.lat) < std::tie(b.lon, b.lat);
        return taken.insert(forwards ? Edge{a.lon, a.lat, b.lon, b.lat} : Edge{b.lon, b.lat, a.lon, a.lat}).second;
    };
    for (const auto& part : line.lines) {
        bool broken = true;
        for (std::size_t i = 1; i < part.size(); ++i) {
            if (part[i] == part[i - 1]) {
                continue;
            }
            if (!is_new(part[i - 1], part[i])) {
                broken = true;
                continue;
            }
            if (broken || pieces.back().lines.back().size() > piece) {
                pieces.push_back({{}, {{part[i - 1]}}, {}});
                broken = false;
            }
            pieces.back().lines.back().push_back(part[i]);
        }
    }
    return pieces;
}

/// Around each stretch, joined.
Result<geo::PlaneGeometry> widened(const std::vector<geo::Geometry>& pieces, double half,
                                   const geo::Projection& plane) {
    std::vector<geo::PlaneGeometry> strips;
    for (const geo::Geometry& piece : pieces) {
        SITMAP_TRY_ASSIGN(strips.emplace_back(), geo::buffer(plane.forward(piece), half));
    }
    return strips.size() == 1 ? Result<geo::PlaneGeometry>(std::move(strips.front())) : geo::union_of(strips);
}

/// The middle of a box that is small enough to be drawn true in one plane.
Result<geo::LonLat> middle_of(const geo::Box& box) {
    const geo::LonLat middle{(box.west + box.east) / 2, (box.south + box.north) / 2};
    for (const geo::LonLat corner : {geo::LonLat{box.west, box.south}, geo::LonLat{box.west, box.north}}) {
        if (geo::distance(middle, corner).value > farthest_km * 1000 || std::abs(corner.lat) > 85) {
            return failure(ErrorCode::geometry,
                           "the corridor crosses the antimeridian or goes too far for a true width",
                           fmt::format("up to {:.0f} km from end to end, away from the poles", 2 * farthest_km));
        }
    }
    return middle;
}

bool has_length(const geo::Geometry& line) {
    return std::any_of(line.lines.begin(), line.lines.end(), [](const std::vector<geo::LonLat>& part) {
        return std::any_of(part.begin(), part.end(), [&](geo::LonLat p) { return !(p == part.front()); });
    });
}

/// Edges that are straight in the plane stay where they are in degrees only when they are short.
geo::PlaneGeometry with_short_edges(const geo::PlaneGeometry& shape) {
    constexpr double longest_m = 2000;
    const auto cut = [](const std::vector<geo::XY>& ring) {
        std::vector<geo::XY> result;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const int pieces = std::max(1, static_cast<int>(std::ceil(geo::length(ring[i + 1] - ring[i]) / longest_m)));
            for (int piece = 0; piece < pieces; ++piece) {
                result.push_back(ring[i] + (ring[i + 1] - ring[i]) * (static_cast<double>(piece) / pieces));
            }
        }
        result.push_back(ring.back());
        return result;
    };
    geo::PlaneGeometry result;
    for (const auto& polygon : shape.polygons) {
        auto& copy = result.polygons.emplace_back();
        copy.shell = cut(polygon.shell);
        for (const auto& hole : polygon.holes) {
            copy.holes.push_back(cut(hole));
        }
    }
    return result;
}

/// Parts of the corridor in each area of a layer. The layer's outlines are cut to the
/// corridor's surroundings first: a country has tens of thousands of vertices.
Result<std::vector<Crossing>> crossings(const Corridor& corridor, const char* layer, const char* id_column,
                                        const pack::Pack& pack) {
    std::vector<Crossing> found;
    if (!pack.has_table(layer)) {
        return found;
    }
    const geo::Box reach = *geo::box_of(corridor.shape);
    SITMAP_TRY_ASSIGN(const auto areas, pack.features(layer, {id_column, "name"}, reach));
    constexpr double margin = 0.01;
    for (const pack::Feature& area : areas) {
        const geo::Geometry outline{{}, {}, area.geometry.polygons};
        SITMAP_TRY_ASSIGN(const geo::Geometry near, geo::clipped(outline, reach.west - margin, reach.south - margin,
                                                                 reach.east + margin, reach.north + margin));
        SITMAP_TRY_ASSIGN(const geo::Geometry valid, geo::repaired(geo::Geometry{{}, {}, near.polygons}));
        SITMAP_TRY_ASSIGN(const geo::Geometry inside, geo::intersection(corridor.shape, valid));
        SITMAP_TRY_ASSIGN(const geo::Geometry along, geo::intersection(corridor.line, valid));
        SITMAP_TRY_ASSIGN(const double area_km2, geo::area_km2(geo::Geometry{{}, {}, inside.polygons}));
        const double length_km = geo::length_km(along);
        constexpr double touch_km = 0.02;
        if (length_km > touch_km || area_km2 > touch_km) {
            found.push_back({area.values[0], area.values[1], length_km, area_km2, {{}, {}, inside.polygons}, {}});
        }
    }
    std::sort(found.begin(), found.end(), [](const Crossing& a, const Crossing& b) {
        return std::tuple(-a.length_km, -a.area_km2, a.id) < std::tuple(-b.length_km, -b.area_km2, b.id);
    });
    return found;
}

}  // namespace

Result<Corridor> corridor(const geo::Geometry& line, geo::Metres width, const pack::Pack& pack) {
    if (!(width.value > 0 && width.value <= widest_km * 1000)) {
        return failure(ErrorCode::usage, fmt::format("a corridor cannot be {} m wide", width.value),
                       fmt::format("give a width above 0 and up to {} km", widest_km));
    }
    if (!has_length(line)) {
        return failure(ErrorCode::geometry, "a corridor needs a line through at least two different points",
                       "name a second place or point");
    }
    Corridor result;
    result.line.lines = line.lines;
    for (auto& part : result.line.lines) {
        for (const geo::LonLat p : part) {
            SITMAP_TRY(geo::checked(p.lon, p.lat));
        }
    }
    std::erase_if(result.line.lines, [](const auto& part) { return part.size() < 2; });
    SITMAP_TRY_ASSIGN(const geo::LonLat middle, middle_of(*geo::box_of(result.line)));
    SITMAP_TRY_ASSIGN(const geo::Projection plane, geo::Projection::equal_area(middle));
    const auto pieces = stretches(result.line);
    SITMAP_TRY_ASSIGN(const geo::PlaneGeometry strip, widened(pieces, width.value / 2, plane));
    geo::Geometry ground;
    for (const geo::Geometry& piece : pieces) {
        ground.lines.push_back(piece.lines.front());
    }
    result.shape = plane.inverse(with_short_edges(strip));
    result.width_km = width.value / 1000;
    result.length_km = geo::length_km(result.line);
    result.line = std::move(ground);
    result.area_km2 = geo::plane_area(strip) / 1e6;
    SITMAP_TRY_ASSIGN(result.countries, crossings(result, "country", "iso2", pack));
    SITMAP_TRY_ASSIGN(result.provinces, crossings(result, "admin1", "id", pack));
    return result;
}

Result<Corridor> corridor_of_routes(const std::vector<std::string>& route_ids, geo::Metres width,
                                    const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const auto routes, pack.features("route", {"id"}));
    geo::Geometry line;
    for (const std::string& id : route_ids) {
        const auto route = std::find_if(routes.begin(), routes.end(),
                                        [&](const pack::Feature& feature) { return feature.values[0] == id; });
        if (route == routes.end()) {
            return failure(ErrorCode::unknown_place, "no route has the id '" + id + "'");
        }
        line.lines.insert(line.lines.end(), route->geometry.lines.begin(), route->geometry.lines.end());
    }
    return corridor(line, width, pack);
}

Result<std::vector<KnownCorridor>> known_corridors(const std::optional<time::Date>& date, const pack::Pack& pack) {
    std::vector<KnownCorridor> known;
    if (!pack.has_table("territory_zone")) {
        return known;
    }
    SITMAP_TRY_ASSIGN(const auto rows, rows_of(pack,
                                               "SELECT id, legend, valid_from, valid_to, width_km, routes, source, "
                                               "note FROM territory_zone WHERE kind = 'corridor' ORDER BY rowid"));
    for (const TextRow& row : rows) {
        KnownCorridor entry;
        SITMAP_TRY_ASSIGN(entry.validity, interval_from(row[2], row[3]));
        if (date && !entry.validity.contains(*date)) {
            continue;
        }
        entry.id = row[0];
        entry.legend = row[1];
        if (!row[4].empty()) {
            SITMAP_TRY_ASSIGN(const double width_km, number_from(row[4]));
            entry.width = geo::Metres{width_km * 1000};
        }
        std::istringstream ids(row[5]);
        for (std::string id; ids >> id;) {
            entry.route_ids.push_back(id);
        }
        entry.source = row[6];
        entry.note = row[7];
        known.push_back(std::move(entry));
    }
    return known;
}

}  // namespace sitmap::territory
