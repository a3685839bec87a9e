#include "geo/crossings.hpp"

#include <algorithm>
#include <vector>

#include "io/limits.hpp"

namespace sitmap::geo {

namespace {

struct Side {
    LonLat from, to;
    std::size_t ring = 0, place = 0, of = 0;  ///< place in a ring of so many sides

    double west() const { return std::min(from.lon, to.lon); }
    double east() const { return std::max(from.lon, to.lon); }
    double south() const { return std::min(from.lat, to.lat); }
    double north() const { return std::max(from.lat, to.lat); }
};

void add_sides(const std::vector<LonLat>& ring, std::size_t number, std::vector<Side>& sides) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
        sides.push_back({ring[i - 1], ring[i], number, i - 1, ring.size() - 1});
    }
}

bool neighbours(const Side& a, const Side& b) {
    const std::size_t apart = std::max(a.place, b.place) - std::min(a.place, b.place);
    return a.ring == b.ring && (apart == 1 || apart + 1 == a.of);
}

/// Left of the side, right of it or on its line: above, below or 0.
int turn(const Side& side, LonLat p) {
    const double cross = (side.to.lon - side.from.lon) * (p.lat - side.from.lat) -
                         (side.to.lat - side.from.lat) * (p.lon - side.from.lon);
    return cross > 0 ? 1 : cross < 0 ? -1 : 0;
}

bool meet(const Side& a, const Side& b) {
    if (a.south() > b.north() || b.south() > a.north()) {
        return false;
    }
    const int b_from = turn(a, b.from), b_to = turn(a, b.to);
    const int a_from = turn(b, a.from), a_to = turn(b, a.to);
    if (b_from * b_to > 0 || a_from * a_to > 0) {
        return false;
    }
    const bool on_one_line = b_from == 0 && b_to == 0;
    return on_one_line || !neighbours(a, b);
}

}  // namespace

std::size_t crossings(const Polygon& area, std::size_t most) {
    std::vector<Side> sides;
    add_sides(area.shell, 0, sides);
    for (std::size_t i = 0; i < area.holes.size(); ++i) {
        add_sides(area.holes[i], i + 1, sides);
    }
    std::sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) { return a.west() < b.west(); });
    // From west to east: a side can only meet those that have begun and have not ended yet.
    std::vector<const Side*> begun;
    std::size_t count = 0, looked = 0;
    for (const Side& side : sides) {
        const auto ended = [&](const Side* other) { return other->east() < side.west(); };
        begun.erase(std::remove_if(begun.begin(), begun.end(), ended), begun.end());
        looked += begun.size();
        count += static_cast<std::size_t>(
            std::count_if(begun.begin(), begun.end(), [&](const Side* other) { return meet(side, *other); }));
        if (count >= most || looked > limits::side_pairs) {
            return most;
        }
        begun.push_back(&side);
    }
    return count;
}

}  // namespace sitmap::geo
