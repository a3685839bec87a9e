#include "golden/map_pictures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <vector>

#include "golden/difference_picture.hpp"
#include "io/file.hpp"
#include "paint/paint.hpp"
#include "paint/pictures/read_png.hpp"
#include "sitmap.hpp"

using namespace sitmap;

namespace {

namespace fs = std::filesystem;

constexpr double dpi = 54;
constexpr int colours = 16;
constexpr std::size_t most_bytes = 20 * 1024;
/// Letters are the same on every Debian 12; a little is left for other builds of the font libraries.
constexpr int visible_difference = 48;
constexpr double most_differing = 0.001;

const fs::path maps = fs::path(SITMAP_TEST_DIR) / "golden" / "maps";
const fs::path differences = fs::path(SITMAP_PACK).parent_path() / "golden";

std::vector<fs::path> briefs_of(const std::string& subject) {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(maps)) {
        if (entry.path().extension() == ".toml" && entry.path().stem().string().starts_with(subject + "-")) {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// Large pages are drawn smaller, so that every picture stays small.
double dpi_for(const layout::Sheet& sheet) {
    return dpi * std::min(1.0, 700 / std::max(sheet.width, sheet.height));
}

/// One row a map that differs, from what lies in the folder: the tests of other subjects write there as well.
void write_page() {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(differences)) {
        const std::string file = entry.path().filename().string();
        if (const auto end = file.find(".now.png"); end != std::string::npos) {
            names.push_back(file.substr(0, end));
        }
    }
    std::sort(names.begin(), names.end());
    std::string page =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pictures that differ</title>\n"
        "<style>body{font:15px sans-serif;margin:2em}td,th{padding:.4em;vertical-align:top;text-align:left}"
        "img{border:1px solid #999}</style>\n<h1>Pictures that differ</h1>\n"
        "<p>Look at each. If the new ones are right: <code>./dev golden --update</code></p>\n"
        "<table><tr><th>tracked<th>now<th>difference\n";
    for (const std::string& name : names) {
        page += fmt::format("<tr><th colspan=3>{0}<tr>", name);
        for (const char* kind : {"tracked", "now", "difference"}) {
            page += fmt::format("<td><img src=\"{0}.{1}.png\" alt=\"{0}, {1}\">", name, kind);
        }
        page += '\n';
    }
    REQUIRE(io::write_file(differences / "index.html", page + "</table></html>\n"));
}

void show(const std::string& name, const std::string& tracked, const std::string& now) {
    fs::create_directories(differences);
    const ReadPng before = read_png(tracked);
    const ReadPng after = read_png(now);
    const bool same_size = before.columns == after.columns && before.rows == after.rows;
    REQUIRE(io::write_file(differences / (name + ".tracked.png"), tracked));
    REQUIRE(io::write_file(differences / (name + ".difference.png"),
                           same_size ? difference_picture(before, after, visible_difference) : now));
    REQUIRE(io::write_file(differences / (name + ".now.png"), now));
    write_page();
}

void check_map(const Atlas& atlas, const fs::path& file, bool update) {
    const std::string name = file.stem().string();
    CAPTURE(name);
    auto brief = atlas.brief_of(file);
    REQUIRE(brief);
    const auto map = atlas.draw(std::move(*brief));
    REQUIRE(map);
    const auto now = paint::to_png(map->laid.sheet, dpi_for(map->laid.sheet), colours);
    REQUIRE(now);
    CHECK(now->size() <= most_bytes);
    const fs::path golden = fs::path(file).replace_extension(".png");
    if (update) {
        REQUIRE(io::write_file(golden, *now));
        return;
    }
    const auto tracked = io::read_file(golden, 4 * most_bytes);
    REQUIRE(tracked);
    const ReadPng before = read_png(*tracked);
    const ReadPng after = read_png(*now);
    const bool same_size = before.columns == after.columns && before.rows == after.rows;
    const double share = same_size ? difference(before, after, visible_difference) : 1;
    if (share > most_differing) {
        show(name, *tracked, *now);
    }
    INFO("side by side: " << (differences / "index.html").string());
    CHECK(share <= most_differing);
}

}  // namespace

void check_maps(const std::string& subject) {
    const std::vector<fs::path> briefs = briefs_of(subject);
    REQUIRE_FALSE(briefs.empty());
    const auto atlas = Atlas::open(SITMAP_PACK);
    REQUIRE(atlas);
    const bool update = std::getenv("SITMAP_UPDATE_GOLDEN") != nullptr;
    for (const fs::path& file : briefs) {
        check_map(*atlas, file, update);
    }
}
