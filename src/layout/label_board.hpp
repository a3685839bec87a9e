#pragma once

#include <cstdint>
#include <vector>

#include "layout/label_conflicts.hpp"

namespace sitmap::layout {

/// A state of the search: who stands where, and how many of the standing candidates each candidate would hit.
class Board {
public:
    static constexpr int none = -1;

    Board(const ConflictGraph& graph, const std::vector<Wish>& wishes);

    const ConflictGraph& graph() const { return graph_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(chosen_.size()); }
    int chosen(std::uint32_t wish) const { return chosen_[wish]; }
    int hits(std::uint32_t candidate) const { return static_cast<int>(hits_[candidate] & 0xFFFFFFFF); }
    bool is_free(std::uint32_t candidate) const { return hits_[candidate] == 0; }
    double drop_cost(std::uint32_t wish) const { return drop_costs_[wish]; }
    /// What the wish costs as it stands, and at least.
    double cost(std::uint32_t wish) const {
        return chosen_[wish] == none ? drop_costs_[wish] : graph_.cost[static_cast<std::size_t>(chosen_[wish])];
    }
    double cheapest(std::uint32_t wish) const { return cheapest_[wish]; }
    bool is_happy(std::uint32_t wish) const { return cost(wish) <= cheapest_[wish] + 1e-9; }
    double total() const;

    void set(std::uint32_t wish, int candidate);
    /// Who stands where, to come back to.
    std::vector<int> state() const { return chosen_; }
    void restore(const std::vector<int>& state);

    /// The cheapest candidate that hits nobody, or none when leaving the wish out is cheaper.
    int best_free(std::uint32_t wish) const;
    /// The same if `taken`, a candidate of a wish that is left out so far, stood as well; `wish` may be moved.
    int best_free_beside(std::uint32_t wish, std::uint32_t taken) const;
    /// The only wish that `candidate` would hit. \pre hits(candidate) == 1
    std::uint32_t only_hit_by(std::uint32_t candidate) const {
        return static_cast<std::uint32_t>(hits_[candidate] >> 32U);
    }
    /// Wishes whose chosen candidate `candidate` would hit.
    std::vector<std::uint32_t> hit_by(std::uint32_t candidate) const;
    /// The same wishes, those that cost most to leave out first.
    void sort_by_drop_cost(std::vector<std::uint32_t>& wishes) const;

private:
    /// Places of one word of `free_`.
    struct Places {
        std::uint32_t word = 0;
        std::uint64_t bits = 0;
    };

    /// From what was free to what is not, or back.
    void flip(std::uint32_t candidate) {
        const std::uint32_t place = place_[candidate];
        free_[place / places_of_word] ^= std::uint64_t{1} << (place % places_of_word);
    }
    /// The cheapest of these places, or none when leaving the wish out is cheaper.
    int cheapest_of(std::uint32_t wish, const Places& places) const;
    /// What the candidate takes from others, in the order of the words; marked when it is asked for first.
    const std::vector<Places>& conflict_places(std::uint32_t candidate) const;

    static constexpr std::uint32_t places_of_word = 64;
    const ConflictGraph& graph_;
    std::vector<double> drop_costs_, cheapest_;
    std::vector<int> chosen_;
    std::vector<std::uint64_t>
        hits_;  ///< of each candidate: how many it would hit, and the sum of those wishes above 32 bits
    /// Each wish's candidates in the order of their costs, those that hit nobody marked: nearly none is free where
    /// names crowd.
    std::vector<std::uint32_t> at_place_, place_;  ///< the candidate at each place, the place of each candidate
    std::vector<std::uint32_t> first_word_;        ///< of each wish in `free_`; one more entry at the end
    std::vector<std::uint64_t> free_;              ///< a bit for each place
    mutable std::vector<std::vector<Places>> conflict_places_;  ///< of each candidate, empty where nobody asked
};

}  // namespace sitmap::layout
