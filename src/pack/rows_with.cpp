#include "pack/rows_with.hpp"

#include <optional>
#include <span>

#include "pack/blob.hpp"
#include "pack/database.hpp"

namespace sitmap::pack {

Result<std::vector<geo::Geometry>> shapes_with(const Pack& pack, std::string_view layer, std::string_view column,
                                               const std::string& value) {
    std::string geometry;
    SITMAP_TRY(pack.query("SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?1", {std::string(layer)},
                          [&](const auto& row) {
                              geometry = row[0];
                              return false;
                          }));
    std::vector<geo::Geometry> shapes;
    std::optional<Error> fault;
    SITMAP_TRY(pack.query("SELECT " + sql_name(geometry) + " FROM " + sql_name(layer) + " WHERE " + sql_name(column) +
                              " = ?1 ORDER BY rowid",
                          {value}, [&](const auto& row) {
                              auto shape = decode_geometry(std::as_bytes(std::span(row[0])));
                              if (!shape) {
                                  fault = shape.error();
                                  return false;
                              }
                              shapes.push_back(*std::move(shape));
                              return true;
                          }));
    if (fault) {
        return failure(*std::move(fault));
    }
    return shapes;
}

}  // namespace sitmap::pack
