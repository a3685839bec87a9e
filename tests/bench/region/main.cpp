#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <string>

#include "cli/head_start.hpp"
#include "io/file.hpp"
#include "paint/begun_page.hpp"
#include "paint/paint.hpp"
#include "paint/raster.hpp"
#include "paint/stencils.hpp"
#include "region.hpp"

// This program in the comparison of map programs (tests/bench/compare): one map, or sixty with other events each.
//     bench_region single FOLDER FILE.png|svg|pdf
//     bench_region batch|cached FOLDER OUTPUT_FOLDER MAPS      cached: the ground is painted once

namespace {

using namespace sitmap;

/// As `sitmap draw` does it: PROJ and the fonts get ready on a thread, a picture's ground is painted while names are
/// placed.
Result<void> draw_single(const std::string& folder, const std::string& file, const style::Style& style) {
    const cli::HeadStart ready;
    SITMAP_TRY_ASSIGN(const paint::Format format, paint::format_of(file));
    SITMAP_TRY_ASSIGN(const region::Region map, region::Region::open(folder));
    SITMAP_TRY_ASSIGN(layout::Sheet ground, map.ground());
    paint::BegunPage picture;
    if (format == paint::Format::png) {
        picture.begin(ground, region::dpi);
    }
    SITMAP_TRY_ASSIGN(const auto places, map.places());
    region::Shared alone;
    SITMAP_TRY_ASSIGN(const layout::Sheet sheet, region::with_names(std::move(ground), places, {}, style, alone));
    SITMAP_TRY_ASSIGN(const std::string bytes, paint::to_bytes(sheet, format, region::dpi, 0, nullptr, &picture));
    return io::write_file(file, bytes);
}

/// The ground as a picture of the sheet's pixels.
Result<layout::Sheet> painted(layout::Sheet ground) {
    const int columns = std::lround(region::width * region::dpi / 72),
              rows = std::lround(region::height * region::dpi / 72);
    SITMAP_TRY_ASSIGN(const paint::Raster raster, paint::to_raster(ground, columns, rows));
    auto pixels = std::make_shared<std::vector<std::uint8_t>>();
    pixels->reserve(raster.rgb.size() / 3 * 4);
    for (std::size_t i = 0; i < raster.rgb.size(); i += 3) {
        pixels->insert(pixels->end(), {raster.rgb[i], raster.rgb[i + 1], raster.rgb[i + 2], 255});
    }
    ground.items = {layout::Item{
        layout::ImageItem{{0, 0, region::width, region::height}, columns, rows, std::move(pixels), "Ground"}}};
    return ground;
}

Result<void> draw_batch(const std::string& folder, const std::string& output, std::size_t maps, bool cached,
                        const style::Style& style) {
    SITMAP_TRY_ASSIGN(const region::Region map, region::Region::open(folder));
    SITMAP_TRY_ASSIGN(layout::Sheet ground, map.ground());
    if (cached) {
        SITMAP_TRY_ASSIGN(ground, painted(std::move(ground)));
    }
    SITMAP_TRY_ASSIGN(const auto places, map.places());
    SITMAP_TRY_ASSIGN(const auto days, map.days());
    region::Shared shared;
    shared.seats = region::seats_of(places, style, shared);
    paint::Stencils stencils;
    for (std::size_t i = 0; i < maps && i < days.size(); ++i) {
        SITMAP_TRY_ASSIGN(const layout::Sheet sheet, region::with_names(ground, places, days[i], style, shared));
        SITMAP_TRY_ASSIGN(const std::string png, paint::to_png(sheet, region::dpi, 0, &stencils));
        SITMAP_TRY(io::write_file(fmt::format("{}/map{:02}.png", output, i), png));
    }
    return {};
}

}  // namespace

int main(int count, char** arguments) {
    const std::string mode = count > 3 ? arguments[1] : "";
    const auto style = style::load(SITMAP_SOURCE_DIR "/tests/bench/region/region.toml", {SITMAP_SOURCE_DIR "/styles"});
    Result<void> done = failure(ErrorCode::usage, "bench_region single FOLDER FILE | batch|cached FOLDER OUTPUT MAPS");
    if (!style) {
        done = failure(style.error());
    } else if (mode == "single" && count == 4) {
        done = draw_single(arguments[2], arguments[3], *style);
    } else if ((mode == "batch" || mode == "cached") && count == 5) {
        done = draw_batch(arguments[2], arguments[3], static_cast<std::size_t>(std::atoi(arguments[4])),
                          mode == "cached", *style);
    }
    if (!done) {
        fmt::print(stderr, "bench_region: {}\n", done.error().message);
        return 1;
    }
    return 0;
}
