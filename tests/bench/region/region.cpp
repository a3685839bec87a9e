#include "region.hpp"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <sstream>

#include "geo/operations.hpp"
#include "pack/blob.hpp"

namespace region {

using namespace sitmap;

namespace {

constexpr const char* lambert = "+proj=lcc +lat_1=38.5 +lat_2=41.5 +lat_0=40 +lon_0=47 +datum=WGS84 +units=m +no_defs";
constexpr double west_m = -375028, south_m = -277520, metres_per_point = 2 * 375028 / width;
/// What the sheet shows, with room for its corners.
constexpr geo::Box reach{42.2, 37.3, 51.8, 42.7};
constexpr double margin_pt = 4;
/// Vertices nearer than this are one: a quarter of a pixel.
constexpr double step_deg = 0.001;
constexpr double tolerance_pt = 0.1;
constexpr int large_rank = 10;

double number(const std::string& text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

Region::Region(std::filesystem::path folder, pack::Database database, geo::Projection projection)
    : folder_(std::move(folder)),
      database_(std::move(database)),
      projection_(std::move(projection)),
      near_frame_(reach, step_deg) {}

Result<Region> Region::open(const std::filesystem::path& folder) {
    SITMAP_TRY_ASSIGN(auto database, pack::open_read_only(folder / "region.gpkg"));
    SITMAP_TRY_ASSIGN(auto projection, geo::Projection::from_definition(lambert));
    return Region(folder, std::move(database), std::move(projection));
}

std::optional<geo::XY> Region::to_sheet(geo::LonLat at) const {
    const auto metres = projection_.forward(at);
    if (!metres) {
        return std::nullopt;
    }
    return geo::XY{(metres->x - west_m) / metres_per_point, height - (metres->y - south_m) / metres_per_point};
}

Result<geo::PlaneGeometry> Region::shape(std::span<const std::byte> blob) const {
    SITMAP_TRY_ASSIGN(const geo::Geometry globe, pack::decode_geometry(blob));
    geo::PlaneGeometry plane = projection_.forward(near_frame_.of(globe));
    const auto on_sheet = [](std::vector<geo::XY>& line) {
        for (geo::XY& p : line) {
            p = {(p.x - west_m) / metres_per_point, height - (p.y - south_m) / metres_per_point};
        }
    };
    for (auto& line : plane.lines) {
        on_sheet(line);
    }
    for (auto& polygon : plane.polygons) {
        on_sheet(polygon.shell);
        for (auto& hole : polygon.holes) {
            on_sheet(hole);
        }
    }
    SITMAP_TRY_ASSIGN(const geo::PlaneGeometry cut,
                      geo::clipped(plane, -margin_pt, -margin_pt, width + margin_pt, height + margin_pt));
    return geo::thinned(cut, tolerance_pt);
}

Result<std::vector<Named>> Region::places() const {
    std::vector<Named> places;
    SITMAP_TRY_ASSIGN(auto rows, pack::Statement::prepare(
                                     database_, "SELECT name, geom, rank FROM places ORDER BY rank, pop DESC, fid"));
    SITMAP_TRY_ASSIGN(bool more, rows.step());
    while (more) {
        SITMAP_TRY_ASSIGN(const geo::Geometry point, pack::decode_geometry(rows.blob(1)));
        const auto at = point.points.empty() ? std::nullopt : to_sheet(point.points.front());
        if (at && at->x > 0 && at->y > 0 && at->x < width && at->y < height) {
            places.push_back({std::string(rows.text(0)), *at, rows.integer(2) <= large_rank});
        }
        SITMAP_TRY_ASSIGN(more, rows.step());
    }
    return places;
}

Result<std::vector<std::vector<Named>>> Region::days() const {
    std::ifstream file(folder_ / "events.csv");
    std::string line;
    std::getline(file, line);  // map,date,lon,lat,label
    std::vector<std::vector<Named>> days;
    while (std::getline(file, line)) {
        std::stringstream cells(line);
        std::string map, date, lon, lat, label;
        for (std::string* cell : {&map, &date, &lon, &lat, &label}) {
            std::getline(cells, *cell, ',');
        }
        const auto day = static_cast<std::size_t>(number(map));
        const auto at = to_sheet({number(lon), number(lat)});
        if (!at || label.empty()) {
            return failure(ErrorCode::read,
                           fmt::format("{}: this is no event: {}", (folder_ / "events.csv").string(), line));
        }
        days.resize(std::max(days.size(), day + 1));
        days[day].push_back({label, *at, true});
    }
    return days;
}

}  // namespace region
