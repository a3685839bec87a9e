#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "geo/geometry.hpp"
#include "io/error.hpp"
#include "pack/compiler/dataset.hpp"

namespace sitmap::pack::compiler {

struct GeoJsonFeature {
    geo::Geometry geometry;
    Row values;  ///< in the order of the columns asked for; numbers as written, null as ""
    int line = 0;
};

/// The features of a FeatureCollection (RFC 7946). Errors with file and line: json (malformed), geometry (not a
/// shape, ring not closed, a line of one point), coordinate (off the globe), format (a property that is missing
/// in every sense: a column must be there in each feature, null when unknown).
Result<std::vector<GeoJsonFeature>> parse_geojson(std::string_view text, const std::string& file,
                                                  const std::vector<Column>& columns);

}  // namespace sitmap::pack::compiler
