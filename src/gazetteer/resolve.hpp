#pragma once

#include <string>
#include <vector>

#include "gazetteer/text_context.hpp"

namespace sitmap::gazetteer {

/// A match with its candidates in order, the best first, each with its confidence as score.
struct Resolution {
    const Match* match = nullptr;
    std::vector<Candidate> candidates;
};

/// Weighs the namesakes of each match by the words beside it, the neighbours in its sentence and in the article, its
/// country and the date; size only parts equals. What remains too weak for a place at all is left out.
std::vector<Resolution> resolve(const TextContext& context, const std::vector<const Match*>& matches);

}  // namespace sitmap::gazetteer
