#pragma once

#include <string_view>

namespace sitmap::gazetteer {

/// Damerau–Levenshtein distance (optimal string alignment) of two byte strings, or `bound` + 1 as soon as it is
/// larger than `bound`. O(bound · length).
int edit_distance(std::string_view a, std::string_view b, int bound);

/// How many errors a name of this many letters may have: none up to five, one up to eight, two beyond.
int tolerated_errors(std::size_t letters);

}  // namespace sitmap::gazetteer
