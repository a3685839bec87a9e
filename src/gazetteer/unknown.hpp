#pragma once

#include <string_view>
#include <vector>

#include "gazetteer/text_context.hpp"

namespace sitmap::gazetteer {

/// Tokens [first, last) that a word of kind beside them calls a place, but that no name matches.
struct UnknownName {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t kind = 0;  ///< token of the word of kind
};

/// "The village of Somewhere", «село Такое-то», "Filan kəndi", «Այսինչ գյուղը», «روستای فلان».
std::vector<UnknownName> unknown_names(const TextContext& context);

}  // namespace sitmap::gazetteer
