#include "layout/label_conflicts.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace sitmap::layout {
namespace {

constexpr double cell_pt = 48;

struct Reach {
    Rect box;
    bool any = false;
};

Reach reach_of(const Candidate& candidate) {
    Reach reach;
    const auto add = [&](const Rect& r) {
        reach.box = reach.any ? hull(reach.box, r) : r;
        reach.any = true;
    };
    for (const Rect& r : candidate.boxes) {
        add(r);
    }
    for (const Segment& s : candidate.leader) {
        add(inflated(box_around(s), 2));
    }
    return reach;
}

}  // namespace

bool is_free(const Candidate& candidate, const Obstacles& obstacles, const std::vector<std::size_t>& own,
             double clearance_pt) {
    for (const Rect& box : candidate.boxes) {
        if (!contains(obstacles.frame, box)) {
            return false;
        }
        for (const Rect& r : obstacles.boxes) {
            if (overlap(box, r)) {
                return false;
            }
        }
        for (const Segment& s : obstacles.leaders) {
            if (touches(s, inflated(box, 1))) {
                return false;
            }
        }
    }
    for (const Segment& piece : candidate.leader) {
        if (!contains(obstacles.frame, box_around(piece))) {
            return false;
        }
        for (std::size_t i = 0; i < obstacles.boxes.size(); ++i) {
            if (touches(piece, obstacles.boxes[i]) && std::find(own.begin(), own.end(), i) == own.end()) {
                return false;
            }
        }
        for (const Segment& s : obstacles.leaders) {
            if (distance(piece, s) < clearance_pt) {
                return false;
            }
        }
    }
    return true;
}

bool conflict(const Candidate& a, const Candidate& b) {
    for (const Rect& r : a.boxes) {
        for (const Rect& s : b.boxes) {
            if (overlap(r, s)) {
                return true;
            }
        }
    }
    const auto leader_hits = [](const Candidate& with_leader, const Candidate& other) {
        for (const Segment& piece : with_leader.leader) {
            for (const Rect& r : other.boxes) {
                if (touches(piece, inflated(r, 1))) {
                    return true;
                }
            }
        }
        return false;
    };
    if (leader_hits(a, b) || leader_hits(b, a)) {
        return true;
    }
    for (const Segment& s : a.leader) {
        for (const Segment& t : b.leader) {
            if (distance(s, t) < usual_leader_clearance_pt) {
                return true;
            }
        }
    }
    return false;
}

ConflictGraph conflict_graph(const std::vector<Wish>& wishes) {
    ConflictGraph graph;
    std::vector<const Candidate*> candidates;
    std::vector<Reach> reaches;
    for (std::uint32_t w = 0; w < wishes.size(); ++w) {
        graph.first.push_back(static_cast<std::uint32_t>(candidates.size()));
        for (const Candidate& candidate : wishes[w].candidates) {
            candidates.push_back(&candidate);
            graph.wish_of.push_back(w);
            graph.cost.push_back(candidate.cost);
            reaches.push_back(reach_of(candidate));
        }
    }
    graph.first.push_back(static_cast<std::uint32_t>(candidates.size()));
    graph.conflicts.resize(candidates.size());

    std::map<std::pair<int, int>, std::vector<std::uint32_t>> cells;
    const auto cell = [](double v) { return static_cast<int>(std::floor(v / cell_pt)); };
    std::vector<std::uint32_t> seen_for(candidates.size(), ~0U);
    for (std::uint32_t c = 0; c < candidates.size(); ++c) {
        if (!reaches[c].any) {
            continue;
        }
        const Rect& r = reaches[c].box;
        for (int y = cell(r.y); y <= cell(r.bottom()); ++y) {
            for (int x = cell(r.x); x <= cell(r.right()); ++x) {
                auto& bucket = cells[{x, y}];
                for (const std::uint32_t other : bucket) {
                    if (graph.wish_of[other] == graph.wish_of[c] || seen_for[other] == c) {
                        continue;
                    }
                    seen_for[other] = c;
                    if (overlap(reaches[other].box, r) && conflict(*candidates[c], *candidates[other])) {
                        graph.conflicts[c].push_back(other);
                        graph.conflicts[other].push_back(c);
                    }
                }
                bucket.push_back(c);
            }
        }
    }
    for (auto& list : graph.conflicts) {
        std::sort(list.begin(), list.end());
    }
    return graph;
}

std::vector<bool> contested(const std::vector<Wish>& wishes, double cost) {
    const ConflictGraph graph = conflict_graph(wishes);
    std::vector<bool> out(wishes.size(), true);
    for (std::uint32_t c = 0; c < graph.cost.size(); ++c) {
        if (graph.cost[c] < cost && graph.conflicts[c].empty()) {
            out[graph.wish_of[c]] = false;
        }
    }
    return out;
}

std::vector<std::vector<std::uint32_t>> components(const ConflictGraph& graph) {
    const std::size_t count = graph.first.size() - 1;
    std::vector<std::uint32_t> root(count);
    std::iota(root.begin(), root.end(), 0U);
    const auto find = [&](std::uint32_t w) {
        while (root[w] != w) {
            w = root[w] = root[root[w]];
        }
        return w;
    };
    for (std::uint32_t c = 0; c < graph.conflicts.size(); ++c) {
        for (const std::uint32_t other : graph.conflicts[c]) {
            const std::uint32_t a = find(graph.wish_of[c]), b = find(graph.wish_of[other]);
            root[std::max(a, b)] = std::min(a, b);
        }
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
    for (std::uint32_t w = 0; w < count; ++w) {
        groups[find(w)].push_back(w);
    }
    std::vector<std::vector<std::uint32_t>> out;
    for (auto& [_, group] : groups) {
        out.push_back(std::move(group));
    }
    return out;
}

}  // namespace sitmap::layout
