#include "layout/label_group.hpp"

#include <algorithm>

namespace sitmap::layout {
namespace {

constexpr double least_gain = 1e-9;

/// Branch and bound. At each node every open wish points at its cheapest candidate that nothing blocks: their sum is
/// the bound. Where no two of them touch they are the node's best choice; else one of those that touch is taken or
/// forbidden.
class GroupSearch {
public:
    GroupSearch(Board& board, const std::vector<std::uint32_t>& wishes, long& nodes)
        : board_(board),
          graph_(board.graph()),
          nodes_(nodes),
          wishes_(wishes),
          open_(graph_.words(), 0),
          blocked_(graph_.words(), wishes.size() + 1) {
        for (const std::uint32_t w : wishes_) {
            best_ += board_.cost(w);
            best_taken_.push_back(board_.chosen(w));
            board_.set(w, Board::none);
        }
        gather();
    }

    bool solve() {
        taken_.assign(wishes_.size(), open);
        descend(0);
        for (std::size_t i = 0; i < wishes_.size(); ++i) {
            board_.set(wishes_[i], best_taken_[i]);
        }
        return better_;
    }

private:
    static constexpr int open = -2;

    /// What an open wish would take, and what the next best costs more.
    struct Hope {
        int candidate = Board::none;
        double cost = 0, regret = 0;
    };

    /// The candidates that touch nobody outside the group.
    void gather() {
        for (const std::uint32_t w : wishes_) {
            for (const std::uint32_t c : graph_.by_cost(w)) {
                if (board_.hits(c) == 0 && graph_.cost[c] < board_.drop_cost(w)) {
                    const Places place = graph_.place_of(c);
                    open_[place.word] |= place.bits;
                }
            }
        }
    }

    Hope hope_of(std::uint32_t w) const {
        Hope hope{Board::none, board_.drop_cost(w), 0};
        for (std::uint32_t word = graph_.first_word[w]; word < graph_.first_word[w + 1]; ++word) {
            Places free{word, open_[word] & ~blocked_.hit(word)};
            for (; free.bits != 0; free.bits &= free.bits - 1) {
                const std::uint32_t candidate = graph_.cheapest_of(free);
                if (hope.candidate != Board::none) {
                    hope.regret = graph_.cost[candidate] - hope.cost;
                    return hope;
                }
                hope = {static_cast<int>(candidate), graph_.cost[candidate], 0};
            }
        }
        hope.regret = board_.drop_cost(w) - hope.cost;
        return hope;
    }

    bool touch(int a, int b) const {
        return graph_.are_in_conflict(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
    }

    void keep(const std::vector<Hope>& hopes, double cost) {
        best_ = cost;
        better_ = true;
        for (std::size_t i = 0; i < wishes_.size(); ++i) {
            best_taken_[i] = taken_[i] == open ? hopes[i].candidate : taken_[i];
        }
    }

    void descend(double so_far) {
        if (--nodes_ < 0) {
            return;
        }
        std::vector<Hope> hopes(wishes_.size());
        double bound = so_far;
        for (std::uint32_t i = 0; i < wishes_.size(); ++i) {
            if (taken_[i] == open) {
                hopes[i] = hope_of(wishes_[i]);
                bound += hopes[i].cost;
            }
        }
        if (bound >= best_ - least_gain) {
            return;
        }
        // Of two that touch one must take its next best: pairs without a common member add up.
        std::vector<bool> is_paired(wishes_.size(), false);
        std::size_t branch = wishes_.size();
        double most = -1, slack = 0;
        for (std::size_t i = 0; i < wishes_.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (taken_[i] != open || taken_[j] != open || hopes[i].candidate == Board::none ||
                    hopes[j].candidate == Board::none || !touch(hopes[i].candidate, hopes[j].candidate)) {
                    continue;
                }
                const double least = std::min(hopes[i].regret, hopes[j].regret);
                if (least > most) {
                    most = least;
                    branch = hopes[i].regret > hopes[j].regret ? i : j;
                }
                if (!is_paired[i] && !is_paired[j]) {
                    is_paired[i] = is_paired[j] = true;
                    slack += least;
                }
            }
        }
        if (branch == wishes_.size()) {
            keep(hopes, bound);
            return;
        }
        if (bound + slack >= best_ - least_gain) {
            return;
        }
        const int candidate = hopes[branch].candidate;
        const auto at = static_cast<std::size_t>(candidate);
        taken_[branch] = candidate;
        for (const Places& places : graph_.conflicts[at]) {
            blocked_.add(places);
        }
        descend(so_far + graph_.cost[at]);
        for (const Places& places : graph_.conflicts[at]) {
            blocked_.take_off(places);
        }
        taken_[branch] = open;
        const Places place = graph_.place_of(static_cast<std::uint32_t>(candidate));
        blocked_.add(place);
        descend(so_far);
        blocked_.take_off(place);
    }

    Board& board_;
    const ConflictGraph& graph_;
    long& nodes_;
    const std::vector<std::uint32_t>& wishes_;
    std::vector<std::uint64_t> open_;  ///< of each word: what the group may take
    HitCounts blocked_;                ///< what was taken or forbidden stands in the way of
    std::vector<int> taken_;           ///< candidate of each wish, `open` while it points at its hope
    std::vector<int> best_taken_;
    double best_ = 0;
    bool better_ = false;
};

}  // namespace

bool solve_group(Board& board, const std::vector<std::uint32_t>& group, long& nodes) {
    return GroupSearch(board, group, nodes).solve();
}

}  // namespace sitmap::layout
