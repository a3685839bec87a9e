#pragma once

#include <optional>

#include "event/draft.hpp"

namespace sitmap::event {

/// "We recall that …", "… had been closed": the clause tells what was before the news. False in English.
bool tells_what_was_before(const SentenceView& view, std::size_t clause);

/// The title or one of the first sentences of the text: they tell the news.
bool is_lead(const SentenceView& view, const Context& context);

/// "Since the fighting began", not far before the words `first` to `last`: they count what was told one by one. False
/// in English.
bool counts_since(const SentenceView& view, std::size_t first, std::size_t last);

/// The first sentences of a dated report tell the news of its day. Nothing for plans, for what was before, for
/// articles without a date, and in English.
std::optional<time::DateSpan> day_of_the_news(const SentenceView& view, const Draft& draft, std::size_t clause,
                                              const Context& context);

}  // namespace sitmap::event
