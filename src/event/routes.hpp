#pragma once

#include "event/draft.hpp"

namespace sitmap::event {

/// Roads and corridors are news even where nothing happens on them: people argue about them.
void add_routes(std::vector<Draft>& drafts, const SentenceView& view, std::size_t index, const Context& context);

}  // namespace sitmap::event
