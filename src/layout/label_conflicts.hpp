#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "layout/label_placement.hpp"

namespace sitmap::layout {

/// Some of the 64 places of a word.
struct Places {
    std::uint32_t word = 0;
    std::uint64_t bits = 0;
};

/// All candidates of all wishes in one row, with their conflicts.
struct ConflictGraph {
    static constexpr std::uint32_t places_of_word = 64;

    std::vector<std::uint32_t> first;    ///< first candidate of each wish; one more entry at the end
    std::vector<std::uint32_t> wish_of;  ///< of each candidate
    std::vector<double> cost;            ///< of each candidate

    /// Candidates have places as well: those of a wish side by side in the order of their costs, in words of their
    /// own. So a set of them is a few words, and the cheapest of it the first bit.
    std::vector<std::uint32_t> place;            ///< of each candidate
    std::vector<std::uint32_t> at_place;         ///< the candidate at each place
    std::vector<std::uint32_t> first_word;       ///< of each wish; one more entry at the end
    std::vector<std::uint32_t> wish_of_word;     ///< of each word
    std::vector<std::vector<Places>> conflicts;  ///< of each candidate with those of other wishes, words ascending

    std::uint32_t words() const { return first_word.back(); }
    Places place_of(std::uint32_t candidate) const {
        return {place[candidate] / places_of_word, std::uint64_t{1} << (place[candidate] % places_of_word)};
    }
    /// \pre the places hold a candidate
    std::uint32_t cheapest_of(const Places& places) const {
        return at_place[places.word * places_of_word + static_cast<std::uint32_t>(std::countr_zero(places.bits))];
    }
    /// The wish's candidates, the cheapest first.
    std::span<const std::uint32_t> by_cost(std::uint32_t wish) const {
        return {at_place.data() + first_word[wish] * places_of_word, first[wish + 1] - first[wish]};
    }
    /// Places of the word that hold a candidate.
    std::uint64_t filled(std::uint32_t word) const;
    /// Of the candidate's conflicts those with candidates of the wish.
    std::span<const Places> conflicts_with(std::uint32_t wish, std::uint32_t candidate) const;
    /// The same with all wishes, ascending.
    std::vector<std::uint32_t> conflicts_of(std::uint32_t candidate) const;
    bool are_in_conflict(std::uint32_t a, std::uint32_t b) const;
};

ConflictGraph conflict_graph(const std::vector<Wish>& wishes);

/// Wishes that have no candidate cheaper than `cost` that is in nobody's way.
std::vector<bool> contested(const std::vector<Wish>& wishes, double cost);

/// Wishes that can touch each other, directly or through others; each group ascending.
std::vector<std::vector<std::uint32_t>> components(const ConflictGraph& graph);

}  // namespace sitmap::layout
