#pragma once

#include <optional>

#include "event/draft.hpp"
#include "event/trigger.hpp"

/// What of a sentence is no news of its own, in languages other than English; each is false or empty in English.
namespace sitmap::event {

/// "This attack", "the said drill": the words from `first` on name a deed that was told before.
bool is_retold_by(const SentenceView& view, std::size_t first);

/// "No post was set up", "did not shell": the deed of the words `first` to `last` was not done.
bool is_negated(const SentenceView& view, std::size_t first, std::size_t last);

/// That it was not done is worth a word: nobody denies that a meeting was held.
bool may_be_denied(Type type, std::string_view cue);

/// "Under the statement signed in X on 10 November": the day that an aside gives to its deed.
std::optional<time::DateSpan> day_of_aside(const SentenceView& view, std::size_t first, std::size_t clause,
                                           const Context& context);

/// "After the blast of a mine in X two people were wounded": the cause is the news, with its victims behind it.
bool is_cause_of_victims(const SentenceView& view, const Trigger& trigger);

/// A bridge built and a shelling in a sentence about a drill are parts of the drill.
void drop_what_is_practised(std::vector<Draft>& drafts);

/// Behind the lead, a deed or plan that has no day and no place but a state: commentary that no map can show. Talks,
/// what a side demands, denies or threatens stays.
bool is_without_day_and_place(const SentenceView& view, const Draft& draft, const Context& context);

/// A plan without day and place that is not the news itself: what somebody hopes, could or should do.
bool is_idle_plan(const SentenceView& view, const Draft& draft, const Context& context);

}  // namespace sitmap::event
