#include "layout/symbol_spread.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace sitmap::layout {
namespace {

constexpr double leader_from_pt = 5;  // moved less than this, the mark still covers its place
// Marks that take more of the frame than this cannot be told apart wherever they go, and looking for a spot for each
// would take minutes.
constexpr double fullest = 0.5;

struct Room {
    double apart, margin;
    Rect inner;
    const std::vector<Rect>& blocked;
    const KeepOff& keep_off;

    bool hides_dot(XY p, std::size_t mark) const {
        return mark < keep_off.applies.size() && keep_off.applies[mark] &&
               std::any_of(keep_off.dots.begin(), keep_off.dots.end(),
                           [&](XY dot) { return geo::length(dot - p) < keep_off.distance_pt; });
    }
    bool is_open(XY p, std::size_t mark) const {
        return contains(inner, p) && !hides_dot(p, mark) &&
               std::none_of(blocked.begin(), blocked.end(),
                            [&](const Rect& r) { return contains(inflated(r, margin), p); });
    }
    XY clamped(XY p) const {
        return {std::clamp(p.x, inner.x, inner.right()), std::clamp(p.y, inner.y, inner.bottom())};
    }
};

/// Marks that are too close, directly or through others.
std::vector<std::vector<std::size_t>> clusters(const std::vector<XY>& at, double apart) {
    std::vector<std::size_t> root(at.size());
    std::iota(root.begin(), root.end(), std::size_t{0});
    const auto find = [&](std::size_t i) {
        while (root[i] != i) {
            i = root[i];
        }
        return i;
    };
    for (std::size_t i = 0; i < at.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (geo::length(at[i] - at[j]) < apart) {
                const std::size_t a = find(i), b = find(j);
                root[std::max(a, b)] = std::min(a, b);
            }
        }
    }
    std::vector<std::vector<std::size_t>> out(at.size());
    for (std::size_t i = 0; i < at.size(); ++i) {
        out[find(i)].push_back(i);
    }
    std::erase_if(out, [](const auto& c) { return c.size() < 2; });
    return out;
}

/// Marks that share a spot go to a ring around it, in their order, the first to the left; others push each other away.
void loosen(const std::vector<std::size_t>& cluster, std::vector<XY>& at, const Room& room) {
    std::vector<std::vector<std::size_t>> spots;
    for (const std::size_t i : cluster) {
        auto spot = std::find_if(spots.begin(), spots.end(),
                                 [&](const auto& s) { return geo::length(at[s.front()] - at[i]) < 3; });
        if (spot == spots.end()) {
            spots.push_back({i});
        } else {
            spot->push_back(i);
        }
    }
    for (const auto& spot : spots) {
        if (spot.size() < 2) {
            continue;
        }
        const auto n = static_cast<double>(spot.size());
        const double radius = std::max(room.apart * 0.62, room.apart / (2 * std::sin(std::numbers::pi / n)) + 1);
        const XY middle = at[spot.front()];
        for (std::size_t k = 0; k < spot.size(); ++k) {
            const double angle = std::numbers::pi + 2 * std::numbers::pi * static_cast<double>(k) / n;
            at[spot[k]] = middle + XY{std::cos(angle), std::sin(angle)} * radius;
        }
    }
}

void push_apart(std::vector<XY>& at, const Room& room) {
    for (int round = 0; round < 120; ++round) {
        bool quiet = true;
        for (std::size_t i = 0; i < at.size(); ++i) {
            for (std::size_t j = i + 1; j < at.size(); ++j) {
                const XY way = at[j] - at[i];
                const double gap = geo::length(way);
                if (gap >= room.apart) {
                    continue;
                }
                quiet = false;
                const XY direction = gap > 0.01 ? way * (1 / gap) : XY{1, 0};
                const double half = (room.apart - gap) / 2 + 0.05;
                at[i] = room.clamped(at[i] - direction * half);
                at[j] = room.clamped(at[j] + direction * half);
            }
        }
        if (quiet) {
            return;
        }
    }
}

bool is_apart(XY p, const std::vector<XY>& at, std::size_t count, double apart) {
    for (std::size_t j = 0; j < count; ++j) {
        if (geo::length(at[j] - p) < apart - 0.2) {
            return false;
        }
    }
    return true;
}

/// The open spot nearest to `p` on circles around it, off all marks before the one numbered `count`.
XY nearest_open(XY p, const std::vector<XY>& at, std::size_t count, const Room& room) {
    for (const double apart : {room.apart, room.apart * 0.8, room.apart * 0.5}) {
        for (double radius = 0; radius < 400; radius += 4) {
            const int steps = std::max(1, static_cast<int>(radius * 0.8));
            for (int i = 0; i < steps; ++i) {
                const double angle = 2 * std::numbers::pi * i / steps;
                const XY q = p + XY{std::cos(angle), std::sin(angle)} * radius;
                if (room.is_open(q, count) && is_apart(q, at, count, apart)) {
                    return q;
                }
            }
        }
    }
    return room.clamped(p);
}

/// Two marks whose leaders cross change places.
void uncross(std::vector<XY>& at, const std::vector<XY>& wanted) {
    for (int round = 0; round < 8; ++round) {
        bool quiet = true;
        for (std::size_t i = 0; i < at.size(); ++i) {
            for (std::size_t j = i + 1; j < at.size(); ++j) {
                const double now = geo::length(at[i] - wanted[i]) + geo::length(at[j] - wanted[j]);
                const double swapped = geo::length(at[j] - wanted[i]) + geo::length(at[i] - wanted[j]);
                if (swapped < now - 0.01) {
                    std::swap(at[i], at[j]);
                    quiet = false;
                }
            }
        }
        if (quiet) {
            return;
        }
    }
}

}  // namespace

Spread spread_apart(const std::vector<XY>& wanted, double apart_pt, double margin_pt, const Rect& frame,
                    const std::vector<Rect>& blocked, const KeepOff& keep_off) {
    const Room room{apart_pt, margin_pt, inflated(frame, -margin_pt), blocked, keep_off};
    Spread out;
    out.at = wanted;
    for (XY& p : out.at) {
        p = room.clamped(p);
    }
    if (static_cast<double>(wanted.size()) * apart_pt * apart_pt > fullest * frame.width * frame.height) {
        out.moved.assign(wanted.size(), false);
        return out;
    }
    for (const auto& cluster : clusters(out.at, apart_pt)) {
        loosen(cluster, out.at, room);
    }
    for (XY& p : out.at) {
        p = room.clamped(p);
    }
    push_apart(out.at, room);
    for (std::size_t i = 0; i < out.at.size(); ++i) {
        if (!room.is_open(out.at[i], i) || !is_apart(out.at[i], out.at, i, apart_pt)) {
            out.at[i] = nearest_open(out.at[i], out.at, i, room);
        }
    }
    uncross(out.at, wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        out.moved.push_back(geo::length(out.at[i] - wanted[i]) > leader_from_pt);
    }
    return out;
}

}  // namespace sitmap::layout
