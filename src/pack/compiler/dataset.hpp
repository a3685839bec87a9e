#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/geometry.hpp"

/// The pack compiler: tracked sources in, one GeoPackage out. The only part of the program that needs GDAL to run.
namespace sitmap::pack::compiler {

enum class ColumnType { text, integer, real, bytes };

struct Column {
    std::string name;
    ColumnType type = ColumnType::text;
};

/// What a layer may hold; `any` when its features differ.
enum class GeometryKind { any, point, line, area };

/// What every layer and table of the pack has: a name, columns, and the columns to look up by.
struct Schema {
    std::string name;
    std::vector<Column> columns;
    std::vector<std::string> indexes;  ///< a column each, or several joined by commas
    std::string key;                   ///< column whose values differ from row to row; may be empty
};

/// Values in the order of the columns; "" becomes NULL.
using Row = std::vector<std::string>;

/// A table without geometry, ready to be written; row n gets id n + 1.
struct Table {
    Schema schema;
    std::vector<Row> rows;
};

/// A feature layer, ready to be written; feature n gets id n + 1.
struct Layer {
    Schema schema;
    GeometryKind kind = GeometryKind::any;
    struct Entry {
        geo::Geometry geometry;
        Row values;
    };
    std::vector<Entry> features;
};

/// True when the geometry has parts and all are of the kind.
bool is_of(const geo::Geometry& geometry, GeometryKind kind);

/// The whole text as a number, or nothing.
std::optional<std::int64_t> integer_from(std::string_view text);
std::optional<double> real_from(std::string_view text);  ///< always finite

/// What is wrong with a row ("column 'lat': 'north' is no number"); "" when it fits the columns.
std::string fault_of(const Row& row, const std::vector<Column>& columns);

}  // namespace sitmap::pack::compiler
