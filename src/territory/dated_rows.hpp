#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/coordinates.hpp"
#include "pack/pack.hpp"
#include "time/date.hpp"

/// Reading of the pack's dated tables. Only for territory/*.cpp.
namespace sitmap::territory {

/// Half-open interval of the columns valid_from and valid_to: a day, a month or a year stand for their first day, ""
/// is unbounded. Errors: date.
Result<time::Interval> interval_from(std::string_view valid_from, std::string_view valid_to);

/// Errors: pack.
Result<double> number_from(std::string_view text);

/// Errors: coordinate, or pack for texts that are no position.
Result<geo::LonLat> position_from(std::string_view lon, std::string_view lat);

/// Rows of a query as texts.
using TextRow = std::vector<std::string>;
Result<std::vector<TextRow>> rows_of(const pack::Pack& pack, std::string_view sql,
                                     const std::vector<std::string>& parameters = {});

}  // namespace sitmap::territory
