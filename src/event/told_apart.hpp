#pragma once

#include "event/sentence_view.hpp"

namespace sitmap::event {

/// Whether a clause is for itself, so that its places are not those of what the rest of the sentence tells: "because
/// drivers took cargo to X", "accusing Baku of shelling X".
bool is_told_apart(const SentenceView& view, std::size_t clause);

}  // namespace sitmap::event
