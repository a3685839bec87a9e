#pragma once

#include <string_view>

#include "gazetteer/place.hpp"
#include "geo/coordinates.hpp"
#include "io/error.hpp"
#include "io/language.hpp"
#include "territory/territory.hpp"
#include "time/date.hpp"

/// Values of options. Each names its option in the message; errors have the code `usage` or `date`.
namespace sitmap::cli {

/// A finite number in [lowest, highest].
Result<double> parse_number(std::string_view option, std::string_view text, double lowest, double highest);
/// "W,S,E,N" in degrees.
Result<geo::Box> parse_extent(std::string_view option, std::string_view text);
/// "1200x900" in points, or "160x120mm", "16x12cm", "6x4in", "1600x1200px" at so many dots an inch.
Result<geo::XY> parse_size(std::string_view text, double dpi);
/// "5km", "800m".
Result<geo::Metres> parse_width(std::string_view option, std::string_view text);
Result<time::Date> parse_day(std::string_view option, std::string_view text);
Result<Language> parse_language(std::string_view text);
/// "both", "armenian", "azerbaijani", "single"; "azerbaijani-first" is both in the other order.
Result<gazetteer::Naming> parse_naming(std::string_view text);
Result<territory::Worldview> parse_worldview(std::string_view text);
/// A title or the like: valid UTF-8, NFC, white space folded.
Result<std::string> parse_text(std::string_view option, std::string_view text);

}  // namespace sitmap::cli
