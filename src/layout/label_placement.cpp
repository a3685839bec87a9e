#include "layout/label_placement.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "layout/label_board.hpp"
#include "layout/label_conflicts.hpp"
#include "layout/label_group.hpp"
#include "layout/label_moves.hpp"

namespace sitmap::layout {
namespace {

constexpr std::size_t whole_group = 30;  // groups up to this size are searched as a whole as well
constexpr long whole_nodes = 3000;
constexpr std::size_t least_group = 6, most_group = 14;
constexpr long group_nodes = 3000;
constexpr double least_gain = 1e-9;

class Search {
public:
    Search(const ConflictGraph& graph, const std::vector<Wish>& wishes, long budget)
        : board_(graph, wishes), moves_(board_, budget_), budget_(budget) {}

    /// The dearest to leave out first, each to its best free place.
    void start() {
        std::vector<std::uint32_t> order(board_.size());
        std::iota(order.begin(), order.end(), 0U);
        board_.sort_by_drop_cost(order);
        for (const std::uint32_t w : order) {
            board_.set(w, board_.best_free(w));
        }
        moves_.improve_all();
    }

    /// Out of a state that no single move improves: forces one label to a place it would like, lets the others find
    /// theirs, and keeps what costs less. The dice are always thrown alike.
    void shake() {
        const auto kicks = std::clamp(static_cast<long>(1200 / (board_.size() + 1)), 12L, 60L);
        std::uint64_t dice = 88172645463325252ULL;
        const auto throw_for = [&](std::size_t sides) {
            dice ^= dice << 13, dice ^= dice >> 7, dice ^= dice << 17;
            return static_cast<std::size_t>(dice % sides);
        };
        for (long k = 0; k < kicks && budget_ > 0; ++k) {
            std::vector<std::uint32_t> wishes = unhappy();
            if (wishes.empty()) {
                return;
            }
            std::sort(wishes.begin(), wishes.end());
            const std::uint32_t w = wishes[throw_for(wishes.size())];
            const std::uint32_t first = board_.graph().first[w], count = board_.graph().first[w + 1] - first;
            if (count > 0) {
                kick(w, first + static_cast<std::uint32_t>(throw_for(count)));
            }
        }
    }

    /// Takes out labels that stand in each other's way and places them anew together, ever more of them.
    void loosen(long nodes) {
        for (std::size_t size = least_group; size <= most_group && nodes > 0;) {
            bool better = false;
            for (const std::uint32_t w : unhappy()) {
                if (nodes > 0 && !board_.is_happy(w)) {
                    better = solve(around(w, size), group_nodes, nodes) || better;
                }
            }
            size += better ? 0 : 4;
        }
    }

    void finish_small_groups() {
        for (const auto& group : components(board_.graph())) {
            const bool settled =
                std::all_of(group.begin(), group.end(), [&](std::uint32_t w) { return board_.is_happy(w); });
            if (!settled && group.size() <= whole_group) {
                long nodes = whole_nodes;
                solve_group(board_, group, nodes);
            }
        }
    }

    Choice choice() const {
        Choice out;
        for (std::uint32_t w = 0; w < board_.size(); ++w) {
            const int c = board_.chosen(w);
            out.chosen.push_back(c == Board::none ? -1 : c - static_cast<int>(board_.graph().first[w]));
        }
        out.cost = board_.total();
        return out;
    }

private:
    /// Those that would rather stand elsewhere, the most dissatisfied first.
    std::vector<std::uint32_t> unhappy() const {
        std::vector<std::uint32_t> out;
        for (std::uint32_t w = 0; w < board_.size(); ++w) {
            if (!board_.is_happy(w)) {
                out.push_back(w);
            }
        }
        std::stable_sort(out.begin(), out.end(), [&](std::uint32_t a, std::uint32_t b) {
            return board_.cost(a) - board_.cheapest(a) > board_.cost(b) - board_.cheapest(b);
        });
        return out;
    }

    /// `w`, those that stand where it would rather be, those that stand in their way, and so on.
    std::vector<std::uint32_t> around(std::uint32_t w, std::size_t most) const {
        const ConflictGraph& graph = board_.graph();
        std::vector<std::uint32_t> group{w};
        for (std::size_t i = 0; i < group.size() && group.size() < most; ++i) {
            const std::uint32_t next = group[i];
            for (const std::uint32_t c : graph.by_cost(next)) {
                if (i == 0 && graph.cost[c] >= board_.cost(next)) {
                    break;
                }
                for (const std::uint32_t other : board_.hit_by(c)) {
                    if (group.size() < most && std::find(group.begin(), group.end(), other) == group.end()) {
                        group.push_back(other);
                    }
                }
            }
        }
        return group;
    }

    bool solve(const std::vector<std::uint32_t>& group, long most, long& nodes) {
        long left = std::min(most, nodes);
        const long had = left;
        const bool better = solve_group(board_, group, left);
        nodes -= had - std::max(0L, left) + 10;  // gathering a group costs about as much as ten looks
        return better;
    }

    void kick(std::uint32_t w, std::uint32_t c) {
        const double before = board_.total();
        const std::vector<int> state = board_.state();
        auto ejected = board_.hit_by(c);
        board_.sort_by_drop_cost(ejected);
        for (const std::uint32_t e : ejected) {
            board_.set(e, Board::none);
        }
        board_.set(w, static_cast<int>(c));
        for (const std::uint32_t e : ejected) {
            board_.set(e, board_.best_free(e));
        }
        moves_.improve_all();
        if (board_.total() >= before - least_gain) {
            board_.restore(state);
        }
    }

    Board board_;
    Moves moves_;
    long budget_;
};

}  // namespace

Choice place_roughly(const std::vector<Wish>& wishes) {
    constexpr long budget = 20'000;
    const ConflictGraph graph = conflict_graph(wishes);
    Search search(graph, wishes, budget);
    search.start();
    return search.choice();
}

Choice place(const std::vector<Wish>& wishes, long budget) {
    const ConflictGraph graph = conflict_graph(wishes);
    Search search(graph, wishes, budget);
    search.start();
    search.loosen(5'000);
    search.shake();
    search.finish_small_groups();
    search.loosen(20'000);
    return search.choice();
}

}  // namespace sitmap::layout
