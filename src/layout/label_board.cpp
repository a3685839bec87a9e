#include "layout/label_board.hpp"

#include <algorithm>

namespace sitmap::layout {

Board::Board(const ConflictGraph& graph, const std::vector<Wish>& wishes)
    : graph_(graph), chosen_(wishes.size(), none), hits_(graph.words(), wishes.size()) {
    for (std::uint32_t w = 0; w < wishes.size(); ++w) {
        drop_costs_.push_back(wishes[w].drop_cost);
        cheapest_.push_back(wishes[w].drop_cost);
        if (const auto candidates = graph.by_cost(w); !candidates.empty()) {
            cheapest_.back() = std::min(cheapest_.back(), graph.cost[candidates.front()]);
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
        for (const Places& places : graph_.conflicts[static_cast<std::size_t>(chosen_[wish])]) {
            hits_.take_off(places);
        }
    }
    chosen_[wish] = candidate;
    if (candidate != none) {
        for (const Places& places : graph_.conflicts[static_cast<std::size_t>(candidate)]) {
            hits_.add(places);
        }
    }
}

void Board::restore(const std::vector<int>& state) {
    for (std::uint32_t w = 0; w < size(); ++w) {
        set(w, state[w]);
    }
}

int Board::best_free(std::uint32_t wish, const HitCounts& hits, int beside) const {
    std::span<const Places> conflicts;
    if (beside != none) {
        conflicts = graph_.conflicts_with(wish, static_cast<std::uint32_t>(beside));
    }
    for (std::uint32_t word = graph_.first_word[wish]; word < graph_.first_word[wish + 1]; ++word) {
        Places free{word, graph_.filled(word) & ~hits.hit(word)};
        if (!conflicts.empty() && conflicts.front().word == word) {
            free.bits &= ~conflicts.front().bits;
            conflicts = conflicts.subspan(1);
        }
        if (free.bits != 0) {
            const std::uint32_t candidate = graph_.cheapest_of(free);
            return graph_.cost[candidate] < drop_costs_[wish] ? static_cast<int>(candidate) : none;
        }
    }
    return none;
}

bool Board::is_taken(const Places& places) const {
    const int chosen = chosen_[graph_.wish_of_word[places.word]];
    if (chosen == none) {
        return false;
    }
    const Places taken = graph_.place_of(static_cast<std::uint32_t>(chosen));
    return taken.word == places.word && (taken.bits & places.bits) != 0;
}

std::vector<std::uint32_t> Board::hit_by(std::uint32_t candidate) const {
    std::vector<std::uint32_t> out;
    for (const Places& places : graph_.conflicts[candidate]) {
        if (is_taken(places)) {
            out.push_back(graph_.wish_of_word[places.word]);
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
