#pragma once

#include <vector>

#include "event/lexicon_tables.hpp"
#include "event/sentence_view.hpp"

namespace sitmap::event {

/// Words of a sentence that report an event.
struct Trigger {
    std::size_t row = 0;    ///< of the lexicon's triggers
    std::size_t first = 0;  ///< words, half-open
    std::size_t last = 0;
    std::size_t clause = 0;
};

/// The triggers worth a look: outside noise, history clauses and conditions; the heaviest of each type in a clause;
/// heaviest first, then by position.
std::vector<Trigger> triggers_of(const SentenceView& view);

}  // namespace sitmap::event
