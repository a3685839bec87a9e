#include <fmt/format.h>

#include <cstdlib>
#include <string>

#include "io/file.hpp"
#include "paint/paint.hpp"
#include "region.hpp"

// This program in the comparison of map programs (tests/bench/compare): one map, or sixty with other events each.
//     bench_region single FOLDER FILE.png|svg|pdf
//     bench_region batch FOLDER OUTPUT_FOLDER MAPS

namespace {

using namespace sitmap;

Result<void> draw_single(const std::string& folder, const std::string& file, const style::Style& style) {
    SITMAP_TRY_ASSIGN(const region::Region map, region::Region::open(folder));
    SITMAP_TRY_ASSIGN(auto base, map.base());
    SITMAP_TRY_ASSIGN(const auto places, map.places());
    SITMAP_TRY_ASSIGN(const layout::Sheet sheet, region::sheet_of(std::move(base), places, {}, style));
    SITMAP_TRY_ASSIGN(const paint::Format format, paint::format_of(file));
    SITMAP_TRY_ASSIGN(const std::string bytes, paint::to_bytes(sheet, format, region::dpi));
    return io::write_file(file, bytes);
}

Result<void> draw_batch(const std::string& folder, const std::string& output, std::size_t maps,
                        const style::Style& style) {
    SITMAP_TRY_ASSIGN(const region::Region map, region::Region::open(folder));
    SITMAP_TRY_ASSIGN(const auto base, map.base());
    SITMAP_TRY_ASSIGN(const auto places, map.places());
    SITMAP_TRY_ASSIGN(const auto days, map.days());
    for (std::size_t i = 0; i < maps && i < days.size(); ++i) {
        SITMAP_TRY_ASSIGN(const layout::Sheet sheet, region::sheet_of(base, places, days[i], style));
        SITMAP_TRY_ASSIGN(const std::string png, paint::to_png(sheet, region::dpi));
        SITMAP_TRY(io::write_file(fmt::format("{}/map{:02}.png", output, i), png));
    }
    return {};
}

}  // namespace

int main(int count, char** arguments) {
    const std::string mode = count > 3 ? arguments[1] : "";
    const auto style = style::load(SITMAP_SOURCE_DIR "/tests/bench/region/region.toml", {SITMAP_SOURCE_DIR "/styles"});
    Result<void> done = failure(ErrorCode::usage, "bench_region single FOLDER FILE | batch FOLDER OUTPUT MAPS");
    if (!style) {
        done = failure(style.error());
    } else if (mode == "single" && count == 4) {
        done = draw_single(arguments[2], arguments[3], *style);
    } else if (mode == "batch" && count == 5) {
        done = draw_batch(arguments[2], arguments[3], static_cast<std::size_t>(std::atoi(arguments[4])), *style);
    }
    if (!done) {
        fmt::print(stderr, "bench_region: {}\n", done.error().message);
        return 1;
    }
    return 0;
}
