#include "geo/rectangle_cut.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>

namespace sitmap::geo {

namespace {

using Ring = std::vector<XY>;

/// Twice the area, positive when the ring runs counter-clockwise.
double twice_area(const Ring& ring) {
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        sum += (ring[j].x - ring[0].x) * (ring[i].y - ring[0].y) - (ring[i].x - ring[0].x) * (ring[j].y - ring[0].y);
    }
    return sum;
}

bool holds(const Ring& ring, XY p) {
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const XY a = ring[i], b = ring[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) {
            inside = !inside;
        }
    }
    return inside;
}

/// A stretch of a ring inside the rectangle, from edge to edge. Edges are told by the way along them: counter-clockwise
/// from the corner of the least x and y.
struct Chain {
    Ring points;
    double from = 0, to = 0;
    bool used = false;
};

class Cut {
public:
    explicit Cut(const Bounds& bounds)
        : bounds_(bounds), width_(bounds.max_x - bounds.min_x), height_(bounds.max_y - bounds.min_y) {}

    std::optional<std::vector<PlanePolygon>> of(const PlanePolygon& area) {
        const XY centre{(bounds_.min_x + bounds_.max_x) / 2, (bounds_.min_y + bounds_.max_y) / 2};
        if (!add(area.shell, true)) {
            return std::nullopt;
        }
        if (!whole_.empty()) {
            return std::vector{area};
        }
        bool covered = chains_.empty() && holds(area.shell, centre);
        for (const Ring& hole : area.holes) {
            const std::size_t chains = chains_.size(), whole = whole_.size();
            if (hole.size() < 4) {
                continue;
            }
            if (!add(hole, false)) {
                return std::nullopt;
            }
            if (chains == chains_.size() && whole == whole_.size() && holds(hole, centre)) {
                covered = false;
            }
        }
        return chains_.empty() ? uncut(covered) : joined();
    }

private:
    bool inside(XY p) const {
        return p.x > bounds_.min_x && p.x < bounds_.max_x && p.y > bounds_.min_y && p.y < bounds_.max_y;
    }

    /// The part of an edge inside, as shares of its length.
    std::optional<std::pair<double, double>> part_inside(XY a, XY b) const {
        double enter = 0, leave = 1;
        const auto limit = [&](double step, double room) {
            if (step == 0) {
                return room > 0;
            }
            (step < 0 ? enter : leave) = step < 0 ? std::max(enter, room / step) : std::min(leave, room / step);
            return enter < leave;
        };
        const XY step = b - a;
        if (limit(-step.x, a.x - bounds_.min_x) && limit(step.x, bounds_.max_x - a.x) &&
            limit(-step.y, a.y - bounds_.min_y) && limit(step.y, bounds_.max_y - a.y)) {
            return std::pair{enter, leave};
        }
        return std::nullopt;
    }

    /// The place on the rectangle's edge where an edge from `a` to `b` crosses it, to the last bit on the edge.
    XY on_edge(XY a, XY b, double share) const {
        const XY p = a + (b - a) * share;
        const std::array<double, 4> away{std::abs(p.x - bounds_.min_x), std::abs(p.x - bounds_.max_x),
                                         std::abs(p.y - bounds_.min_y), std::abs(p.y - bounds_.max_y)};
        const auto nearest = std::min_element(away.begin(), away.end()) - away.begin();
        const double x = std::clamp(p.x, bounds_.min_x, bounds_.max_x);
        const double y = std::clamp(p.y, bounds_.min_y, bounds_.max_y);
        return nearest == 0   ? XY{bounds_.min_x, y}
               : nearest == 1 ? XY{bounds_.max_x, y}
               : nearest == 2 ? XY{x, bounds_.min_y}
                              : XY{x, bounds_.max_y};
    }

    double way_along(XY p) const {
        if (p.y == bounds_.min_y) {
            return p.x - bounds_.min_x;
        }
        if (p.x == bounds_.max_x) {
            return width_ + p.y - bounds_.min_y;
        }
        if (p.y == bounds_.max_y) {
            return width_ + height_ + bounds_.max_x - p.x;
        }
        return 2 * width_ + height_ + bounds_.max_y - p.y;
    }

