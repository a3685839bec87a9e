#pragma once

#include "batch/batch.hpp"
#include "time/date.hpp"

namespace sitmap::batch {

/// Rules by which a date that is no single day finds its maps:
/// - an event stands on the map of every period that its days touch;
/// - one whose days are more than a map of the period can tell (more than a week by day, more than a month by week,
/// more
///   than a year by month) is on none; a series of longer periods shows it.
bool too_vague(const time::DateSpan& when, By by);
bool overlap(const time::DateSpan& a, const time::DateSpan& b);

}  // namespace sitmap::batch
