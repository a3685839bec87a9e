#include "layout/label_board.hpp"

#include <algorithm>

namespace sitmap::layout {

Board::Board(const ConflictGraph& graph, const std::vector<Wish>& wishes)
    : graph_(graph), chosen_(wishes.size(), none), hits_(graph.cost.size(), 0), hit_sums_(graph.cost.size(), 0) {
    for (std::uint32_t w = 0; w < wishes.size(); ++w) {
        drop_costs_.push_back(wishes[w].drop_cost);
        cheapest_.push_back(wishes[w].drop_cost);
        for (std::uint32_t c = graph.first[w]; c < graph.first[w + 1]; ++c) {
            cheapest_.back() = std::min(cheapest_.back(), graph.cost[c]);
        }
    }
}

double Board::total() const {
    double sum = 0;
    for (std::uint32_t w = 0; w < size(); ++w) {
        sum += cost(w);
    }
    return sum;
}

void Board::set(std::uint32_t wish, int candidate) {
    if (chosen_[wish] == candidate) {
        return;
    }
    if (chosen_[wish] != none) {
        for (const std::uint32_t other : graph_.conflicts[static_cast<std::size_t>(chosen_[wish])]) {
            --hits_[other];
            hit_sums_[other] -= wish;
        }
    }
    chosen_[wish] = candidate;
    if (candidate != none) {
        for (const std::uint32_t other : graph_.conflicts[static_cast<std::size_t>(candidate)]) {
            ++hits_[other];
            hit_sums_[other] += wish;
        }
    }
}

void Board::restore(const std::vector<int>& state) {
    for (std::uint32_t w = 0; w < size(); ++w) {
        set(w, state[w]);
    }
}

int Board::best_free(std::uint32_t wish) const {
    int best = none;
    double best_cost = drop_costs_[wish];
    for (std::uint32_t c = graph_.first[wish]; c < graph_.first[wish + 1]; ++c) {
        if (is_free(c) && graph_.cost[c] < best_cost) {
            best = static_cast<int>(c);
            best_cost = graph_.cost[c];
        }
    }
    return best;
}

int Board::best_free_beside(std::uint32_t wish, std::uint32_t taken) const {
    const auto& conflicts = graph_.conflicts[taken];
    auto touched = std::lower_bound(conflicts.begin(), conflicts.end(), graph_.first[wish]);
    int best = none;
    double best_cost = drop_costs_[wish];
    for (std::uint32_t c = graph_.first[wish]; c < graph_.first[wish + 1]; ++c) {
        if (touched != conflicts.end() && *touched == c) {
            ++touched;
        } else if (is_free(c) && graph_.cost[c] < best_cost) {
            best = static_cast<int>(c);
            best_cost = graph_.cost[c];
        }
    }
    return best;
}

std::vector<std::uint32_t> Board::hit_by(std::uint32_t candidate) const {
    std::vector<std::uint32_t> out;
    if (hits_[candidate] < 2) {
        out.assign(static_cast<std::size_t>(hits_[candidate]), hit_sums_[candidate]);
        return out;
    }
    for (const std::uint32_t other : graph_.conflicts[candidate]) {
        const std::uint32_t wish = graph_.wish_of[other];
        if (chosen_[wish] == static_cast<int>(other)) {
            out.push_back(wish);
            if (out.size() == static_cast<std::size_t>(hits_[candidate])) {
                break;
            }
        }
    }
    return out;
}

void Board::sort_by_drop_cost(std::vector<std::uint32_t>& wishes) const {
    std::stable_sort(wishes.begin(), wishes.end(), [&](std::uint32_t a, std::uint32_t b) {
        return drop_costs_[a] > drop_costs_[b] || (drop_costs_[a] == drop_costs_[b] && a < b);
    });
}

}  // namespace sitmap::layout
