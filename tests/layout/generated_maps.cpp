#include <catch2/catch.hpp>
#include <cstdlib>

#include "generated_briefs.hpp"
#include "map_faults.hpp"

using namespace sitmap;

namespace {

constexpr std::size_t few_events = 12, many_events = 60;

/// Draws the briefs numbered from `first`, `count` of them, or SITMAP_GENERATED_MAPS of them.
void check_maps(unsigned first, unsigned count, std::size_t most_events) {
    if (const char* more = std::getenv("SITMAP_GENERATED_MAPS")) {
        count = static_cast<unsigned>(std::atoi(more));
    }
    const auto atlas = Atlas::open(SITMAP_PACK);
    REQUIRE(atlas.has_value());
    for (unsigned seed = first; seed < first + count; ++seed) {
        brief::Brief brief = generated_briefs::brief_of(*atlas, seed, most_events);
        INFO("seed " << seed << ": " << brief.events.size() << " events, " << brief.page << ", " << brief.style << ", "
                     << tag_of(brief.language) << ", " << time::to_iso(*brief.date));
        const auto map = atlas->draw(std::move(brief));
        REQUIRE(map.has_value());
        for (const std::string& fault : map_faults::faults_of(*map, most_events > few_events)) {
            FAIL_CHECK(fault);
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

TEST_CASE("maps of up to sixty events hold what they promise, and say what they leave out") {
    check_maps(50'000, 10, many_events);
}
