#pragma once

#include <string_view>

#include "io/language.hpp"

namespace sitmap::time {

/// Gregorian months as they stand in a written date: «октября», "հոկտեմբերի". \pre month in 1–12
std::string_view month_in_date(unsigned month, Language language);
/// Abbreviated: "Oct", "Sept", «окт.». Persian names stand whole, without ezafe. \pre month in 1–12
std::string_view month_abbreviated(unsigned month, Language language);

}  // namespace sitmap::time
