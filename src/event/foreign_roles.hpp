#pragma once

#include "event/sentence_view.hpp"

namespace sitmap::event {

/// Roles of places in languages whose place words the lexicon lists: prepositions, postpositions, endings.
/// \pre view.own is set; words and places are filled
void read_foreign_roles(SentenceView& view);

}  // namespace sitmap::event
