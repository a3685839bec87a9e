#include "geo/coordinates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numbers>

namespace sitmap::geo {

namespace {
/// Mean radius of WGS 84 (IUGG): (2a + b) / 3.
constexpr double earth_radius_m = 6'371'008.8;
constexpr double radians = std::numbers::pi / 180;
}  // namespace

Result<LonLat> checked(double lon_deg, double lat_deg) {
    if (!std::isfinite(lon_deg) || !std::isfinite(lat_deg)) {
        return failure(ErrorCode::coordinate, "a coordinate is not a finite number",
                       "give degrees such as 46.75, 39.82");
    }
    if (std::abs(lat_deg) > 90 || std::abs(lon_deg) > 180) {
        const bool swapped = std::abs(lon_deg) <= 90 && std::abs(lat_deg) <= 180;
        return failure(ErrorCode::coordinate,
                       fmt::format("no such position: longitude {}, latitude {}", lon_deg, lat_deg),
                       swapped ? "latitude and longitude look swapped" : "longitude is -180…180, latitude -90…90");
    }
    return LonLat{lon_deg, lat_deg};
}

Box box_of(const std::vector<LonLat>& points) {
    Box box{points.front().lon, points.front().lat, points.front().lon, points.front().lat};
    for (const LonLat p : points) {
        box = join(box, Box{p.lon, p.lat, p.lon, p.lat});
    }
    return box;
}

Box join(const Box& a, const Box& b) {
    return {std::min(a.west, b.west), std::min(a.south, b.south), std::max(a.east, b.east), std::max(a.north, b.north)};
}

Metres distance(LonLat a, LonLat b) {
    const double half_lat = std::sin((b.lat - a.lat) * radians / 2);
    const double half_lon = std::sin((b.lon - a.lon) * radians / 2);
    const double h = half_lat * half_lat + std::cos(a.lat * radians) * std::cos(b.lat * radians) * half_lon * half_lon;
    return {2 * earth_radius_m * std::asin(std::min(1.0, std::sqrt(h)))};
}

LonLat destination(LonLat start, double bearing_deg, Metres distance) {
    const double angle = distance.value / earth_radius_m;
    const double lat = start.lat * radians;
    const double bearing = bearing_deg * radians;
    const double sin_lat = std::sin(lat) * std::cos(angle) + std::cos(lat) * std::sin(angle) * std::cos(bearing);
    const double east = std::sin(bearing) * std::sin(angle) * std::cos(lat);
    const double north = std::cos(angle) - std::sin(lat) * sin_lat;
    const double lon = start.lon + std::atan2(east, north) / radians;
    return {std::remainder(lon, 360.0), std::asin(std::clamp(sin_lat, -1.0, 1.0)) / radians};
}

}  // namespace sitmap::geo
