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
    GroupSearch(Board& board, const std::vector<std::uint32_t>& wishes, std::vector<int>& entry_of, long& nodes)
        : board_(board), nodes_(nodes), wishes_(wishes), entry_of_(entry_of) {
        for (const std::uint32_t w : wishes_) {
            best_ += board_.cost(w);
            before_.push_back(board_.chosen(w));
            board_.set(w, Board::none);
        }
        best_taken_ = before_;
        gather();
    }
    GroupSearch(const GroupSearch&) = delete;
    GroupSearch& operator=(const GroupSearch&) = delete;
    ~GroupSearch() {
        for (const Entry& entry : entries_) {
            entry_of_[entry.candidate] = Board::none;
        }
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

    struct Entry {
        std::uint32_t candidate = 0, wish = 0;  ///< the wish by its index in the group
        double cost = 0;
    };

    /// What an open wish would take, and what the next best costs more.
    struct Hope {
        int entry = Board::none;
        double cost = 0, regret = 0;
    };

    /// The candidates that touch nobody outside the group, each wish's by their cost.
    void gather() {
        const ConflictGraph& graph = board_.graph();
        for (std::uint32_t i = 0; i < wishes_.size(); ++i) {
            first_.push_back(static_cast<std::uint32_t>(entries_.size()));
            const std::uint32_t w = wishes_[i];
            for (std::uint32_t c = graph.first[w]; c < graph.first[w + 1]; ++c) {
                if (board_.is_free(c) && graph.cost[c] < board_.drop_cost(w)) {
                    entries_.push_back({c, i, graph.cost[c]});
                }
            }
            std::stable_sort(entries_.begin() + first_.back(), entries_.end(),
                             [](const Entry& a, const Entry& b) { return a.cost < b.cost; });
        }
        first_.push_back(static_cast<std::uint32_t>(entries_.size()));
        for (std::uint32_t e = 0; e < entries_.size(); ++e) {
            entry_of_[entries_[e].candidate] = static_cast<int>(e);
        }
        blocked_.assign(entries_.size(), 0);
    }

    Hope hope_of(std::uint32_t i) const {
        const double drop = board_.drop_cost(wishes_[i]);
        Hope hope{Board::none, drop, 0};
        for (std::uint32_t e = first_[i]; e < first_[i + 1]; ++e) {
            if (blocked_[e] > 0) {
                continue;
            }
            if (hope.entry != Board::none) {
                hope.regret = entries_[e].cost - hope.cost;
                return hope;
            }
            hope.entry = static_cast<int>(e), hope.cost = entries_[e].cost;
        }
        hope.regret = drop - hope.cost;
        return hope;
    }

    std::uint32_t candidate(int entry) const { return entries_[static_cast<std::size_t>(entry)].candidate; }

    bool touch(int a, int b) const {
        const auto& list = board_.graph().conflicts[candidate(a)];
        return std::binary_search(list.begin(), list.end(), candidate(b));
    }

    void block(int entry, int by) {
        for (const std::uint32_t other : board_.graph().conflicts[candidate(entry)]) {
            if (entry_of_[other] != Board::none) {
                blocked_[static_cast<std::size_t>(entry_of_[other])] += by;
            }
        }
    }

    void keep(const std::vector<Hope>& hopes, double cost) {
        best_ = cost;
        better_ = true;
        for (std::size_t i = 0; i < wishes_.size(); ++i) {
            const int e = taken_[i] == open ? hopes[i].entry : taken_[i];
            best_taken_[i] = e == Board::none ? Board::none : static_cast<int>(candidate(e));
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
                hopes[i] = hope_of(i);
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
                if (taken_[i] != open || taken_[j] != open || hopes[i].entry == Board::none ||
                    hopes[j].entry == Board::none || !touch(hopes[i].entry, hopes[j].entry)) {
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
        const int entry = hopes[branch].entry;
        const auto at = static_cast<std::size_t>(entry);
        taken_[branch] = entry;
        block(entry, 1);
        descend(so_far + entries_[at].cost);
        block(entry, -1);
        taken_[branch] = open;
        ++blocked_[at];
        descend(so_far);
        --blocked_[at];
    }

    Board& board_;
    long& nodes_;
    const std::vector<std::uint32_t>& wishes_;
    std::vector<int>& entry_of_;
    std::vector<int> before_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> first_;
    std::vector<int> blocked_;
    std::vector<int> taken_;  ///< entry of each wish, `open` while it points at its hope
    std::vector<int> best_taken_;
    double best_ = 0;
    bool better_ = false;
};

}  // namespace

bool GroupSolver::solve(const std::vector<std::uint32_t>& group, long& nodes) {
    return GroupSearch(board_, group, entry_of_, nodes).solve();
}

}  // namespace sitmap::layout
