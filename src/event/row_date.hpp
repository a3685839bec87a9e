#pragma once

#include <optional>
#include <string>

#include "event/table_row.hpp"

namespace sitmap::event {

/// A date that stands in columns year, month and day (UCDP): "2016-04-02", "2016-04" or "2016"; empty without a year.
std::string date_in_parts(const TableRow& row);

/// The days in which an event lies whose date is known only so far. UCDP's date_prec: 2 and 3 a few days, 4 the month,
/// 5 the year, where the row itself gives no longer span. ACLED's time_precision: 2 a few days, 3 the month.
time::DateSpan with_precision(time::DateSpan span, const TableRow& row);

}  // namespace sitmap::event
