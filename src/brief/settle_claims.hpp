#pragma once

#include <optional>
#include <vector>

#include "event/event.hpp"
#include "time/date.hpp"

namespace sitmap::brief {

/// What a map may say of events read from an article: what is dated after the map's day has not happened yet and is
/// shown as planned; a plan with one actor is that actor's, unless it takes two, as talks do: those are nobody's, and
/// not that of whoever reported them.
void settle_claims(std::vector<event::Event>& events, const std::optional<time::Date>& date);

}  // namespace sitmap::brief
