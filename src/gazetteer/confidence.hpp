#pragma once

#include <vector>

#include "gazetteer/match.hpp"

namespace sitmap::gazetteer {

/// Turns the weights of ranked candidates (best first, at least one) into confidences: the share of names, weighed so,
/// that meant the best one, as counted in annotated articles; what is left is parted among the others by their weight.
void set_confidence(std::vector<Candidate>& ranked, Likeness likeness);

}  // namespace sitmap::gazetteer
