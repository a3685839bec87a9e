#include "layout/label_placement.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

#include "layout/label_conflicts.hpp"

namespace sitmap::layout {
namespace {

constexpr int none = -1;
constexpr std::size_t exact_group = 10;  // groups up to this size are searched to the end
constexpr std::size_t most_ejected = 4;

/// A state of the search: who stands where, and how many of the standing candidates each candidate would hit.
class Board {
public:
    Board(const ConflictGraph& graph, const std::vector<Wish>& wishes)
        : graph_(graph), wishes_(wishes), chosen_(wishes.size(), none), hits_(graph.cost.size(), 0) {}

    void restore(const Board& other) { chosen_ = other.chosen_, hits_ = other.hits_; }
    int chosen(std::uint32_t wish) const { return chosen_[wish]; }
    bool is_free(std::uint32_t candidate) const { return hits_[candidate] == 0; }
    int hits(std::uint32_t candidate) const { return hits_[candidate]; }
    double cost(std::uint32_t wish) const {
        return chosen_[wish] == none ? wishes_[wish].drop_cost : graph_.cost[static_cast<std::size_t>(chosen_[wish])];
    }
    double cheapest(std::uint32_t wish) const {
        double best = wishes_[wish].drop_cost;
        for (std::uint32_t c = graph_.first[wish]; c < graph_.first[wish + 1]; ++c) {
            best = std::min(best, graph_.cost[c]);
        }
        return best;
    }

    void set(std::uint32_t wish, int candidate) {
        if (chosen_[wish] != none) {
            for (const std::uint32_t other : graph_.conflicts[static_cast<std::size_t>(chosen_[wish])]) {
                --hits_[other];
            }
        }
        chosen_[wish] = candidate;
        if (candidate != none) {
            for (const std::uint32_t other : graph_.conflicts[static_cast<std::size_t>(candidate)]) {
                ++hits_[other];
            }
        }
    }

    /// The cheapest candidate that hits nobody, or none when leaving the wish out is cheaper.
    int best_free(std::uint32_t wish) const {
        int best = none;
        double best_cost = wishes_[wish].drop_cost;
        for (std::uint32_t c = graph_.first[wish]; c < graph_.first[wish + 1]; ++c) {
            if (is_free(c) && graph_.cost[c] < best_cost) {
                best = static_cast<int>(c);
                best_cost = graph_.cost[c];
            }
        }
        return best;
    }

    /// Wishes whose chosen candidate `candidate` would hit.
    std::vector<std::uint32_t> hit_by(std::uint32_t candidate) const {
        std::vector<std::uint32_t> out;
        if (hits_[candidate] == 0) {
            return out;
        }
        for (const std::uint32_t other : graph_.conflicts[candidate]) {
            const std::uint32_t wish = graph_.wish_of[other];
            if (chosen_[wish] == static_cast<int>(other)) {
                out.push_back(wish);
            }
        }
        return out;
    }

private:
    const ConflictGraph& graph_;
    const std::vector<Wish>& wishes_;
    std::vector<int> chosen_;
    std::vector<int> hits_;
};

class Search {
public:
    Search(const ConflictGraph& graph, const std::vector<Wish>& wishes, long budget)
        : graph_(graph), wishes_(wishes), board_(graph, wishes), budget_(budget) {
        for (std::uint32_t w = 0; w < wishes.size(); ++w) {
            cheapest_.push_back(board_.cheapest(w));
        }
    }

    void start() {
        std::vector<std::uint32_t> order(wishes_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return wishes_[a].drop_cost > wishes_[b].drop_cost; });
        for (const std::uint32_t w : order) {
            board_.set(w, board_.best_free(w));
        }
    }

    void improve() {
        bool better = true;
        while (better && budget_ > 0) {
            better = false;
            for (std::uint32_t w = 0; w < wishes_.size(); ++w) {
                better = improve(w, 1) || better;
            }
        }
    }

