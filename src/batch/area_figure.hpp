#pragma once

#include <cmath>
#include <cstdlib>
#include <string>

#include <fmt/format.h>

namespace sitmap::batch {

/// Areas are generalised: tens of square kilometres above a thousand.
inline long long rounded_km2(double km2) {
    const double step = km2 >= 1000 ? 10 : 1;
    return std::llround(km2 / step) * static_cast<long long>(step);
}

/// "8,210"; of a negative number without its sign.
inline std::string grouped(long long number) {
    const long long size = std::abs(number);
    return size < 1000 ? std::to_string(size) : fmt::format("{},{:03}", size / 1000, size % 1000);
}

}  // namespace sitmap::batch
