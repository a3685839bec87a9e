#pragma once

#include <vector>

#include "event/lexicon_tables.hpp"
#include "event/sentence_view.hpp"

namespace sitmap::event {

/// Numbers of people, troops and things that a clause counts, in its order: "roughly 470 individuals".
std::vector<Quantity> quantities_of(const SentenceView& view, const Clause& clause);

}  // namespace sitmap::event
