#pragma once

#include <cstdint>
#include <string_view>

/// What compiler and reader agree on.
namespace sitmap::pack {

/// Raised whenever a table that the program reads changes its name or meaning.
inline constexpr std::string_view schema_version = "2";
/// Key and value pairs: `schema`, `version`.
inline constexpr std::string_view meta_table = "sitmap_meta";
inline constexpr std::string_view relief_table = "relief";
/// "GPKG", the application id of every GeoPackage since 1.2.
inline constexpr std::int64_t geopackage_application_id = 0x47504B47;

}  // namespace sitmap::pack
