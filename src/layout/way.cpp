#include "layout/way.hpp"

#include <algorithm>

namespace sitmap::layout {

XY Way::at(double s) const {
    const auto next = std::upper_bound(travelled.begin(), travelled.end(), s);
    if (next == travelled.begin()) {
        return points.front();
    }
    if (next == travelled.end()) {
        return points.back();
    }
    const auto i = static_cast<std::size_t>(next - travelled.begin());
    const double leg = travelled[i] - travelled[i - 1];
    return points[i - 1] + (points[i] - points[i - 1]) * (leg > 0 ? (s - travelled[i - 1]) / leg : 0);
}

XY Way::direction(double s) const {
    constexpr double reach_pt = 2;
    const XY piece = at(s + reach_pt) - at(s - reach_pt);
    const double length = geo::length(piece);
    return length > 0 ? piece * (1 / length) : XY{1, 0};
}

Way way_along(const std::vector<XY>& points) {
    Way way;
    for (const XY p : points) {
        const double leg = way.points.empty() ? 0 : geo::length(p - way.points.back());
        way.travelled.push_back(way.total() + leg);
        way.points.push_back(p);
    }
    return way;
}

}  // namespace sitmap::layout
