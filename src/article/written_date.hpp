#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "time/date.hpp"

namespace sitmap::article {

/// A calendar date as somebody wrote it: "September 19, 2023", "19th September", "26.10.2020", "November 2020",
/// «26 октября 2020», "Oct 13–18", "sentyabrın 12-dən 14-dək". Offsets are bytes, half-open.
struct WrittenDate {
    std::size_t start = 0;
    std::size_t end = 0;
    std::optional<int> year;
    unsigned month = 1;
    std::optional<unsigned> day;
    std::optional<unsigned> day_to;    ///< last day of "13–18 October"
    std::optional<unsigned> month_to;  ///< of the last day, where it is another month
    std::optional<int> year_to;        ///< of the last day, where it is another year
    /// A day of the Iranian calendar written without its year, or one of its months; with a year its days are turned
    /// into the Gregorian calendar at once.
    bool iranian = false;

    /// The days meant, taken in `default_year` (of our calendar) when none is written. Nothing for a day that does not
    /// exist.
    std::optional<time::DateSpan> span(std::optional<int> default_year) const;
};

/// All dates of a text in English, Russian, Armenian, Azerbaijani, Turkish, Persian and Georgian, in its order, also
/// those of the Iranian calendar. Impossible dates (31 February) and days of the Islamic calendar, which begin at
/// sunset and depend on the moon, are left out.
std::vector<WrittenDate> find_dates(std::string_view text);

}  // namespace sitmap::article
