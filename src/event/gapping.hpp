#pragma once

#include "event/draft.hpp"

namespace sitmap::event {

/// "X was ceded on the 20th and Y on the 25th" leaves out the second verb, "on the 20th from X, on the 25th from Y they
/// withdrew" the first: one event for each place that has a day of its own. Any other draft comes back alone.
std::vector<Draft> parted_by_day(Draft draft, const SentenceView& view, const Context& context);

}  // namespace sitmap::event