    /// Splits a ring where it crosses the edge, the area on its left. False for a ring of no area.
    bool add(const Ring& ring, bool shell) {
        const double area = twice_area(ring);
        if (area == 0) {
            return false;
        }
        const std::size_t size = ring.front() == ring.back() ? ring.size() - 1 : ring.size();
        const bool turned = (area > 0) != shell;
        const auto at = [&](std::size_t i) { return ring[turned ? size - 1 - i % size : i % size]; };
        std::size_t start = 0;
        while (start < size && inside(at(start))) {
            ++start;
        }
        if (start == size) {
            whole_.push_back(ring);
            return true;
        }
        Ring run;
        for (std::size_t i = start; i < start + size; ++i) {
            const XY a = at(i), b = at(i + 1);
            const bool begins = inside(a), ends = inside(b);
            if (begins && ends) {
                run.push_back(b);
                continue;
            }
            const auto part = part_inside(a, b);
            if (!part) {
                if (begins || ends) {
                    return false;
                }
                continue;
            }
            if (!begins) {
                run.assign(1, on_edge(a, b, part->first));
            }
            if (ends) {
                run.push_back(b);
            } else {
                run.push_back(on_edge(a, b, part->second));
                chains_.push_back({run, way_along(run.front()), way_along(run.back()), false});
            }
        }
        return true;
    }

    /// No ring crosses the edge: the rectangle is all inside the area or all outside, but for whole rings.
    std::vector<PlanePolygon> uncut(bool covered) {
        if (!covered) {
            return {};
        }
        const Bounds& b = bounds_;
        return {{{{b.min_x, b.min_y}, {b.max_x, b.min_y}, {b.max_x, b.max_y}, {b.min_x, b.max_y}, {b.min_x, b.min_y}},
                 std::move(whole_)}};
    }

    /// Along the edge chains of a valid area begin and end in turn.
    bool in_turn() const {
        std::vector<std::pair<double, bool>> ends;
        for (const Chain& chain : chains_) {
            ends.emplace_back(chain.from, true);
            ends.emplace_back(chain.to, false);
        }
        std::sort(ends.begin(), ends.end());
        for (std::size_t i = 1; i < ends.size(); ++i) {
            if (ends[i].first == ends[i - 1].first || ends[i].second == ends[i - 1].second) {
                return false;
            }
        }
        return true;
    }

    /// The corners that lie on the way along the edge.
    void go_along(Ring& ring, double from, double to) const {
        const std::array<double, 4> ways{width_, width_ + height_, 2 * width_ + height_, 2 * (width_ + height_)};
        const std::array<XY, 4> corners{XY{bounds_.max_x, bounds_.min_y}, XY{bounds_.max_x, bounds_.max_y},
                                        XY{bounds_.min_x, bounds_.max_y}, XY{bounds_.min_x, bounds_.min_y}};
        for (const double round : {0.0, ways[3]}) {
            for (std::size_t i = 0; i < corners.size(); ++i) {
                if (ways[i] + round > from && ways[i] + round < to) {
                    ring.push_back(corners[i]);
                }
            }
        }
    }

    std::optional<std::vector<PlanePolygon>> joined() {
        if (!in_turn()) {
            return std::nullopt;
        }
        std::vector<std::size_t> order(chains_.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return chains_[a].from < chains_[b].from; });
        std::vector<PlanePolygon> parts;
        for (const std::size_t first : order) {
            if (chains_[first].used) {
                continue;
            }
            Ring ring;
            for (std::size_t i = first; !chains_[i].used;) {
                Chain& chain = chains_[i];
                chain.used = true;
                ring.insert(ring.end(), chain.points.begin(), chain.points.end());
                auto next = std::upper_bound(order.begin(), order.end(), chain.to,
                                             [&](double way, std::size_t k) { return way < chains_[k].from; });
                const bool round = next == order.end();
                i = round ? order.front() : *next;
                go_along(ring, chain.to, chains_[i].from + (round ? 2 * (width_ + height_) : 0));
            }
            ring.push_back(ring.front());
            if (twice_area(ring) <= 0) {
                return std::nullopt;
            }
            parts.push_back({std::move(ring), {}});
        }
        for (Ring& hole : whole_) {
            const auto around =
                parts.size() == 1 ? parts.begin() : std::find_if(parts.begin(), parts.end(), [&](const auto& part) {
                    return holds(part.shell, hole.front());
                });
            if (around == parts.end()) {
                return std::nullopt;
            }
            around->holes.push_back(std::move(hole));
        }
        return parts;
    }

    Bounds bounds_;
    double width_, height_;
    std::vector<Chain> chains_;
    std::vector<Ring> whole_;
};

}  // namespace

std::optional<std::vector<PlanePolygon>> cut_to_rectangle(const PlanePolygon& area, const Bounds& bounds) {
    if (area.shell.size() < 4) {
        return std::nullopt;
    }
    return Cut(bounds).of(area);
}

}  // namespace sitmap::geo
