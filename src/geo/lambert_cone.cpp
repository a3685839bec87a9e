#include "geo/lambert_cone.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sitmap::geo {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double radian = pi / 180;
constexpr double major = 6378137.0;
constexpr double flattening = 1 / 298.257223563;
constexpr double e2 = flattening * (2 - flattening);
const double e = std::sqrt(e2);
constexpr double nearest_pole_deg = 89.9;

/// e·artanh(e·s), as a series: e is so small that seven terms are exact to the last bit.
double flat_part(double sine) {
    const double x2 = e2 * sine * sine;
    return e2 * sine *
           (1 + x2 * (1.0 / 3 + x2 * (1.0 / 5 + x2 * (1.0 / 7 + x2 * (1.0 / 9 + x2 * (1.0 / 11 + x2 / 13))))));
}

/// The isometric latitude: minus the logarithm of Snyder's t.
double isometric(double sine) {
    return std::log((1 + sine) / (1 - sine)) / 2 - flat_part(sine);
}

/// Logarithm of Snyder's m, the radius of a parallel.
double log_parallel(double sine) {
    return std::log((1 - sine * sine) / (1 - e2 * sine * sine)) / 2;
}

/// Into -pi … pi.
double turned(double angle) {
    return angle >= -pi && angle <= pi ? angle : angle - 2 * pi * std::floor((angle + pi) / (2 * pi));
}

}  // namespace

std::optional<LambertCone> LambertCone::make(double south_deg, double north_deg, LonLat origin) {
    const auto usable = [](double degrees) { return std::abs(degrees) <= nearest_pole_deg; };  // NaN is not
    constexpr double least_opening_deg = 1e-6;
    if (!usable(south_deg) || !usable(north_deg) || !usable(origin.lat) || !std::isfinite(origin.lon) ||
        std::abs(south_deg + north_deg) < least_opening_deg) {
        return std::nullopt;
    }
    const double south = std::sin(south_deg * radian), north = std::sin(north_deg * radian);
    constexpr double one_parallel_deg = 1e-7;
    LambertCone cone;
    cone.n_ = std::abs(north_deg - south_deg) < one_parallel_deg
                  ? south
                  : (log_parallel(south) - log_parallel(north)) / (isometric(north) - isometric(south));
    if (!std::isfinite(cone.n_) || cone.n_ == 0) {
        return std::nullopt;
    }
    // The sign of a cone that opens to the south is that of n; its distances from the apex are negative.
    cone.log_scale_ = std::log(major / std::abs(cone.n_)) + log_parallel(south) + cone.n_ * isometric(south);
    const double distance = std::exp(cone.log_scale_ - cone.n_ * isometric(std::sin(origin.lat * radian)));
    cone.apex_ = std::copysign(distance, cone.n_);
    cone.lon0_ = origin.lon * radian;
    return cone;
}

std::optional<XY> LambertCone::forward(LonLat position) const {
    const double sine = std::sin(position.lat * radian);
    if (!(std::abs(position.lat) < 90) || !(std::abs(sine) < 1)) {
        return std::nullopt;
    }
    const double distance = std::copysign(std::exp(log_scale_ - n_ * isometric(sine)), n_);
    const double angle = n_ * turned(position.lon * radian - lon0_);
    const XY metres{distance * std::sin(angle), apex_ - distance * std::cos(angle)};
    return std::isfinite(metres.x) && std::isfinite(metres.y) ? std::optional(metres) : std::nullopt;
}

std::optional<LonLat> LambertCone::inverse(XY metres) const {
    const double side = std::copysign(1.0, n_);
    const double x = side * metres.x, y = side * (apex_ - metres.y);
    const double distance = std::hypot(x, y);
    if (!(distance > 0) || !std::isfinite(distance)) {
        return std::nullopt;
    }
    const double wanted = (log_scale_ - std::log(distance)) / n_;
    double sine = std::tanh(wanted);
    // Each round gains two decimals and more.
    for (int round = 0; round < 15; ++round) {
        const double next = std::tanh(wanted + flat_part(sine));
        const bool settled = std::abs(next - sine) < 1e-16;
        sine = next;
        if (settled) {
            break;
        }
    }
    const LonLat position{turned(std::atan2(x, y) / n_ + lon0_) / radian,
                          std::asin(std::clamp(sine, -1.0, 1.0)) / radian};
    return std::isfinite(position.lon) && std::isfinite(position.lat) ? std::optional(position) : std::nullopt;
}

}  // namespace sitmap::geo
