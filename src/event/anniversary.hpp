#pragma once

#include <optional>

#include "event/sentence_view.hpp"
#include "time/date.hpp"

namespace sitmap::event {

/// "It is three years today since X was taken": the day so many years before `day`; none when a sentence says nothing
/// of the kind.
std::optional<time::DateSpan> years_before(const SentenceView& view, time::Date day);

}  // namespace sitmap::event
