#pragma once

#include "io/error.hpp"
#include "pack/compiler/dataset.hpp"
#include "pack/compiler/manifest.hpp"
#include "pack/compiler/sources.hpp"

namespace sitmap::pack::compiler {

/// The sources of a manifest's entry as one checked layer or table.
/// Errors with file and line: as parse_geojson and parse_csv; csv (a value that is not of its column's type, a key
/// that is there twice, a column that the header does not have); geometry (not of the layer's kind).
Result<Layer> load_layer(const Entry& entry, Sources& sources, const std::filesystem::path& manifest);
Result<Table> load_table(const Entry& entry, Sources& sources, const std::filesystem::path& manifest);

}  // namespace sitmap::pack::compiler
