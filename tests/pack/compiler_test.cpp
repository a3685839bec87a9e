#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "pack/pack.hpp"

using namespace sitmap;
namespace fs = std::filesystem;

namespace {

/// A folder of sources and the pack made from them, gone at the end.
class Workshop {
public:
    Workshop() {
        static int number = 0;
        folder_ = fs::temp_directory_path() /
                  ("sitmap-compiler-" + std::to_string(getpid()) + "-" + std::to_string(++number));
        fs::create_directories(folder_);
    }
    Workshop(const Workshop&) = delete;
    ~Workshop() { fs::remove_all(folder_); }

    void file(const std::string& name, const std::string& content) const {
        std::ofstream(folder_ / name, std::ios::binary) << content;
    }
    fs::path pack() const { return folder_ / "made.gpkg"; }
    const fs::path& folder() const { return folder_; }

    struct Outcome {
        int status = 0;
        std::string text;
    };
    Outcome compile(const fs::path& manifest) const {
        const fs::path program = fs::path(SITMAP_PACK).parent_path() / "sitmap-geodata";
        const std::string command =
            "'" + program.string() + "' '" + manifest.string() + "' '" + pack().string() + "' 2>&1";
        Outcome outcome;
        FILE* pipe = popen(command.c_str(), "r");
        REQUIRE(pipe);
        std::array<char, 4096> buffer;
        while (const auto count = fread(buffer.data(), 1, buffer.size(), pipe)) {
            outcome.text.append(buffer.data(), count);
        }
        outcome.status = WEXITSTATUS(pclose(pipe));
        return outcome;
    }
    Outcome compile() const { return compile(folder_ / "pack.toml"); }

private:
    fs::path folder_;
};

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the same sources give the same bytes") {
    const Workshop shop;
    const auto made = shop.compile(fs::path(SITMAP_SOURCE_DIR) / "geodata" / "pack.toml");
    INFO(made.text);
    REQUIRE(made.status == 0);
    CHECK((bytes_of(shop.pack()) == bytes_of(SITMAP_PACK)));
}

TEST_CASE("the pack stays small") {
    // 7 of its 19 MB are the gazetteer's keys: they save each start the time to compute them.
    CHECK(fs::file_size(SITMAP_PACK) < 22'000'000);
}

TEST_CASE("faults in sources are told with file and line, and leave nothing behind") {
    const Workshop shop;
    const auto refused = [&](const std::string& where, const std::string& what) {
        const auto made = shop.compile();
        INFO(made.text);
        CHECK(made.status != 0);
        CHECK(has(made.text, where));
        CHECK(has(made.text, what));
        for (const auto& entry : fs::directory_iterator(shop.folder())) {
            CHECK_FALSE(has(entry.path().string(), ".gpkg"));
        }
    };
    const std::string table = "[[table]]\nname = \"t\"\nsource = \"t.csv\"\ntypes = { lat = \"real\" }\nkey = \"id\"\n";
    const std::string layer =
        "[[layer]]\nname = \"l\"\nsource = \"l.geojson\"\ncolumns = [\"name\"]\ngeometry = \"area\"\n";
    const auto feature = [](const std::string& geometry) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n"
               "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\"},\"geometry\":" +
               geometry + "}\n]}\n";
    };
    SECTION("a number that is none") {
        shop.file("pack.toml", table);
        shop.file("t.csv", "# heights\nid,lat\na,40.5\nb,north\n");
        refused("t.csv:4", "'north'");
    }
    SECTION("a key that is there twice") {
        shop.file("pack.toml", table);
        shop.file("t.csv", "id,lat\na,1\n\"b\",2\na,3\n");
        refused("t.csv:4", "t.csv:2");
    }
    SECTION("a record of another length after one over two lines") {
        shop.file("pack.toml", table);
        shop.file("t.csv", "id,lat\n\"a\nb\",1\nc\n");
        refused("t.csv:4", "1 fields");
    }
    SECTION("a quote that is never closed") {
        shop.file("pack.toml", table);
        shop.file("t.csv", "id,lat\n\"a,1\nb,2\n");
        refused("t.csv:2", "quote");
    }
    SECTION("a missing file") {
        shop.file("pack.toml", table);
        refused("t.csv", "E_READ");
    }
    SECTION("an unknown key of the manifest") {
        shop.file("pack.toml", table + "colour = \"red\"\n");
        shop.file("t.csv", "id,lat\na,1\n");
        refused("pack.toml:6", "colour");
    }
    SECTION("a ring that is not closed") {
        shop.file("pack.toml", layer);
        shop.file("l.geojson", feature(R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,2]]]})"));
        refused("l.geojson:2", "closed");
    }
    SECTION("a line where areas are wanted") {
        shop.file("pack.toml", layer);
        shop.file("l.geojson", feature(R"({"type":"LineString","coordinates":[[1,1],[2,1]]})"));
        refused("l.geojson:2", "kind");
    }
    SECTION("a position off the globe") {
        shop.file("pack.toml", layer);
        shop.file("l.geojson", feature(R"({"type":"Polygon","coordinates":[[[1,1],[2,1e309],[2,2],[1,1]]]})"));
        refused("l.geojson:2", "E_");
    }
    SECTION("a property that is not there") {
        shop.file("pack.toml", "[[layer]]\nname=\"l\"\nsource=\"l.geojson\"\ncolumns=[\"size\"]\n");
        shop.file("l.geojson", feature(R"({"type":"Point","coordinates":[1,1]})"));
        refused("l.geojson:2", "size");
    }
}
