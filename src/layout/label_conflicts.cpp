#include "layout/label_conflicts.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

namespace sitmap::layout {
namespace {

constexpr double cell_pt = 48;
constexpr Rect nowhere{0, 0, -1, -1};  // in no cell

int cell_of(double v) {
    return static_cast<int>(std::floor(v / cell_pt));
}

/// The box around a candidate, and which one it is.
struct Reach {
    double left = 0, top = 0, right = 0, bottom = 0;
    std::uint32_t candidate = 0, wish = 0;
    bool is_box = false;  ///< nothing but this box

    bool meets(const Reach& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

std::optional<Rect> box_around(const Candidate& candidate) {
    std::optional<Rect> box;
    for (const Rect& r : candidate.boxes) {
        box = box ? hull(*box, r) : r;
    }
    for (const Segment& s : candidate.leader) {
        const Rect r = inflated(box_around(s), 2);
        box = box ? hull(*box, r) : r;
    }
    return box;
}

/// The candidates of all wishes in one row, found by where they lie.
class Field {
public:
    explicit Field(const std::vector<Wish>& wishes) {
        for (std::uint32_t w = 0; w < wishes.size(); ++w) {
            for (const Candidate& candidate : wishes[w].candidates) {
                const Rect r = box_around(candidate).value_or(nowhere);
                reaches_.push_back({r.x, r.y, r.right(), r.bottom(), static_cast<std::uint32_t>(candidates_.size()), w,
                                    candidate.boxes.size() == 1 && candidate.leader.empty()});
                candidates_.push_back(&candidate);
            }
        }
    }

    const std::vector<Reach>& reaches() const { return reaches_; }

    double cost(const Reach& reach) const { return candidates_[reach.candidate]->cost; }

    void add(const Reach& reach) {
        for_each_cell(reach, [&](std::pair<int, int> cell) {
            cells_[cell].push_back(reach);
            return true;
        });
    }

    /// Those added so far that cannot be drawn together with it, each once, as long as `see` asks for more.
    template <class See>
    void for_each_conflict(const Reach& reach, See&& see) const {
        for_each_cell(reach, [&](std::pair<int, int> cell) {
            const auto bucket = cells_.find(cell);
            if (bucket == cells_.end()) {
                return true;
            }
            for (const Reach& other : bucket->second) {
                // Two that lie in several cells meet in the one with the corner of what they share.
                if (other.wish != reach.wish && reach.meets(other) &&
                    cell.first == cell_of(std::max(reach.left, other.left)) &&
                    cell.second == cell_of(std::max(reach.top, other.top)) &&
                    ((reach.is_box && other.is_box) ||
                     conflict(*candidates_[reach.candidate], *candidates_[other.candidate])) &&
                    !see(other)) {
                    return false;
                }
            }
            return true;
        });
    }

private:
    template <class Take>
    static void for_each_cell(const Reach& reach, Take&& take) {
        for (int y = cell_of(reach.top); y <= cell_of(reach.bottom); ++y) {
            for (int x = cell_of(reach.left); x <= cell_of(reach.right); ++x) {
                if (!take(std::pair(x, y))) {
                    return;
                }
            }
        }
    }

    std::vector<const Candidate*> candidates_;
    std::vector<Reach> reaches_;
    std::map<std::pair<int, int>, std::vector<Reach>> cells_;
};

/// Of the boxes around two pieces: true means that the pieces are at least so far apart.
bool are_apart(const Segment& s, const Segment& t, double by) {
    const double beyond = by + 1e-6;
    return std::min(s.a.x, s.b.x) - std::max(t.a.x, t.b.x) > beyond ||
           std::min(t.a.x, t.b.x) - std::max(s.a.x, s.b.x) > beyond ||
           std::min(s.a.y, s.b.y) - std::max(t.a.y, t.b.y) > beyond ||
           std::min(t.a.y, t.b.y) - std::max(s.a.y, s.b.y) > beyond;
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
            if (!are_apart(piece, s, clearance_pt) && distance(piece, s) < clearance_pt) {
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
            if (!are_apart(s, t, usual_leader_clearance_pt) && distance(s, t) < usual_leader_clearance_pt) {
                return true;
            }
        }
    }
    return false;
}

ConflictGraph conflict_graph(const std::vector<Wish>& wishes) {
    ConflictGraph graph;
    for (std::uint32_t w = 0; w < wishes.size(); ++w) {
        graph.first.push_back(static_cast<std::uint32_t>(graph.cost.size()));
        for (const Candidate& candidate : wishes[w].candidates) {
            graph.wish_of.push_back(w);
            graph.cost.push_back(candidate.cost);
        }
    }
    graph.first.push_back(static_cast<std::uint32_t>(graph.cost.size()));
    graph.conflicts.resize(graph.cost.size());
    Field field(wishes);
    for (const Reach& reach : field.reaches()) {
        auto& conflicts = graph.conflicts[reach.candidate];
        field.for_each_conflict(reach, [&](const Reach& other) {
            conflicts.push_back(other.candidate);
            return true;
        });
        std::sort(conflicts.begin(), conflicts.end());
        for (const std::uint32_t other : conflicts) {
            graph.conflicts[other].push_back(reach.candidate);  // in order: it comes after all before
        }
        field.add(reach);
    }
    return graph;
}

std::vector<bool> contested(const std::vector<Wish>& wishes, double cost) {
    Field field(wishes);
    for (const Reach& reach : field.reaches()) {
        field.add(reach);
    }
    const auto is_in_the_way = [&](const Reach& reach) {
        bool found = false;
        field.for_each_conflict(reach, [&](const Reach&) {
            found = true;
            return false;
        });
        return found;
    };
    std::vector<bool> out(wishes.size(), true);
    for (const Reach& reach : field.reaches()) {
        if (out[reach.wish] && field.cost(reach) < cost && !is_in_the_way(reach)) {
            out[reach.wish] = false;
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
