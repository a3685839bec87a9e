#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "generated_briefs.hpp"
#include "map_faults.hpp"

using namespace sitmap;

namespace {

constexpr std::size_t few_events = 12, many_events = 60;

/// Beside a fault its picture helps: SITMAP_GENERATED_PICTURES names a folder for those of maps with faults.
void keep_picture(const Map& map, unsigned seed) {
    const char* folder = std::getenv("SITMAP_GENERATED_PICTURES");
    const auto png = folder ? paint::to_png(map.laid.sheet, 144) : Result<std::string>{std::string{}};
    if (folder && png) {
        std::ofstream(std::string(folder) + "/" + std::to_string(seed) + ".png", std::ios::binary) << *png;
    }
}

/// Draws the briefs numbered from `first`, `count` of them. SITMAP_GENERATED_MAPS asks for another count,
/// SITMAP_GENERATED_FIRST for another first.
void check_maps(unsigned first, unsigned count, std::size_t most_events) {
    if (const char* more = std::getenv("SITMAP_GENERATED_MAPS")) {
        count = static_cast<unsigned>(std::atoi(more));
    }
    if (const char* other = std::getenv("SITMAP_GENERATED_FIRST")) {
        first = static_cast<unsigned>(std::atoi(other));
    }
    const auto atlas = Atlas::open(SITMAP_PACK);
    REQUIRE(atlas.has_value());
    for (unsigned seed = first; seed < first + count; ++seed) {
        brief::Brief brief = generated_briefs::brief_of(*atlas, seed, most_events);
        INFO("seed " << seed << ": " << brief.events.size() << " events, " << brief.page << ", " << brief.style << ", "
                     << tag_of(brief.language) << ", " << time::to_iso(*brief.date));
        const auto map = atlas->draw(std::move(brief));
        REQUIRE(map.has_value());
        const std::vector<std::string> faults = map_faults::faults_of(*map);
        for (const std::string& fault : faults) {
            FAIL_CHECK(fault);
        }
        if (!faults.empty()) {
            keep_picture(*map, seed);
        }
    }
}

}  // namespace

TEST_CASE("maps of any brief hold what they promise: first maps") {
    check_maps(10'000, 16, few_events);
}

TEST_CASE("maps of any brief hold what they promise: second maps") {
    check_maps(20'000, 16, few_events);
}

TEST_CASE("maps of any brief hold what they promise: third maps") {
    check_maps(30'000, 16, few_events);
}

TEST_CASE("maps of up to sixty events hold what they promise: first maps") {
    check_maps(40'000, 16, many_events);
}

TEST_CASE("maps of up to sixty events hold what they promise: second maps") {
    check_maps(50'000, 16, many_events);
}
