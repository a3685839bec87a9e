#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "pack_of_tests.hpp"
#include "territory/check.hpp"

using namespace sitmap;

namespace {

/// A copy of the pack with something wrong in it, deleted with the test.
class BrokenPack {
public:
    explicit BrokenPack(const std::string& sql)
        : file_(std::filesystem::temp_directory_path() / "sitmap-broken-pack-test.gpkg") {
        std::filesystem::copy_file(SITMAP_PACK, file_, std::filesystem::copy_options::overwrite_existing);
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open(file_.c_str(), &database) == SQLITE_OK);
        // The spatial index calls functions that only a GIS has.
        std::string triggers;
        const auto collect = [](void* target, int, char** values, char**) {
            *static_cast<std::string*>(target) += "DROP TRIGGER \"" + std::string(values[0]) + "\";";
            return 0;
        };
        sqlite3_exec(database, "SELECT name FROM sqlite_master WHERE type = 'trigger'", collect, &triggers, nullptr);
        REQUIRE(sqlite3_exec(database, (triggers + sql).c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
        REQUIRE(sqlite3_changes(database) > 0);
        sqlite3_close(database);
    }
    ~BrokenPack() { std::filesystem::remove(file_); }

    std::vector<std::string> faults() const {
        const auto pack = pack::Pack::open(file_).value();
        return territory::check(pack).value().faults;
    }

private:
    std::filesystem::path file_;
};

bool mentions(const std::vector<std::string>& faults, std::string_view word) {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const std::string& fault) { return fault.find(word) != std::string::npos; });
}

}  // namespace

TEST_CASE("the check of the territory finds what is wrong") {
    SECTION("two areas on one day") {
        const BrokenPack pack("UPDATE control_area SET valid_to = '2020-10-10' WHERE id = 'held-1994-05-12'");
        CHECK(mentions(pack.faults(), "overlap by"));
    }
    SECTION("a row without a source") {
        const BrokenPack pack("UPDATE settlement_holder SET source = ' ' WHERE name_en = 'Abdal'");
        CHECK(mentions(pack.faults(), "has no source"));
    }
    SECTION("a hole in time") {
        const BrokenPack pack(
            "UPDATE exclave_holder SET valid_to = '1992-04' WHERE place_id = 'karki' AND holder = 'contested'");
        CHECK(mentions(pack.faults(), "a hole or an overlap"));
    }
    SECTION("an end before its beginning") {
        const BrokenPack pack("UPDATE control_area SET valid_to = '2019-01-01' WHERE id = 'lachin-corridor-2020'");
        CHECK(mentions(pack.faults(), "ends before it begins"));
    }
    SECTION("a country gone") {
        const BrokenPack pack("DELETE FROM country WHERE iso2 = 'AM'");
        CHECK(mentions(pack.faults(), "ground between countries"));
    }
    SECTION("a table gone") {
        const BrokenPack pack(
            "DELETE FROM gpkg_contents WHERE table_name = 'territory_capture'; DROP TABLE territory_capture");
        CHECK(mentions(pack.faults(), "there is no table territory_capture"));
    }
}
