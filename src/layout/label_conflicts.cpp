#include "layout/label_conflicts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace sitmap::layout {
namespace {

/// Half of what lies at least between two texts on a line, so that they are not read as one: about a space.
constexpr double half_gap_pt = 1.5;

Rect with_gap(const Rect& r) {
    return {r.x - half_gap_pt, r.y, r.width + 2 * half_gap_pt, r.height};
}

/// The box around what may be drawn.
struct Reach {
    double left = 0, top = 0, right = 0, bottom = 0;

    bool meets(const Reach& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    void take(const Reach& other) {
        left = std::min(left, other.left), top = std::min(top, other.top);
        right = std::max(right, other.right), bottom = std::max(bottom, other.bottom);
    }
};

constexpr double far = std::numeric_limits<double>::max();
constexpr Reach nowhere{far, far, -far, -far};

Reach reach_of(const Candidate& candidate) {
    Reach reach = nowhere;
    const auto add = [&](const Rect& r) { reach.take({r.x, r.y, r.right(), r.bottom()}); };
    for (const Rect& box : candidate.boxes) {
        add(with_gap(box));
    }
    for (const Segment& s : candidate.leader) {
        add(inflated(box_around(s), 2));
    }
    return reach;
}

/// The candidates of all wishes in one row, found by where they lie.
class Field {
public:
    explicit Field(const std::vector<Wish>& wishes) {
        for (const Wish& wish : wishes) {
            first_.push_back(static_cast<std::uint32_t>(candidates_.size()));
            reach_of_wish_.push_back(nowhere);
            for (const Candidate& candidate : wish.candidates) {
                candidates_.push_back(&candidate);
                reaches_.push_back(reach_of(candidate));
                reach_of_wish_.back().take(reaches_.back());
            }
        }
        first_.push_back(static_cast<std::uint32_t>(candidates_.size()));
    }

    /// The first candidate of each wish; one more entry at the end.
    const std::vector<std::uint32_t>& first() const { return first_; }

    bool may_conflict(std::uint32_t candidate, std::uint32_t wish) const {
        return reaches_[candidate].meets(reach_of_wish_[wish]);
    }

    /// The candidates of a wish that cannot be drawn together with this one of another, in their order, as long as
    /// `see` asks for more; false when it did not.
    template <class See>
    bool for_each_conflict(std::uint32_t candidate, std::uint32_t wish, See&& see) const {
        const Reach& reach = reaches_[candidate];
        for (std::uint32_t other = first_[wish]; other < first_[wish + 1]; ++other) {
            if (reach.meets(reaches_[other]) &&
                ((is_box(candidate) && is_box(other)) || conflict(*candidates_[candidate], *candidates_[other])) &&
                !see(other)) {
                return false;
            }
        }
        return true;
    }

private:
    /// Nothing but the box around it.
    bool is_box(std::uint32_t candidate) const {
        return candidates_[candidate]->boxes.size() == 1 && candidates_[candidate]->leader.empty();
    }

    std::vector<const Candidate*> candidates_;
    std::vector<Reach> reaches_, reach_of_wish_;
    std::vector<std::uint32_t> first_;
};

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
            if (are_near(piece, s, clearance_pt)) {
                return false;
            }
        }
    }
    return true;
}

bool conflict(const Candidate& a, const Candidate& b) {
    for (const Rect& r : a.boxes) {
        for (const Rect& s : b.boxes) {
            if (overlap(with_gap(r), with_gap(s))) {
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
            if (are_near(s, t, usual_leader_clearance_pt)) {
                return true;
            }
        }
    }
    return false;
}

namespace {

/// Candidates of the wishes with their costs and places, without conflicts.
ConflictGraph candidates_of(const std::vector<Wish>& wishes) {
    constexpr std::uint32_t places_of_word = ConflictGraph::places_of_word;
    ConflictGraph graph;
    for (std::uint32_t w = 0; w < wishes.size(); ++w) {
        const auto first = static_cast<std::uint32_t>(graph.cost.size());
        const auto first_word = static_cast<std::uint32_t>(graph.wish_of_word.size());
        graph.first.push_back(first);
        graph.first_word.push_back(first_word);
        for (const Candidate& candidate : wishes[w].candidates) {
            graph.wish_of.push_back(w);
            graph.cost.push_back(candidate.cost);
        }
        const auto count = static_cast<std::uint32_t>(wishes[w].candidates.size());
        std::vector<std::uint32_t> by_cost(count);
        std::iota(by_cost.begin(), by_cost.end(), first);
        std::stable_sort(by_cost.begin(), by_cost.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return graph.cost[a] < graph.cost[b]; });
        graph.wish_of_word.resize(first_word + (count + places_of_word - 1) / places_of_word, w);
        graph.at_place.resize(graph.wish_of_word.size() * places_of_word);
        graph.place.resize(graph.cost.size());
        for (std::uint32_t next = first_word * places_of_word; const std::uint32_t candidate : by_cost) {
            graph.at_place[next] = candidate;
            graph.place[candidate] = next++;
        }
    }
    graph.first.push_back(static_cast<std::uint32_t>(graph.cost.size()));
    graph.first_word.push_back(static_cast<std::uint32_t>(graph.wish_of_word.size()));
    graph.conflicts.resize(graph.cost.size());
    return graph;
}

}  // namespace

