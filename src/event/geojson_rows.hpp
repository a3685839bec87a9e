#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "event/table_row.hpp"

namespace sitmap::event {

/// The features of a GeoJSON FeatureCollection (or one Feature) as rows; points give positions, other geometries
/// none. Errors: json (malformed, deeper than limits::json_depth, no features), coordinate.
Result<std::vector<TableRow>> geojson_rows(std::string_view text, const std::string& file_name);

}  // namespace sitmap::event
