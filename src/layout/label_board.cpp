#include "layout/label_board.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace sitmap::layout {

Board::Board(const ConflictGraph& graph, const std::vector<Wish>& wishes)
    : graph_(graph), chosen_(wishes.size(), none), hits_(graph.cost.size(), 0), place_(graph.cost.size(), 0) {
    for (std::uint32_t w = 0; w < wishes.size(); ++w) {
        drop_costs_.push_back(wishes[w].drop_cost);
        cheapest_.push_back(wishes[w].drop_cost);
        for (std::uint32_t c = graph.first[w]; c < graph.first[w + 1]; ++c) {
            cheapest_.back() = std::min(cheapest_.back(), graph.cost[c]);
        }
        const std::size_t start = at_place_.size(), count = graph.first[w + 1] - graph.first[w];
        first_word_.push_back(static_cast<std::uint32_t>(start / places_of_word));
        at_place_.resize(start + (count + places_of_word - 1) / places_of_word * places_of_word);
        const auto first = at_place_.begin() + static_cast<std::ptrdiff_t>(start);
        const auto last = first + static_cast<std::ptrdiff_t>(count);
        std::iota(first, last, graph.first[w]);
        std::stable_sort(first, last, [&](std::uint32_t a, std::uint32_t b) { return graph.cost[a] < graph.cost[b]; });
        free_.resize(at_place_.size() / places_of_word);
        for (std::size_t place = start; place < start + count; ++place) {
            place_[at_place_[place]] = static_cast<std::uint32_t>(place);
            flip(at_place_[place]);
        }
    }
    first_word_.push_back(static_cast<std::uint32_t>(free_.size()));
    conflict_places_.resize(graph.cost.size());
}

const std::vector<Board::Places>& Board::conflict_places(std::uint32_t candidate) const {
    std::vector<Places>& places = conflict_places_[candidate];
    if (!places.empty()) {
        return places;
    }
    // Those of a wish stand together, in a word or a few.
    std::uint32_t first_of_wish = 0;
    std::size_t start = 0;
    for (const std::uint32_t other : graph_.conflicts[candidate]) {
        const std::uint32_t word = place_[other] / places_of_word, first = first_word_[graph_.wish_of[other]];
        if (places.empty() || first != first_of_wish) {
            first_of_wish = first;
            start = places.size();
        }
        while (start + (word - first) >= places.size()) {
            places.push_back({first + static_cast<std::uint32_t>(places.size() - start), 0});
        }
        places[start + (word - first)].bits |= std::uint64_t{1} << (place_[other] % places_of_word);
    }
    return places;
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
    const std::uint64_t one = std::uint64_t{wish} << 32U | 1U;
    if (chosen_[wish] != none) {
        for (const std::uint32_t other : graph_.conflicts[static_cast<std::size_t>(chosen_[wish])]) {
            hits_[other] -= one;
            if (hits_[other] == 0) {
                flip(other);
            }
        }
    }
    chosen_[wish] = candidate;
    if (candidate != none) {
        for (const std::uint32_t other : graph_.conflicts[static_cast<std::size_t>(candidate)]) {
            if (hits_[other] == 0) {
                flip(other);
            }
            hits_[other] += one;
        }
    }
}

void Board::restore(const std::vector<int>& state) {
    for (std::uint32_t w = 0; w < size(); ++w) {
        set(w, state[w]);
    }
}

int Board::cheapest_of(std::uint32_t wish, const Places& places) const {
    const std::uint32_t place =
        places.word * places_of_word + static_cast<std::uint32_t>(std::countr_zero(places.bits));
    const std::uint32_t candidate = at_place_[place];
    return graph_.cost[candidate] < drop_costs_[wish] ? static_cast<int>(candidate) : none;
}

int Board::best_free(std::uint32_t wish) const {
    for (std::uint32_t word = first_word_[wish]; word < first_word_[wish + 1]; ++word) {
        if (free_[word] != 0) {
            return cheapest_of(wish, {word, free_[word]});
        }
    }
    return none;
}

int Board::best_free_beside(std::uint32_t wish, std::uint32_t taken) const {
    const std::vector<Places>& conflicts = conflict_places(taken);
    const auto last = conflicts.end();
    auto next = std::partition_point(conflicts.begin(), last,
                                     [&](const Places& places) { return places.word < first_word_[wish]; });
    for (std::uint32_t word = first_word_[wish]; word < first_word_[wish + 1]; ++word) {
        std::uint64_t bits = free_[word];
        if (next != last && next->word == word) {
            bits &= ~next->bits;
            ++next;
        }
        if (bits != 0) {
            return cheapest_of(wish, {word, bits});
        }
    }
    return none;
}

std::vector<std::uint32_t> Board::hit_by(std::uint32_t candidate) const {
    std::vector<std::uint32_t> out;
    const auto count = static_cast<std::size_t>(hits(candidate));
    if (count < 2) {
        out.assign(count, only_hit_by(candidate));
        return out;
    }
    for (const std::uint32_t other : graph_.conflicts[candidate]) {
        const std::uint32_t wish = graph_.wish_of[other];
        if (chosen_[wish] == static_cast<int>(other)) {
            out.push_back(wish);
            if (out.size() == count) {
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
