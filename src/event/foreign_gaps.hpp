#pragma once

#include "event/sentence_view.hpp"

namespace sitmap::event {

/// "On the 20th from X, on the 25th from Y they withdrew": where the verb comes last, each part with a day and a place
/// of its own becomes a clause that has the verb's trigger too. Other sentences stay as they are.
/// \pre view.own, words, clauses, places and triggers are filled
void part_gapped(SentenceView& view);

}  // namespace sitmap::event
