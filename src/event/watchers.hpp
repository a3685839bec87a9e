#pragma once

#include "event/sentence_view.hpp"

namespace sitmap::event {

/// "From X, residents saw smoke over Y", "villagers in X watched as Y was shelled": X is where the watchers are, so it
/// is made a place that is only named.
/// \pre the roles of the places are read
void set_watchers_apart(SentenceView& view);

}  // namespace sitmap::event
