#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "time/date.hpp"

namespace sitmap::article {

/// A time that somebody wrote without a day of the calendar: "early October", "late 2022", «в начале сентября»,
/// "oktyabrın sonunda", «в октябре», "three days ago", "on the 19th". Offsets are bytes, half-open.
struct WrittenPeriod {
    std::size_t start = 0;
    std::size_t end = 0;
    std::optional<int> year;
    std::optional<unsigned> month;
    enum class Part { whole, early, mid, late } part = Part::whole;
    bool iranian = false;                  ///< the month and year are of the Iranian calendar
    std::optional<unsigned> day_of_month;  ///< of the month of publication, or of the one before
    std::optional<int> days_ago;

    /// The days meant, seen from the day of publication: a month is the latest that may be spoken of, a part of it a
    /// third, a part of a year four months. Nothing for what does not exist.
    std::optional<time::DateSpan> span(time::Date published) const;
};

/// All such times of a text in English, Russian, Armenian, Azerbaijani, Turkish and Persian, in its order. Months alone
/// only where the grammar says "in October"; in English they are left to the reader of sentences.
std::vector<WrittenPeriod> find_periods(std::string_view text);

}  // namespace sitmap::article
