#pragma once

#include <set>
#include <string>
#include <vector>

#include "event/lexicon_tables.hpp"
#include "event/sentence_view.hpp"

namespace sitmap::event {

/// Who acts in a clause, in its order; the places `used` of the event and phrases behind "with", "in", "over" are none.
std::vector<std::string> actors_of(const SentenceView& view, const Clause& clause, const std::set<std::size_t>& used,
                                   const Lexicon::Impl& lexicon);

}  // namespace sitmap::event