std::uint64_t ConflictGraph::filled(std::uint32_t word) const {
    const std::uint32_t wish = wish_of_word[word];
    const std::uint32_t left = first[wish + 1] - first[wish] - (word - first_word[wish]) * places_of_word;
    return left < places_of_word ? (std::uint64_t{1} << left) - 1 : ~std::uint64_t{0};
}

std::span<const Places> ConflictGraph::conflicts_with(std::uint32_t wish, std::uint32_t candidate) const {
    const std::vector<Places>& all = conflicts[candidate];
    const auto from = std::partition_point(all.begin(), all.end(),
                                           [&](const Places& places) { return places.word < first_word[wish]; });
    auto to = from;
    while (to != all.end() && to->word < first_word[wish + 1]) {
        ++to;
    }
    return {from, to};
}

std::vector<std::uint32_t> ConflictGraph::conflicts_of(std::uint32_t candidate) const {
    std::vector<std::uint32_t> all;
    for (Places places : conflicts[candidate]) {
        for (; places.bits != 0; places.bits &= places.bits - 1) {
            all.push_back(cheapest_of(places));
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

bool ConflictGraph::are_in_conflict(std::uint32_t a, std::uint32_t b) const {
    const Places of_b = place_of(b);
    return std::ranges::any_of(conflicts_with(wish_of[b], a), [&](const Places& places) {
        return places.word == of_b.word && (places.bits & of_b.bits) != 0;
    });
}

ConflictGraph conflict_graph(const std::vector<Wish>& wishes) {
    const Field field(wishes);
    ConflictGraph graph = candidates_of(wishes);
    std::vector<std::uint64_t> bits;  // of the words of one wish
    for (std::uint32_t wish = 0; wish < wishes.size(); ++wish) {
        for (const std::uint32_t c : graph.by_cost(wish)) {
            const Places of_c = graph.place_of(c);
            for (std::uint32_t w = 0; w < wish; ++w) {
                if (!field.may_conflict(c, w)) {
                    continue;
                }
                bits.assign(graph.first_word[w + 1] - graph.first_word[w], 0);
                // All lists end up in order: places of `c` come after all that came before.
                field.for_each_conflict(c, w, [&](std::uint32_t other) {
                    const Places of_other = graph.place_of(other);
                    bits[of_other.word - graph.first_word[w]] |= of_other.bits;
                    std::vector<Places>& others = graph.conflicts[other];
                    if (others.empty() || others.back().word != of_c.word) {
                        others.push_back({of_c.word, 0});
                    }
                    others.back().bits |= of_c.bits;
                    return true;
                });
                for (std::uint32_t word = graph.first_word[w]; word < graph.first_word[w + 1]; ++word) {
                    if (bits[word - graph.first_word[w]] != 0) {
                        graph.conflicts[c].push_back({word, bits[word - graph.first_word[w]]});
                    }
                }
            }
        }
    }
    return graph;
}

std::vector<bool> contested(const std::vector<Wish>& wishes, double cost) {
    const Field field(wishes);
    const auto is_in_the_way = [&](std::uint32_t candidate, std::uint32_t of) {
        for (std::uint32_t w = 0; w < wishes.size(); ++w) {
            if (w != of && field.may_conflict(candidate, w) &&
                !field.for_each_conflict(candidate, w, [](std::uint32_t) { return false; })) {
                return true;
            }
        }
        return false;
    };
    std::vector<bool> out;
    for (std::uint32_t w = 0; w < wishes.size(); ++w) {
        std::uint32_t next = field.first()[w];
        out.push_back(std::ranges::all_of(wishes[w].candidates, [&](const Candidate& one) {
            const std::uint32_t candidate = next++;
            return one.cost >= cost || is_in_the_way(candidate, w);
        }));
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
        for (const Places& places : graph.conflicts[c]) {
            const std::uint32_t a = find(graph.wish_of[c]), b = find(graph.wish_of_word[places.word]);
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
