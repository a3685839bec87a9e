#pragma once

#include <cstdint>
#include <vector>

#include "layout/hit_counts.hpp"
#include "layout/label_conflicts.hpp"

namespace sitmap::layout {

/// A state of the search: who stands where, and how many of the standing candidates each candidate would hit.
class Board {
public:
    static constexpr int none = -1;

    Board(const ConflictGraph& graph, const std::vector<Wish>& wishes);

    const ConflictGraph& graph() const { return graph_; }
    const HitCounts& all_hits() const { return hits_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(chosen_.size()); }
    int chosen(std::uint32_t wish) const { return chosen_[wish]; }
    int hits(std::uint32_t candidate) const { return hits_.at(graph_.place_of(candidate)); }
    double drop_cost(std::uint32_t wish) const { return drop_costs_[wish]; }
    /// What the wish costs at a candidate or left out, as it stands, and at least.
    double cost_at(std::uint32_t wish, int candidate) const {
        return candidate == none ? drop_costs_[wish] : graph_.cost[static_cast<std::size_t>(candidate)];
    }
    double cost(std::uint32_t wish) const { return cost_at(wish, chosen_[wish]); }
    double cheapest(std::uint32_t wish) const { return cheapest_[wish]; }
    bool is_happy(std::uint32_t wish) const { return cost(wish) <= cheapest_[wish] + 1e-9; }
    double total() const;

    void set(std::uint32_t wish, int candidate);
    /// Who stands where, to come back to.
    std::vector<int> state() const { return chosen_; }
    void restore(const std::vector<int>& state);

    /// Of the wish's candidates the cheapest that none of `hits`, which hold its words, tells of and that `beside` is
    /// not in conflict with; none when leaving the wish out is cheaper.
    int best_free(std::uint32_t wish, const HitCounts& hits, int beside = none) const;
    /// The same as all stand.
    int best_free(std::uint32_t wish) const { return best_free(wish, hits_); }
    /// Whether one of these places is the chosen one.
    bool is_taken(const Places& places) const;
    /// Wishes whose chosen candidate `candidate` would hit.
    std::vector<std::uint32_t> hit_by(std::uint32_t candidate) const;
    /// The same wishes, those that cost most to leave out first.
    void sort_by_drop_cost(std::vector<std::uint32_t>& wishes) const;

private:
    const ConflictGraph& graph_;
    std::vector<double> drop_costs_, cheapest_;
    std::vector<int> chosen_;
    HitCounts hits_;
};

}  // namespace sitmap::layout
