#pragma once

#include <cstdint>
#include <vector>

#include "layout/label_placement.hpp"

namespace sitmap::layout {

/// All candidates of all wishes in one row, with their conflicts.
struct ConflictGraph {
    std::vector<std::uint32_t> first;                   ///< first candidate of each wish; one more entry at the end
    std::vector<std::uint32_t> wish_of;                 ///< of each candidate
    std::vector<double> cost;                           ///< of each candidate
    std::vector<std::vector<std::uint32_t>> conflicts;  ///< with candidates of other wishes, ascending
};

ConflictGraph conflict_graph(const std::vector<Wish>& wishes);

/// Wishes that have no candidate cheaper than `cost` that is in nobody's way.
std::vector<bool> contested(const std::vector<Wish>& wishes, double cost);

/// Wishes that can touch each other, directly or through others; each group ascending.
std::vector<std::vector<std::uint32_t>> components(const ConflictGraph& graph);

}  // namespace sitmap::layout
