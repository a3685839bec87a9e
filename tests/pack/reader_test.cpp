#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "geo/geometry.hpp"
#include "pack/pack.hpp"
#include "pack/schema.hpp"

using namespace sitmap;
namespace fs = std::filesystem;

namespace {

pack::Pack the_pack() {
    auto pack = pack::Pack::open(SITMAP_PACK);
    REQUIRE(pack);
    return std::move(*pack);
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A file of its own for each test, gone at the end.
class Scratch {
public:
    explicit Scratch(const std::string& bytes) : path_(fs::temp_directory_path() / name()) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    Scratch(const Scratch&) = delete;
    ~Scratch() { fs::remove(path_); }
    const fs::path& path() const { return path_; }

private:
    static std::string name() {
        static int number = 0;
        return "sitmap pack#test %41?" + std::to_string(getpid()) + "-" + std::to_string(++number) + ".gpkg";
    }
    fs::path path_;
};

bool touch(const geo::Box& a, const geo::Box& b) {
    return a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;
}

}  // namespace

TEST_CASE("the pack opens and knows its version") {
    const auto pack = the_pack();
    CHECK(pack.version().size() == 32);
    CHECK(pack.has_table("country"));
    CHECK_FALSE(pack.has_table("sqlite_master"));
}

TEST_CASE("a box gives the features that a look at all of them gives") {
    const auto pack = the_pack();
    for (const std::string layer : {"country", "admin1", "river", "lake", "border"}) {
        const auto all = pack.features(layer, {});
        REQUIRE(all);
        std::size_t found_in_some_box = 0;
        for (double west = 39.5; west < 54.5; west += 1.7) {
            for (double south = 34.5; south < 45.5; south += 1.3) {
                const geo::Box box{west, south, west + 0.9, south + 0.4};
                std::set<std::int64_t> wanted;
                for (const auto& feature : *all) {
                    if (touch(*geo::box_of(feature.geometry), box)) {
                        wanted.insert(feature.id);
                    }
                }
                const auto given = pack.features(layer, {}, box);
                REQUIRE(given);
                std::set<std::int64_t> got;
                for (const auto& feature : *given) {
                    CHECK((got.empty() || *got.rbegin() < feature.id));
                    got.insert(feature.id);
                }
                INFO(layer << " in " << west << ", " << south);
                CHECK(got == wanted);
                found_in_some_box += got.size();
            }
        }
        CHECK(found_in_some_box > 0);
    }
}

TEST_CASE("columns come in the order asked for") {
    const auto pack = the_pack();
    const auto features = pack.features("country", {"name", "iso3"}, geo::Box{44.5, 40.2, 44.5, 40.2});
    REQUIRE(features);
    std::set<std::string> seen;
    for (const auto& feature : *features) {
        seen.insert(feature.values[0] + "/" + feature.values[1]);
    }
    CHECK(seen.count("Armenia/ARM") == 1);
}

TEST_CASE("unknown layers and columns are errors that name them") {
    const auto pack = the_pack();
    const auto layer = pack.features("country\"; DROP TABLE credit; --", {});
    REQUIRE_FALSE(layer);
    CHECK(layer.error().code == ErrorCode::pack);
    const auto column = pack.features("country", {"iso4"});
    REQUIRE_FALSE(column);
    CHECK(column.error().message.find("iso4") != std::string::npos);
    CHECK_FALSE(pack.query("DELETE FROM credit", {}, [](const auto&) { return true; }));
}

TEST_CASE("a query binds its parameters as text and stops when told") {
    const auto pack = the_pack();
    int rows = 0;
    REQUIRE(pack.query("SELECT iso3, NULL FROM country WHERE iso2 = ?1 OR iso2 = ?2 ORDER BY iso3", {"AM", "AZ"},
                       [&](const auto& row) {
                           CHECK(row[0] == "ARM");
                           CHECK(row[1].empty());
                           ++rows;
                           return false;
                       }));
    CHECK(rows == 1);
}

TEST_CASE("files that are no pack are refused with the way to build one") {
    std::string bytes = bytes_of(SITMAP_PACK);
    REQUIRE(bytes.size() > 100'000);
    const auto refused = [](const std::string& content) {
        const Scratch file(content);
        const auto pack = pack::Pack::open(file.path());
        REQUIRE_FALSE(pack);
        CHECK(pack.error().code == ErrorCode::pack);
        CHECK(pack.error().hint.find("./dev geodata") != std::string::npos);
        CHECK(pack.error().file == file.path().string());
    };
    SECTION("no bytes") {
        refused("");
    }
    SECTION("text") {
        refused("hello, this is not a pack\n");
    }
    SECTION("nothing but zeros") {
        refused(std::string(4096, '\0'));
    }
    SECTION("cut short") {
        refused(bytes.substr(0, bytes.size() / 2));
        refused(bytes.substr(0, 4096));
        refused(bytes.substr(0, 50));
    }
    SECTION("another application id") {
        bytes[68] = 'X';
        refused(bytes);
    }
    SECTION("another schema") {
        // The row of sitmap_meta as SQLite stores it: key and value side by side.
        const auto at = bytes.rfind("schema" + std::string(pack::schema_version));
        REQUIRE(at != std::string::npos);
        bytes[at + 6] = '9';
        refused(bytes);
    }
    SECTION("a folder") {
        CHECK_FALSE(pack::Pack::open(fs::temp_directory_path()));
    }
    SECTION("nothing there") {
        CHECK_FALSE(pack::Pack::open("/nowhere/sitmap.gpkg"));
    }
}

TEST_CASE("a pack with odd characters in its name opens") {
    const Scratch copy(bytes_of(SITMAP_PACK));
    CHECK(pack::Pack::open(copy.path()));
}

TEST_CASE("damage inside a pack is an error or other data, never a crash") {
    const std::string sound = bytes_of(SITMAP_PACK);
    for (std::size_t page = 0; page < sound.size() / 4096; page += 1 + sound.size() / 4096 / 40) {
        std::string damaged = sound;
        for (std::size_t i = 100; i < 4096; i += 7) {
            damaged[page * 4096 + i] = static_cast<char>(damaged[page * 4096 + i] ^ 0x5a);
        }
        const Scratch file(damaged);
        const auto pack = pack::Pack::open(file.path());
        if (!pack) {
            continue;
        }
        for (const char* layer : {"country", "admin1", "sea"}) {
            const auto features = pack->features(layer, {"name"}, geo::Box{44, 39, 47, 41});
            if (!features) {
                CHECK(features.error().code == ErrorCode::pack);
            }
        }
        const auto relief = pack->relief();
        CHECK((!relief || relief->metres.size() == std::size_t(relief->columns) * std::size_t(relief->rows)));
    }
}

TEST_CASE("the environment names the pack, and a wrong name is not passed over") {
    const char* before = std::getenv("SITMAP_DATA");
    const std::string kept = before ? before : "";
    setenv("SITMAP_DATA", SITMAP_PACK, 1);
    const auto found = pack::Pack::find();
    REQUIRE(found);
    CHECK(*found == fs::path(SITMAP_PACK));
    setenv("SITMAP_DATA", "/nowhere/sitmap.gpkg", 1);
    CHECK_FALSE(pack::Pack::find());
    before ? setenv("SITMAP_DATA", kept.c_str(), 1) : unsetenv("SITMAP_DATA");
}
