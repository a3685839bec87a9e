#pragma once

#include "event/draft.hpp"

namespace sitmap::event {

/// "Shells fell near X. The ministry reported this.": who says so stands in a sentence of its own behind the news.
/// Gives what the sentence before told as plain fact to him.
void give_source_behind(const SentenceView& view, std::size_t sentence_index, std::vector<Draft>& drafts,
                        const Context& context);

}  // namespace sitmap::event
