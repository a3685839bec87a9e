#pragma once

#include "pack/pack.hpp"

namespace sitmap::pack {

/// The shapes of the rows of a layer whose column has the value, in the order of their id; no other row's shape is
/// read. \pre the layer has the column. Errors: pack.
Result<std::vector<geo::Geometry>> shapes_with(const Pack& pack, std::string_view layer, std::string_view column,
                                               const std::string& value);

}  // namespace sitmap::pack
