#pragma once

#include "event/draft.hpp"

namespace sitmap::event {

/// Keeps what the sentences behind this one may mean without saying it: day, place, side, kind of the event told last.
void remember(const std::vector<Draft>& drafts, const SentenceView& view, std::size_t sentence_index, Context& context);

}  // namespace sitmap::event
