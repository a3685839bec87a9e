#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "layout/area_painting.hpp"
#include "pack/blob.hpp"
#include "region.hpp"

namespace region {

using namespace sitmap;

namespace {

/// A layer of the map, bottom first; widths in points, two pixels each.
struct Look {
    const char* layer;
    const char* colour;
    double width_pt;
    std::vector<double> dash_pt = {};
};

constexpr std::array fills{"#f2efe0", "#f5e6d3", "#e8eedb", "#efe3ea"};
constexpr const char* water = "#cfe3ef";
constexpr const char* shore = "#6a9fc0";
constexpr const char* hatch = "#c0392b";
constexpr double hatch_step_pt = 2.83, hatch_width_pt = 0.5;

style::Rgba colour(const char* hex) {
    return *style::parse_rgb(hex);
}

layout::Item line(geo::Path path, const Look& look) {
    return {layout::PathItem{std::move(path), std::nullopt,
                             style::Stroke{colour(look.colour), look.width_pt, look.dash_pt, style::Cap::butt}}};
}

}  // namespace

Result<layout::Sheet> Region::ground() const {
    layout::Sheet sheet;
    sheet.width = width, sheet.height = height, sheet.paper = sea;
    std::vector<layout::Item>& items = sheet.items;
    std::vector<layout::Item> borders;
    SITMAP_TRY_ASSIGN(auto countries, pack::Statement::prepare(database_, "SELECT geom, mapcolor FROM countries"));
    SITMAP_TRY_ASSIGN(bool more, countries.step());
    while (more) {
        SITMAP_TRY_ASSIGN(const geo::PlaneGeometry area, shape(countries.blob(0)));
        borders.push_back(line(geo::path_of(area), {"countries", "#7a5a6a", 1}));
        const auto fill = static_cast<std::size_t>(countries.integer(1) - 1) % fills.size();
        items.push_back({layout::PathItem{geo::path_of(area), colour(fills[fill]), std::nullopt}});
        SITMAP_TRY_ASSIGN(more, countries.step());
    }
    style::AreaStyle hatched;
    hatched.hatch = style::AreaStyle::Hatch{45, hatch_step_pt, hatch_width_pt, colour(hatch)};
    SITMAP_TRY_ASSIGN(const std::vector<geo::Path> disputed, layer("disputed"));
    for (const geo::Path& area : disputed) {
        std::ranges::move(layout::paint_area(area, hatched), std::back_inserter(items));
    }
    SITMAP_TRY_ASSIGN(std::vector<geo::Path> lakes, layer("lakes"));
    for (geo::Path& lake : lakes) {
        items.push_back({layout::PathItem{std::move(lake), colour(water), style::Stroke{colour(shore), 0.25, {}}}});
    }
    const auto add_lines = [&](const Look& look) -> Result<void> {
        SITMAP_TRY_ASSIGN(std::vector<geo::Path> paths, layer(look.layer));
        for (geo::Path& path : paths) {
            items.push_back(line(std::move(path), look));
        }
        return {};
    };
    for (const Look& look : {Look{"rivers", shore, 0.5}, Look{"roads", "#c08040", 0.4},
                             Look{"railroads", "#555555", 0.5}, Look{"admin1", "#888888", 0.25, {2, 1.5}}}) {
        SITMAP_TRY(add_lines(look));
    }
    std::ranges::move(borders, std::back_inserter(items));
    SITMAP_TRY(add_lines({"graticule", "#99aabb", 0.2}));
    return sheet;
}

Result<std::vector<geo::Path>> Region::layer(const std::string& name) const {
    std::vector<geo::Path> paths;
    SITMAP_TRY_ASSIGN(auto rows, pack::Statement::prepare(database_, "SELECT geom FROM " + pack::sql_name(name)));
    SITMAP_TRY_ASSIGN(bool more, rows.step());
    while (more) {
        SITMAP_TRY_ASSIGN(const geo::PlaneGeometry part, shape(rows.blob(0)));
        if (geo::Path path = geo::path_of(part); !path.empty()) {
            paths.push_back(std::move(path));
        }
        SITMAP_TRY_ASSIGN(more, rows.step());
    }
    return paths;
}

}  // namespace region
