#pragma once

#include "event/draft.hpp"

namespace sitmap::event {

/// "The village was shelled", "clashes in the town": the place of that kind named last. Does
/// nothing for a draft that has a place, and in languages other than English.
void give_named_before(Draft& draft, const SentenceView& view, const Context& context, const Clause& clause);

}  // namespace sitmap::event
