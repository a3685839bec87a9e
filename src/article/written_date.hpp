#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "time/date.hpp"

namespace sitmap::article {

/// A calendar date as somebody wrote it: "September 19, 2023", "19th September", "26.10.2020", "November 2020",
/// «26 октября 2020», "Oct 13–18". Offsets are bytes, half-open.
struct WrittenDate {
    std::size_t start = 0;
    std::size_t end = 0;
    std::optional<int> year;
    unsigned month = 1;
    std::optional<unsigned> day;
    std::optional<unsigned> day_to;  ///< last day of "13–18 October"

    /// The days meant, taken in `default_year` when none is written. Nothing for a day that does not exist.
    std::optional<time::DateSpan> span(std::optional<int> default_year) const;
};

/// All dates of a text in English, Russian, Armenian, Azerbaijani, Turkish, Persian and Georgian, in its order.
/// Impossible dates (31 February) are left out.
std::vector<WrittenDate> find_dates(std::string_view text);

}  // namespace sitmap::article
