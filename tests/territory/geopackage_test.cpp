#include "pack/geopackage.hpp"

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "geo/operations.hpp"
#include "pack/blob.hpp"
#include "pack_of_tests.hpp"

using namespace sitmap;
using territory_tests::state_on;

namespace {

/// Rows of one query on a file that is deleted with the test.
class Opened {
public:
    explicit Opened(const std::string& bytes)
        : file_(std::filesystem::temp_directory_path() / "sitmap-territory-test.gpkg") {
        std::ofstream(file_, std::ios::binary) << bytes;
        REQUIRE(sqlite3_open_v2(file_.c_str(), &database_, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
    }
    ~Opened() {
        sqlite3_close(database_);
        std::filesystem::remove(file_);
    }
    template <class Take>
    int each(const char* sql, Take take) {
        sqlite3_stmt* statement = nullptr;
        REQUIRE(sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr) == SQLITE_OK);
        int count = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            take(statement);
            ++count;
        }
        sqlite3_finalize(statement);
        return count;
    }

private:
    std::filesystem::path file_;
    sqlite3* database_ = nullptr;
};

std::string text(sqlite3_stmt* row, int column) {
    return reinterpret_cast<const char*>(sqlite3_column_text(row, column));
}

}  // namespace

TEST_CASE("a territory as a GeoPackage holds the same areas") {
    const auto state = state_on("2020-12-05");
    Opened package(territory::to_geopackage(state).value());
    package.each("PRAGMA application_id", [](sqlite3_stmt* row) { CHECK(sqlite3_column_int(row, 0) == 0x47504B47); });
    package.each("PRAGMA integrity_check", [](sqlite3_stmt* row) { CHECK(text(row, 0) == "ok"); });
    CHECK(package.each("SELECT * FROM gpkg_contents c JOIN gpkg_geometry_columns g USING (table_name)",
                       [](sqlite3_stmt*) {}) == 6);
    std::size_t index = 0;
    package.each("SELECT geom, id, area_km2 FROM control ORDER BY fid", [&](sqlite3_stmt* row) {
        REQUIRE(index < state.areas.size());
        const auto* blob = static_cast<const std::byte*>(sqlite3_column_blob(row, 0));
        const auto shape =
            pack::decode_geometry({blob, static_cast<std::size_t>(sqlite3_column_bytes(row, 0))}).value();
        CHECK(text(row, 1) == state.areas[index].id);
        CHECK(shape == state.areas[index].shape);
        CHECK(sqlite3_column_double(row, 2) == Approx(geo::area_km2(shape).value()));
        ++index;
    });
    CHECK(index == state.areas.size());
}

TEST_CASE("a GeoPackage without features or with odd names opens") {
    pack::ResultLayer layer;
    layer.name = "it's \"odd\"";
    layer.columns = {{"a b", false}, {"n", true}};
    layer.rows.push_back({{}, {std::string(), 1.5}});
    Opened package(pack::geopackage({layer}).value());
    CHECK(package.each("SELECT * FROM \"it's \"\"odd\"\"\"", [](sqlite3_stmt* row) {
        CHECK(sqlite3_column_type(row, 2) == SQLITE_NULL);
        CHECK(sqlite3_column_double(row, 3) == 1.5);
    }) == 1);
    CHECK(pack::geopackage({layer}).value() == pack::geopackage({layer}).value());
}
