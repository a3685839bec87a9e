#pragma once

#include <cmath>
#include <vector>

#include "io/error.hpp"

/// Positions on the globe, on the projected plane and on the sheet: three kinds that never mix.
namespace sitmap::geo {

/// WGS 84 degrees. Readers only let finite values with |lat| <= 90, |lon| <= 180 through (`checked`).
struct LonLat {
    double lon = 0;
    double lat = 0;
    bool operator==(const LonLat&) const = default;
};

/// Errors: coordinate.
Result<LonLat> checked(double lon_deg, double lat_deg);

/// A position on a plane: projected metres (x east, y north) or sheet points (x right, y down); the function
/// that gives it says which.
struct XY {
    double x = 0;
    double y = 0;
    bool operator==(const XY&) const = default;
};
inline XY operator+(XY a, XY b) {
    return {a.x + b.x, a.y + b.y};
}
inline XY operator-(XY a, XY b) {
    return {a.x - b.x, a.y - b.y};
}
inline XY operator*(XY a, double k) {
    return {a.x * k, a.y * k};
}
inline double length(XY a) {
    return std::hypot(a.x, a.y);
}

struct Metres {
    double value = 0;
};

/// Degrees; west <= east, south <= north. The region never touches the antimeridian.
struct Box {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    bool contains(LonLat p) const { return p.lon >= west && p.lon <= east && p.lat >= south && p.lat <= north; }
    bool operator==(const Box&) const = default;
};
/// Smallest box of the points; \pre not empty.
Box box_of(const std::vector<LonLat>& points);
/// Both together.
Box join(const Box& a, const Box& b);

/// Great-circle distance on the WGS 84 mean sphere, good to 0.5 %.
Metres distance(LonLat a, LonLat b);
/// The point `distance` away from `start` towards `bearing_deg` (clockwise from north), same sphere.
LonLat destination(LonLat start, double bearing_deg, Metres distance);

}  // namespace sitmap::geo
