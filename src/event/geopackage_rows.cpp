#include "event/geopackage_rows.hpp"

#include <fmt/format.h>

#include "io/limits.hpp"
#include "io/path_policy.hpp"
#include "io/utf8.hpp"
#include "pack/blob.hpp"
#include "pack/database.hpp"

namespace sitmap::event {
namespace {

/// What the pack's reader says is said of the user's file.
tl::unexpected<Error> of_the_file(Error error, const std::string& file) {
    if (error.code == ErrorCode::pack) {
        error.code = ErrorCode::format;
        error.message = "is no GeoPackage that can be read (" + error.message + ")";
        error.hint = "a GeoPackage with one layer of points: ogr2ogr events.gpkg …";
    }
    error.file = file;
    return failure(std::move(error));
}

struct Layer {
    std::string table;
    std::string geometry;  ///< column; empty without shapes
};

Result<Layer> only_layer(const pack::Database& database, const std::string& file) {
    SITMAP_TRY_ASSIGN(auto statement, pack::Statement::prepare(
                                          database,
                                          "SELECT c.table_name, coalesce(g.column_name, '') FROM gpkg_contents c "
                                          "LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name "
                                          "WHERE c.data_type IN ('features', 'attributes') ORDER BY c.table_name"));
    std::vector<Layer> layers;
    std::string names;
    while (true) {
        SITMAP_TRY_ASSIGN(const bool row, statement.step());
        if (!row) {
            break;
        }
        layers.push_back({std::string(statement.text(0)), std::string(statement.text(1))});
        names += (names.empty() ? "" : ", ") + layers.back().table;
    }
    if (layers.size() != 1) {
        return failure({ErrorCode::format, layers.empty() ? "a GeoPackage without a table" : "several tables: " + names,
                        "keep the one of events: ogr2ogr events.gpkg all.gpkg TABLE", file, 0, 0});
    }
    return layers.front();
}

Result<void> read_position(const pack::Statement& statement, int column, TableRow& row) {
    SITMAP_TRY_ASSIGN(const geo::Geometry shape, pack::decode_geometry(statement.blob(column)));
    if (shape.empty()) {
        return {};
    }
    if (shape.points.size() != 1 || !shape.lines.empty() || !shape.polygons.empty()) {
        return failure({ErrorCode::coordinate,
                        fmt::format("row {}: its geometry is no point, and events have one place", row.row),
                        "a point, or none and the name of the place in a column", row.file, 0, 0});
    }
    row.position = shape.points.front();
    return {};
}

Result<std::vector<std::string>> columns_of(const pack::Database& database, const Layer& layer) {
    SITMAP_TRY_ASSIGN(auto statement,
                      pack::Statement::prepare(database, "SELECT name FROM pragma_table_info(?1) ORDER BY cid"));
    statement.bind(1, layer.table);
    std::vector<std::string> names;
    while (true) {
        SITMAP_TRY_ASSIGN(const bool row, statement.step());
        if (!row) {
            return names;
        }
        names.emplace_back(statement.text(0));
    }
}

Result<std::vector<TableRow>> rows_of(const pack::Database& database, const Layer& layer, const std::string& file) {
    SITMAP_TRY_ASSIGN(const std::vector<std::string> names, columns_of(database, layer));
    std::string wanted;
    for (const std::string& name : names) {
        wanted += (wanted.empty() ? "" : ", ") + pack::sql_name(name);
    }
    SITMAP_TRY_ASSIGN(auto statement,
                      pack::Statement::prepare(database, fmt::format("SELECT {} FROM {} ORDER BY rowid", wanted,
                                                                     pack::sql_name(layer.table))));
    std::vector<TableRow> rows;
    while (true) {
        SITMAP_TRY_ASSIGN(const bool more, statement.step());
        if (!more) {
            return rows;
        }
        if (rows.size() == limits::table_rows) {
            return failure({ErrorCode::limit, fmt::format("more than {} rows", limits::table_rows), "", file, 0, 0});
        }
        TableRow row;
        row.file = file;
        row.row = static_cast<int>(rows.size()) + 1;
        for (int column = 0; column < statement.columns(); ++column) {
            const std::string& name = names[static_cast<std::size_t>(column)];
            if (name == layer.geometry) {
                SITMAP_TRY(read_position(statement, column, row));
                continue;
            }
            std::string value(statement.text(column));
            if (io::first_invalid_utf8(value) != std::string::npos) {
                return failure(
                    {ErrorCode::utf8, fmt::format("row {}: column {} is no UTF-8", row.row, name), "", file, 0, 0});
            }
            row.values[column_name(name)] = std::move(value);
            row.columns[column_name(name)] = column + 1;
        }
        rows.push_back(std::move(row));
    }
}

}  // namespace

Result<std::vector<TableRow>> geopackage_rows(const std::filesystem::path& path) {
    const std::string file = path.generic_string();
    SITMAP_TRY(io::check_path_policy(path));
    std::error_code fault;
    if (!std::filesystem::is_regular_file(path, fault)) {
        return failure({std::filesystem::exists(path, fault) ? ErrorCode::not_a_file : ErrorCode::read,
                        std::filesystem::exists(path, fault) ? "is not a file" : "No such file", "", file, 0, 0});
    }
    const auto database = pack::open_read_only(path);
    if (!database) {
        return of_the_file(database.error(), file);
    }
    const auto layer = only_layer(*database, file);
    if (!layer) {
        return of_the_file(layer.error(), file);
    }
    auto rows = rows_of(*database, *layer, file);
    if (!rows) {
        return of_the_file(rows.error(), file);
    }
    return rows;
}

}  // namespace sitmap::event
