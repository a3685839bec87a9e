#include "layout/segments.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sitmap::layout {
namespace {

double turn(XY a, XY b, XY c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool within_box(XY p, const Segment& s) {
    return p.x >= std::min(s.a.x, s.b.x) && p.x <= std::max(s.a.x, s.b.x) && p.y >= std::min(s.a.y, s.b.y) &&
           p.y <= std::max(s.a.y, s.b.y);
}

XY on_cubic(XY a, XY b, XY c, XY d, double t) {
    const double u = 1 - t;
    return a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t);
}

}  // namespace

bool cross(const Segment& s, const Segment& t) {
    const double a = turn(s.a, s.b, t.a), b = turn(s.a, s.b, t.b);
    const double c = turn(t.a, t.b, s.a), d = turn(t.a, t.b, s.b);
    if (((a > 0 && b < 0) || (a < 0 && b > 0)) && ((c > 0 && d < 0) || (c < 0 && d > 0))) {
        return true;
    }
    return (a == 0 && within_box(t.a, s)) || (b == 0 && within_box(t.b, s)) || (c == 0 && within_box(s.a, t)) ||
           (d == 0 && within_box(s.b, t));
}

bool touches(const Segment& s, const Rect& r) {
    if (std::max(s.a.x, s.b.x) < r.x || std::min(s.a.x, s.b.x) > r.right() || std::max(s.a.y, s.b.y) < r.y ||
        std::min(s.a.y, s.b.y) > r.bottom()) {
        return false;
    }
    if (contains(r, s.a) || contains(r, s.b)) {
        return true;
    }
    const XY nw{r.x, r.y}, ne{r.right(), r.y}, se{r.right(), r.bottom()}, sw{r.x, r.bottom()};
    return cross(s, {nw, se}) || cross(s, {ne, sw});
}

double distance(XY p, const Segment& s) {
    const XY d = s.b - s.a;
    const double square = d.x * d.x + d.y * d.y;
    const double k = square > 0 ? std::clamp(((p.x - s.a.x) * d.x + (p.y - s.a.y) * d.y) / square, 0.0, 1.0) : 0;
    return geo::length(p - (s.a + d * k));
}

double distance(const Segment& s, const Segment& t) {
    if (cross(s, t)) {
        return 0;
    }
    return std::min({distance(s.a, t), distance(s.b, t), distance(t.a, s), distance(t.b, s)});
}

bool are_near(const Segment& s, const Segment& t, double distance_pt) {
    const double beyond = distance_pt + 1e-6;
    const bool are_boxes_apart = std::min(s.a.x, s.b.x) - std::max(t.a.x, t.b.x) > beyond ||
                                 std::min(t.a.x, t.b.x) - std::max(s.a.x, s.b.x) > beyond ||
                                 std::min(s.a.y, s.b.y) - std::max(t.a.y, t.b.y) > beyond ||
                                 std::min(t.a.y, t.b.y) - std::max(s.a.y, s.b.y) > beyond;
    return !are_boxes_apart && distance(s, t) < distance_pt;
}

double distance(const Rect& a, const Rect& b) {
    const double dx = std::max({0.0, b.x - a.right(), a.x - b.right()});
    const double dy = std::max({0.0, b.y - a.bottom(), a.y - b.bottom()});
    return std::hypot(dx, dy);
}

Rect hull(const Rect& a, const Rect& b) {
    const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

Rect hull(const std::vector<Rect>& boxes) {
    return std::accumulate(boxes.begin() + 1, boxes.end(), boxes.front(),
                           [](const Rect& a, const Rect& b) { return hull(a, b); });
}

Rect box_around(const Segment& s) {
    return {std::min(s.a.x, s.b.x), std::min(s.a.y, s.b.y), std::abs(s.a.x - s.b.x), std::abs(s.a.y - s.b.y)};
}

Rect box_around(const std::vector<XY>& points) {
    if (points.empty()) {
        return {};
    }
    Rect box{points[0].x, points[0].y, 0, 0};
    for (const XY p : points) {
        box = hull(box, {p.x, p.y, 0, 0});
    }
    return box;
}

Rect centred(XY centre, double width, double height) {
    return {centre.x - width / 2, centre.y - height / 2, width, height};
}

bool contains(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

bool contains(const Rect& r, XY p) {
    return p.x >= r.x && p.x <= r.right() && p.y >= r.y && p.y <= r.bottom();
}

XY centre_of(const Rect& r) {
    return {r.x + r.width / 2, r.y + r.height / 2};
}

Rings flattened(const geo::Path& path) {
    using Verb = geo::Path::Verb;
    Rings rings;
    std::size_t next = 0;
    for (const Verb verb : path.verbs) {
        if (verb == Verb::move) {
            rings.push_back({path.points[next++]});
        } else if (rings.empty()) {
            next += verb == Verb::cubic ? 3 : verb == Verb::line ? 1 : 0;
        } else if (verb == Verb::line) {
            rings.back().push_back(path.points[next++]);
        } else if (verb == Verb::cubic) {
            const XY a = rings.back().back(), b = path.points[next], c = path.points[next + 1],
                     d = path.points[next + 2];
            next += 3;
            const double reach = geo::length(b - a) + geo::length(c - b) + geo::length(d - c);
            const int steps = std::clamp(static_cast<int>(reach / 2), 4, 64);
            for (int i = 1; i <= steps; ++i) {
                rings.back().push_back(on_cubic(a, b, c, d, static_cast<double>(i) / steps));
            }
        } else if (!(rings.back().front() == rings.back().back())) {
            rings.back().push_back(rings.back().front());
        }
    }
    return rings;
}

bool inside(const Rings& rings, XY p) {
    bool odd = false;
    for (const auto& ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const XY a = ring[i], b = ring[j];
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) {
                odd = !odd;
            }
        }
    }
    return odd;
}

std::vector<std::pair<double, double>> spans_at(const Rings& rings, double y) {
    std::vector<double> at;
    for (const auto& ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const XY a = ring[i], b = ring[j];
            if ((a.y > y) != (b.y > y)) {
                at.push_back((b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x);
            }
        }
    }
    std::sort(at.begin(), at.end());
    std::vector<std::pair<double, double>> spans;
    for (std::size_t i = 0; i + 1 < at.size(); i += 2) {
        spans.emplace_back(at[i], at[i + 1]);
    }
    return spans;
}

}  // namespace sitmap::layout
