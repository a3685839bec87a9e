#pragma once

#include "event/draft.hpp"

namespace sitmap::event {

/// Whether two drafts of an English article are two words for one deed: "shelled X in violation of the truce",
/// "attacked X with missiles", "the drills". Neither may contradict the other's place.
bool are_two_words_for_one(const Draft& a, const Draft& b, bool share_a_place);

}  // namespace sitmap::event
