#pragma once

#include "event/draft.hpp"

/// Days that an event has from elsewhere than its own words.
namespace sitmap::event {

/// "On the same day", "a day earlier": counted from the day told last.
std::optional<time::DateSpan> same_day(const SentenceView& view, const Context& context, std::size_t clause);

/// What is planned "on Friday" comes; what happened then has been.
void to_come(Draft& draft, const SentenceView& view, const Context& context, std::size_t clause);

/// The sentence behind a dated one goes on with the same day unless it says otherwise ("earlier", "last month").
void give_last_day(Draft& draft, const SentenceView& view, const Context& context, const Clause& clause);

/// That the war broke out weeks ago is background to later news.
bool is_old_outbreak(const Draft& draft, const Context& context);

}  // namespace sitmap::event
