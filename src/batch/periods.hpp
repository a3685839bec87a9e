#pragma once

#include <optional>
#include <string>
#include <vector>

#include "batch/batch.hpp"
#include "time/date.hpp"

namespace sitmap::batch {

/// The day, the week from Monday or the month that holds a date. \pre by is day, week or month
time::DateSpan period_of(time::Date date, By by);
/// The periods from the one of `first` to the one of `last`, without gaps. \pre first <= last
std::vector<time::DateSpan> periods_between(time::Date first, time::Date last, By by);
/// "26 October 2020", "19–25 Oct 2020", "October 2020".
std::string words_of(const time::DateSpan& period, By by, Language language);

}  // namespace sitmap::batch
