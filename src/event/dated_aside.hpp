#pragma once

#include <vector>

#include "event/draft.hpp"

namespace sitmap::event {

/// "After the September 2023 offensive", "the truce that they signed in 1994", "since the war of 2020": an earlier
/// event told in passing, wherever it stands. Its noun (lexicon rows that need a day) and its date stand in one phrase.
/// Does nothing in languages other than English.
void add_dated_asides(std::vector<Draft>& drafts, const SentenceView& view, std::size_t index, const Context& context);

}  // namespace sitmap::event
