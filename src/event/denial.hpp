#pragma once

#include "event/draft.hpp"

namespace sitmap::event {

/// "Yerevan rejected the accusation": a denial of what the sentences before reported. `told` are the clauses of the
/// sentence that have their event.
void add_denial(std::vector<Draft>& drafts, const SentenceView& view, std::size_t index, const Context& context,
                const std::set<std::size_t>& told);

}  // namespace sitmap::event
