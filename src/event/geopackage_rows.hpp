#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "event/table_row.hpp"

namespace sitmap::event {

/// The rows of a GeoPackage's one table of points, or of its one table without shapes. Errors: format (no GeoPackage,
/// none or several tables), coordinate (another reference system, shapes that are no points), limit.
Result<std::vector<TableRow>> geopackage_rows(const std::filesystem::path& path);

}  // namespace sitmap::event
