#include <cairo.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

#include "geo/projection.hpp"
#include "layout/map_labels.hpp"
#include "paint/pixel_painter.hpp"

// How well and how fast the names of all places of a map are placed: 138 of them on 1600 × 1200 pixels between 43° and
// 51° E, 37.5° and 42.5° N, in 12 pixel letters with a halo. ./dev bench labels [REGION.gpkg]
// Without a file the pack's own places; a file has a layer "places" of points with `name`, `rank` and `pop`.

namespace {

using namespace sitmap;
using namespace sitmap::layout;

constexpr double width = 1600, height = 1200;
constexpr double west = -375028, south = -277520, metres_per_pixel = 2 * 375028 / width;
constexpr const char* projection =
    "+proj=lcc +lat_1=38.5 +lat_2=41.5 +lat_0=40 +lon_0=47 +datum=WGS84 +units=m +no_defs";
constexpr std::size_t most_places = 138;
constexpr int rounds = 21;

struct Place {
    std::string name;
    XY at;
};

double milliseconds(std::clock_t from, std::clock_t to) {
    return 1000.0 * static_cast<double>(to - from) / CLOCKS_PER_SEC;
}

/// A point of a GeoPackage: eight bytes, then (no envelope) the byte order, the type and two numbers.
bool read_point(const unsigned char* blob, int size, geo::LonLat& out) {
    if (size != 29 || blob[0] != 'G' || blob[8] != 1) {
        return false;
    }
    std::memcpy(&out.lon, blob + 13, sizeof(double));
    std::memcpy(&out.lat, blob + 21, sizeof(double));
    return true;
}

/// The places on the sheet, those that matter most first.
std::vector<Place> read_places(const std::string& file, bool is_pack) {
    const char* of_pack =
        "SELECT n.text, p.lon, p.lat FROM place p JOIN place_name n ON n.place_id = p.id AND n.language = 'en' AND "
        "n.preferred = '1' WHERE p.kind IN ('city', 'town', 'village') AND p.rank <> '' GROUP BY p.id "
        "ORDER BY p.rank, p.population DESC, p.id";
    const char* of_region = "SELECT name, geom FROM places ORDER BY rank, pop DESC, fid";
    std::vector<Place> places;
    auto map = geo::Projection::from_definition(projection);
    sqlite3* db = nullptr;
    sqlite3_stmt* rows = nullptr;
    if (!map || sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK ||
        sqlite3_prepare_v2(db, is_pack ? of_pack : of_region, -1, &rows, nullptr) != SQLITE_OK) {
        fmt::print(stderr, "bench: {}: {}\n", file, db ? sqlite3_errmsg(db) : "cannot be opened");
        sqlite3_close(db);
        return places;
    }
    while (sqlite3_step(rows) == SQLITE_ROW && places.size() < most_places) {
        geo::LonLat at{sqlite3_column_double(rows, 1), sqlite3_column_double(rows, 2)};
        if (!is_pack && !read_point(static_cast<const unsigned char*>(sqlite3_column_blob(rows, 1)),
                                    sqlite3_column_bytes(rows, 1), at)) {
            continue;
        }
        const auto metres = map->forward(at);
        if (!metres) {
            continue;
        }
        const XY p{(metres->x - west) / metres_per_pixel, height - (metres->y - south) / metres_per_pixel};
        if (p.x > 3 && p.y > 3 && p.x < width - 3 && p.y < height - 3) {
            places.push_back({reinterpret_cast<const char*>(sqlite3_column_text(rows, 0)), p});
        }
    }
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return places;
}

struct Named {
    Sheet sheet;
    std::vector<Rect> boxes;
    std::size_t on_leaders = 0;
    double placed_ms = 0;
};

/// As on any map; every name is required.
Named set_names(const std::vector<Place>& places, const style::Style& style) {
    scene::Scene scene;
    scene.frame.width = width, scene.frame.height = height;
    for (const Place& place : places) {
        scene.dots.push_back({"town", place.at, "", static_cast<int>(scene.labels.size())});
        scene::LabelAsk ask;
        ask.text = place.name;
        ask.at = place.at;
        ask.required = true;
        ask.gap_pt = style.dot("town").label_gap_pt;
        scene.labels.push_back(std::move(ask));
    }
    const style::Page page = *style.page("landscape");
    SetMarks marks;
    marks.frame = {0, 0, width, height};
    Named out;
    const std::clock_t begin = std::clock();
    Measurer measurer;
    const SetLabels set = set_labels(scene, {}, style, page, measurer, marks, read_ground(scene));
    out.placed_ms = milliseconds(begin, std::clock());
    out.sheet.width = width, out.sheet.height = height, out.sheet.paper = style.colour("paper");
    for (std::size_t i = 0; i < set.labels.size(); ++i) {
        if (set.chosen[i] < 0) {
            continue;
        }
        const LabelSetting& setting = set.labels[i].settings[static_cast<std::size_t>(set.chosen[i])];
        out.on_leaders += setting.candidate.leader.empty() ? 0 : 1;
        TextItem text = set_form(set.labels[i].forms[setting.form], setting.top_left, setting.align, "town");
        out.boxes.push_back(text.box);
        out.sheet.items.push_back({std::move(text)});
    }
    return out;
}

double draw_ms(const Sheet& sheet) {
    cairo_surface_t* surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height));
    cairo_t* cairo = cairo_create(surface);
    const std::clock_t begin = std::clock();
    const bool drawn = paint::PixelPainter(surface, cairo, nullptr).paint(sheet).has_value();
    const std::clock_t end = std::clock();
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return drawn ? milliseconds(begin, end) : -1;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int count, char** arguments) {
    const bool is_pack = count < 2;
    const std::vector<Place> places = read_places(is_pack ? SITMAP_PACK : arguments[1], is_pack);
    const auto style = style::load(SITMAP_SOURCE_DIR "/tests/layout/bench/labels.toml", {SITMAP_SOURCE_DIR "/styles"});
    if (places.empty() || !style) {
        fmt::print(stderr, "bench: {}\n", style ? "no places" : style.error().message);
        return 1;
    }
    std::vector<double> placed, drawn;
    Named named;
    for (int i = 0; i < rounds; ++i) {
        named = set_names(places, *style);
        placed.push_back(named.placed_ms);
        drawn.push_back(draw_ms(named.sheet));
    }
    std::size_t overlaps = 0, cut = 0;
    for (std::size_t i = 0; i < named.boxes.size(); ++i) {
        cut += contains({0, 0, width, height}, named.boxes[i]) ? 0 : 1;
        for (std::size_t j = 0; j < i; ++j) {
            overlaps += overlap(named.boxes[i], named.boxes[j]) ? 1 : 0;
        }
    }
    fmt::print("{} of {} names placed, {} of them on leaders; {} overlaps, {} cut\n", named.boxes.size(), places.size(),
               named.on_leaders, overlaps, cut);
    fmt::print("placing {:.1f} ms, drawing {:.1f} ms (medians of {}, processor time)\n", median(placed), median(drawn),
               rounds);
    return named.boxes.size() == places.size() && overlaps + cut == 0 ? 0 : 1;
}