    /// Out of a state that no single move improves: forces one label to a place it would like, lets the others find
    /// theirs, and keeps what costs less. The dice are always thrown alike.
    void shake() {
        const auto kicks = std::clamp(static_cast<long>(2400 / (wishes_.size() + 1)), 12L, 150L);
        std::uint64_t dice = 88172645463325252ULL;
        for (long k = 0; k < kicks && budget_ > 0; ++k) {
            std::vector<std::uint32_t> unhappy;
            for (std::uint32_t w = 0; w < wishes_.size(); ++w) {
                if (board_.cost(w) > cheapest_[w] + 1e-9) {
                    unhappy.push_back(w);
                }
            }
            if (unhappy.empty()) {
                return;
            }
            const auto throw_for = [&](std::size_t sides) {
                dice ^= dice << 13, dice ^= dice >> 7, dice ^= dice << 17;
                return static_cast<std::size_t>(dice % sides);
            };
            const std::uint32_t w = unhappy[throw_for(unhappy.size())];
            const std::uint32_t count = graph_.first[w + 1] - graph_.first[w];
            if (count > 0) {
                kick(w, graph_.first[w] + static_cast<std::uint32_t>(throw_for(count)));
            }
        }
    }

    void finish_small_groups() {
        for (const auto& group : components(graph_)) {
            if (group.size() > 1 && group.size() <= exact_group) {
                solve(group);
            }
        }
    }

    Choice choice() const {
        Choice out;
        for (std::uint32_t w = 0; w < wishes_.size(); ++w) {
            const int c = board_.chosen(w);
            out.chosen.push_back(c == none ? none : c - static_cast<int>(graph_.first[w]));
            out.cost += board_.cost(w);
        }
        return out;
    }

private:
    double total() const {
        double sum = 0;
        for (std::uint32_t w = 0; w < wishes_.size(); ++w) {
            sum += board_.cost(w);
        }
        return sum;
    }

    void kick(std::uint32_t w, std::uint32_t c) {
        const double before = total();
        const Board saved = board_;
        auto ejected = board_.hit_by(c);
        std::stable_sort(ejected.begin(), ejected.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return wishes_[a].drop_cost > wishes_[b].drop_cost; });
        board_.set(w, none);
        for (const std::uint32_t e : ejected) {
            board_.set(e, none);
        }
        board_.set(w, static_cast<int>(c));
        for (const std::uint32_t e : ejected) {
            board_.set(e, board_.best_free(e));
        }
        improve();
        if (total() >= before - 1e-9) {
            board_.restore(saved);
        }
    }

    /// Tries every other candidate of `w`: whoever stands in its way is pushed out and finds the best free place, or
    /// with `depth` left pushes others in turn. Keeps the first state that costs less.
    bool improve(std::uint32_t w, int depth) {
        const double now = board_.cost(w);
        if (now <= cheapest_[w]) {
            return false;
        }
        for (std::uint32_t c = graph_.first[w]; c < graph_.first[w + 1]; ++c) {
            if (--budget_ <= 0) {
                return false;
            }
            if (static_cast<int>(c) == board_.chosen(w) || board_.hits(c) > static_cast<int>(most_ejected)) {
                continue;
            }
            const auto ejected = board_.hit_by(c);
            double hope = now - graph_.cost[c];
            for (const std::uint32_t e : ejected) {
                hope += board_.cost(e) - cheapest_[e];
            }
            if (hope > 1e-9 && try_move(w, c, ejected, depth)) {
                return true;
            }
        }
        return false;
    }

