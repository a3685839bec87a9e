#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "hostile/hostile_desk.hpp"
#include "io/csv.hpp"

// The files of tests/hostile/files, each before the verb that is meant for its kind. What must come of each stands in
// tests/hostile/files.csv: exit status, code and warnings. With --strict each of these warnings is a failure. What is
// refused has a hint and leaves nothing behind.

namespace {

const std::filesystem::path folder = SITMAP_TEST_DIR "/hostile/files";

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

struct Expected {
    int status = 0;
    std::string code;
    std::string says;  ///< codes of warnings, with blanks between them
};

std::map<std::string, Expected> expectations() {
    const std::string table = bytes_of(SITMAP_TEST_DIR "/hostile/files.csv");
    const auto rows = sitmap::io::parse_csv(table, ',', "files.csv");
    REQUIRE(rows);
    std::map<std::string, Expected> expected;
    for (const auto& row : *rows) {
        if (row.line > 1) {
            expected[row.cells[0]] = {std::stoi(row.cells[1]), row.cells[2], row.cells[3]};
        }
    }
    return expected;
}

const std::string plain =
    "title = \"A\"\ndate = 2020-10-26\npage = \"small\"\nhide = [\"relief\"]\nplaces = [\"Shusha\"]\n";

Run run_with(const std::string& kind, const std::string& name, const std::string& bytes, HostileDesk& desk,
             const std::vector<std::string>& more = {}) {
    const auto with_more = [&](std::vector<std::string> words) {
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    if (kind == "text" || kind == "pages") {
        return desk.run(name, bytes, with_more({"read", name}));
    }
    if (kind == "names") {
        desk.with("a.txt", "Goris");
        return desk.run(name, bytes, with_more({"read", "a.txt", "--names", name}));
    }
    if (kind == "packs") {
        return desk.run(name, bytes, with_more({"place", "Shusha", "--data", name}));
    }
    if (kind == "layers") {
        desk.with("over.toml", plain + "[[layer]]\nfile = \"" + name + "\"\nname = \"x\"\n");
        return desk.run(name, bytes, with_more({"draw", "over.toml", "-o", "map.svg"}));
    }
    if (kind == "styles" || kind == "worldviews") {
        desk.with("plain.toml", plain);
        return desk.run(
            name, bytes,
            {"draw", "plain.toml", kind == "styles" ? "--style" : "--worldview", "./" + name, "-o", "map.svg"});
    }
    return desk.run(name, bytes, with_more({"draw", name, "-o", "map.svg"}));
}

/// Where the command draws: every warning said is a failure under --strict, which writes nothing.
void check_warnings(const std::string& kind, const std::string& name, const std::string& bytes,
                    const Expected& expected, const Run& usual) {
    std::istringstream codes(expected.says);
    for (std::string code; codes >> code;) {
        CHECK(usual.error.find("[" + code + "]: ") != std::string::npos);
    }
    if (!expected.says.empty() && kind != "text") {
        HostileDesk desk;
        const Run strict = run_with(kind, name, bytes, desk, {"--strict"});
        CHECK(strict.status == 1);
        CHECK(!desk.has("map.svg"));
    }
}

void check_kind(const std::string& kind) {
    const auto expected = expectations();
    for (const auto& entry : std::filesystem::directory_iterator(folder / kind)) {
        const std::string name = entry.path().filename();
        const auto known = expected.find(kind + "/" + name);
        CAPTURE(kind, name);
        REQUIRE(known != expected.end());
        HostileDesk desk;
        const Run run = run_with(kind, name, bytes_of(entry.path()), desk);
        CAPTURE(run.error.substr(0, 300));
        CHECK(run.status == known->second.status);
        if (run.status == 0) {
            CHECK((!desk.has("map.svg") || is_harmless(desk.svg())));
            check_warnings(kind, name, bytes_of(entry.path()), known->second, run);
        } else {
            CHECK(run.error.find("error[" + known->second.code + "]: ") != std::string::npos);
            CHECK(run.error.find("hint: ") != std::string::npos);
            CHECK(desk.written() == 0);
        }
    }
}

}  // namespace

TEST_CASE("hostile texts are read or refused as the table says") {
    check_kind("text");
}

TEST_CASE("hostile pages are read or refused as the table says") {
    check_kind("pages");
}

TEST_CASE("hostile tables are drawn or refused as the table says") {
    check_kind("tables");
}

TEST_CASE("hostile events in GeoJSON are drawn or refused as the table says") {
    check_kind("geojson");
}

TEST_CASE("hostile layers are drawn or refused as the table says") {
    check_kind("layers");
}

TEST_CASE("hostile briefs are drawn or refused as the table says") {
    check_kind("briefs");
}

TEST_CASE("hostile styles are drawn with or refused as the table says") {
    check_kind("styles");
}

TEST_CASE("hostile worldviews are drawn with or refused as the table says") {
    check_kind("worldviews");
}

TEST_CASE("hostile tables of names are taken or refused as the table says") {
    check_kind("names");
}

TEST_CASE("what is no data pack is refused as the table says") {
    check_kind("packs");
}

TEST_CASE("the table of hostile files names three hundred and more, all of which are there") {
    const auto expected = expectations();
    CHECK(expected.size() >= 300);
    for (const auto& [name, outcome] : expected) {
        CAPTURE(name);
        CHECK(std::filesystem::exists(folder / name));
        CHECK((outcome.status == 0) == outcome.code.empty());
    }
}

TEST_CASE("names beyond the limit and rows that cannot be used are said") {
    HostileDesk desk;
    const Run names = desk.run("a.txt", repeated("Goris ", 20'002), {"read", "a.txt"}, 4);
    CHECK(names.error.find("W_LIMIT") != std::string::npos);
    const std::string row = "\tX\tX\t\t99\t46\tP\tPPL\tAZ\t\t00\t\t\t\t5\t\t8\tAsia/Baku\t2020-01-01\n";
    const std::string good = "\tY\tY\t\t39.5\t46.7\tP\tPPL\tAZ\t\t00\t\t\t\t5\t\t8\tAsia/Baku\t2020-01-01\n";
    const Run rows = desk.run("dump.txt", "1" + row + "2" + good,
                              {"gazetteer", "import", "geonames", "dump.txt", "-o", "names.csv"});
    CHECK(rows.error.find("W_ROW_LEFT_OUT") != std::string::npos);
}

TEST_CASE("a table in GeoJSON that was cut anywhere is refused with its place") {
    const std::string whole =
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"date":"2020-10-26","type":"battle"},)"
        R"("geometry":{"type":"Point","coordinates":[46.75,39.76]}}]})";
    for (std::size_t size = 1; size < whole.size(); size += 9) {
        CAPTURE(size);
        HostileDesk desk;
        const Run run = desk.run("a.geojson", whole.substr(0, size), {"draw", "a.geojson", "-o", "map.svg"});
        CHECK(run.status == 1);
        CHECK(run.error.find("error[E_JSON]: a.geojson:1:") != std::string::npos);
        CHECK(desk.written() == 0);
    }
}

TEST_CASE("a data pack that was cut anywhere is refused and never crashes") {
    const std::string whole = bytes_of(SITMAP_PACK);
    for (const double part : {0.001, 0.1, 0.5, 0.9, 0.999}) {
        CAPTURE(part);
        HostileDesk desk;
        const auto size = static_cast<std::size_t>(static_cast<double>(whole.size()) * part);
        const Run run = desk.run("cut.gpkg", whole.substr(0, size), {"place", "Shusha", "--data", "cut.gpkg"});
        CHECK((run.status == 0 || run.error.find("error[E_PACK]: ") != std::string::npos));
    }
}
