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
    bool aside = false;  ///< in a phrase of what was before: news only with a day of its own
    int rank = 0;        ///< weight, less where the grammar puts the words beside the point
};

/// The triggers worth a look: outside noise, history clauses and conditions, and not only spoken about; the highest of
/// each type in a clause; highest first, then by position. Those left aside are added to `left_out` (bytes).
std::vector<Trigger> triggers_of(const SentenceView& view, std::vector<LeftOut>& left_out);

}  // namespace sitmap::event