    bool try_move(std::uint32_t w, std::uint32_t c, const std::vector<std::uint32_t>& ejected, int depth) {
        std::vector<std::pair<std::uint32_t, int>> before{{w, board_.chosen(w)}};
        double old_cost = board_.cost(w);
        board_.set(w, none);
        for (const std::uint32_t e : ejected) {
            before.emplace_back(e, board_.chosen(e));
            old_cost += board_.cost(e);
            board_.set(e, none);
        }
        board_.set(w, static_cast<int>(c));
        std::vector<std::uint32_t> order = ejected;
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return wishes_[a].drop_cost > wishes_[b].drop_cost; });
        double new_cost = graph_.cost[c];
        for (const std::uint32_t e : order) {
            settle(e, w, depth, before, old_cost, new_cost);
        }
        if (new_cost < old_cost - 1e-9) {
            return true;
        }
        for (const auto& [wish, _] : before) {
            board_.set(wish, none);
        }
        for (const auto& [wish, candidate] : before) {
            board_.set(wish, candidate);
        }
        return false;
    }

    /// Gives `e` its best place; with depth left, one standing wish (not `w`) may be moved aside for it.
    void settle(std::uint32_t e, std::uint32_t w, int depth, std::vector<std::pair<std::uint32_t, int>>& before,
                double& old_cost, double& new_cost) {
        const int free = board_.best_free(e);
        double best = free == none ? wishes_[e].drop_cost : graph_.cost[static_cast<std::size_t>(free)];
        int best_candidate = free;
        std::uint32_t moved = 0;
        int moved_to = none;
        bool moves = false;
        for (std::uint32_t c = graph_.first[e]; depth > 0 && c < graph_.first[e + 1] && budget_ > 0; ++c) {
            if (board_.hits(c) != 1 || graph_.cost[c] >= best) {
                continue;
            }
            --budget_;
            const std::uint32_t other = board_.hit_by(c).front();
            const bool is_touched =
                std::any_of(before.begin(), before.end(), [&](const auto& entry) { return entry.first == other; });
            if (other == w || is_touched) {
                continue;
            }
            const int stood = board_.chosen(other);
            const double stood_cost = board_.cost(other);
            board_.set(other, none);
            board_.set(e, static_cast<int>(c));
            const int place = board_.best_free(other);
            const double place_cost =
                place == none ? wishes_[other].drop_cost : graph_.cost[static_cast<std::size_t>(place)];
            board_.set(e, none);
            board_.set(other, stood);
            const double total = graph_.cost[c] + place_cost - stood_cost;
            if (total < best - 1e-9) {
                best = total, best_candidate = static_cast<int>(c), moved = other, moved_to = place, moves = true;
            }
        }
        if (moves) {
            before.emplace_back(moved, board_.chosen(moved));
            old_cost += board_.cost(moved);
            board_.set(moved, none);
            board_.set(e, best_candidate);
            board_.set(moved, moved_to);
            new_cost += board_.cost(moved) + board_.cost(e);
        } else {
            board_.set(e, best_candidate);
            new_cost += board_.cost(e);
        }
    }

    /// Depth first with the present state as the bound.
    void solve(const std::vector<std::uint32_t>& group) {
        std::vector<std::uint32_t> order = group;
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return wishes_[a].drop_cost > wishes_[b].drop_cost; });
        double best = 0;
        std::vector<int> best_chosen;
        for (const std::uint32_t w : order) {
            best += board_.cost(w);
            best_chosen.push_back(board_.chosen(w));
        }
        for (const std::uint32_t w : order) {
            board_.set(w, none);
        }
        std::vector<double> rest(order.size() + 1, 0);
        for (std::size_t i = order.size(); i-- > 0;) {
            rest[i] = rest[i + 1] + cheapest_[order[i]];
        }
        long nodes = 20'000;
        descend(order, 0, 0, rest, best, best_chosen, nodes);
        for (std::size_t i = 0; i < order.size(); ++i) {
            board_.set(order[i], best_chosen[i]);
        }
    }

    void descend(const std::vector<std::uint32_t>& order, std::size_t i, double so_far, const std::vector<double>& rest,
                 double& best, std::vector<int>& best_chosen, long& nodes) {
        if (--nodes < 0 || so_far + rest[i] >= best - 1e-9) {
            return;
        }
        if (i == order.size()) {
            best = so_far;
            for (std::size_t k = 0; k < order.size(); ++k) {
                best_chosen[k] = board_.chosen(order[k]);
            }
            return;
        }
        const std::uint32_t w = order[i];
        std::vector<std::uint32_t> open;
        for (std::uint32_t c = graph_.first[w]; c < graph_.first[w + 1]; ++c) {
            if (board_.is_free(c) && graph_.cost[c] < wishes_[w].drop_cost) {
                open.push_back(c);
            }
        }
        std::stable_sort(open.begin(), open.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return graph_.cost[a] < graph_.cost[b]; });
        for (const std::uint32_t c : open) {
            board_.set(w, static_cast<int>(c));
            descend(order, i + 1, so_far + graph_.cost[c], rest, best, best_chosen, nodes);
        }
        board_.set(w, none);
        descend(order, i + 1, so_far + wishes_[w].drop_cost, rest, best, best_chosen, nodes);
    }

    const ConflictGraph& graph_;
    const std::vector<Wish>& wishes_;
    Board board_;
    long budget_;
    std::vector<double> cheapest_;
};

}  // namespace

Choice place(const std::vector<Wish>& wishes, long budget) {
    const ConflictGraph graph = conflict_graph(wishes);
    Search search(graph, wishes, budget);
    search.start();
    search.improve();
    search.shake();
    search.finish_small_groups();
    return search.choice();
}

}  // namespace sitmap::layout
