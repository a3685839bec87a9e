#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "generated_briefs.hpp"
#include "map_faults.hpp"

using namespace sitmap;

namespace {

constexpr std::size_t few_events = 12, many_events = 60;
/// Of the maps, one in so many may lack room for a name that it should bear (measured: one in 70 of 360).
constexpr unsigned seldom = 30;

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
void check_maps(unsigned first, unsigned count, std::size_t most_events, bool any_size = false) {
    if (const char* more = std::getenv("SITMAP_GENERATED_MAPS")) {
        count = static_cast<unsigned>(std::atoi(more));
    }
    if (const char* other = std::getenv("SITMAP_GENERATED_FIRST")) {
        first = static_cast<unsigned>(std::atoi(other));
    }
    const auto atlas = Atlas::open(SITMAP_PACK);
    REQUIRE(atlas.has_value());
    unsigned lacking = 0;
    for (unsigned seed = first; seed < first + count; ++seed) {
        brief::Brief brief = generated_briefs::brief_of(*atlas, seed, most_events);
        brief.hidden_layers.push_back("relief");  // the ground under the names is not looked at here
        if (any_size) {
            generated_briefs::resize(brief, seed);
        }
        INFO("seed " << seed << ": " << brief.events.size() << " events, " << brief.page
                     << (brief.size_pt ? fmt::format(" {} x {}", brief.size_pt->x, brief.size_pt->y) : "") << ", "
                     << brief.style << ", " << tag_of(brief.language) << ", " << time::to_iso(*brief.date));
        const auto map = atlas->draw(std::move(brief));
        if (any_size && !map && map.error().code == ErrorCode::config) {
            continue;  // too small for what surrounds the map: it says so
        }
        REQUIRE(map.has_value());
        const std::vector<std::string> faults = map_faults::faults_of(*map);
        for (const std::string& fault : faults) {
            FAIL_CHECK(fault);
        }
        const std::vector<std::string> lost = map_faults::names_without_room(*map);
        if (!lost.empty()) {
            ++lacking;
            WARN("seed " << seed << ": no room for " << fmt::format("{}", fmt::join(lost, "; ")));
        }
        if (!faults.empty() || !lost.empty()) {
            keep_picture(*map, seed);
        }
    }
    CHECK(lacking * seldom <= std::max(count, seldom));
}

}  // namespace

TEST_CASE("ids are unique where a second panel shows a part larger, of few events and of many") {
    const auto atlas = Atlas::open(SITMAP_PACK);
    REQUIRE(atlas.has_value());
    for (unsigned seed = 1; seed <= 8; ++seed) {
        brief::Brief brief = generated_briefs::brief_of(*atlas, 90'000 + seed, many_events);
        const std::vector<event::Event> few = brief.events;
        for (unsigned i = 0; seed % 2 == 0 && i < 20 && brief.events.size() <= 120; ++i) {
            brief.events.insert(brief.events.end(), few.begin(), few.end());
        }
        for (std::size_t i = 0; i < brief.events.size(); ++i) {
            brief.events[i].id = "e" + std::to_string(i + 1);
        }
        brief.detail = brief::Detail{geo::Box{46.4, 39.2, 47.4, 40.0}, "", ""};
        INFO("seed " << seed << ": " << brief.events.size() << " events, " << brief.page);
        const auto map = atlas->draw(std::move(brief));
        REQUIRE(map.has_value());
        CHECK(map->scene.details.size() == 1);
        for (const std::string& fault : map_faults::doubled_ids(*map)) {
            FAIL_CHECK(fault);
        }
    }
}

TEST_CASE("maps of hundreds of events hold what they promise, and their lists count all of them") {
    const auto atlas = Atlas::open(SITMAP_PACK);
    REQUIRE(atlas.has_value());
    for (unsigned seed = 1; seed <= 6; ++seed) {
        brief::Brief brief;
        while (brief.events.size() <= 120 * seed) {
            brief::Brief more = generated_briefs::brief_of(
                *atlas, 70'000 + 100 * seed + static_cast<unsigned>(brief.events.size()), many_events);
            std::vector<event::Event> events = std::move(brief.events);
            std::ranges::move(more.events, std::back_inserter(events));
            brief = std::move(more);
            brief.events = std::move(events);
        }
        for (std::size_t i = 0; i < brief.events.size(); ++i) {
            brief.events[i].id = "e" + std::to_string(i + 1);
        }
        brief.detail.reset();
        INFO("seed " << seed << ": " << brief.events.size() << " events, " << brief.page << ", "
                     << tag_of(brief.language));
        const auto map = atlas->draw(std::move(brief));
        REQUIRE(map.has_value());
        REQUIRE_FALSE(map->scene.tallies.empty());
        for (const std::string& fault : map_faults::faults_of(*map)) {
            FAIL_CHECK(fault);
        }
        if (!map_faults::faults_of(*map).empty()) {
            keep_picture(*map, seed);
        }
    }
}

TEST_CASE("maps of any brief hold what they promise: first maps") {
    check_maps(10'000, 60, few_events);
}

TEST_CASE("maps of any brief hold what they promise: second maps") {
    check_maps(20'000, 60, few_events);
}

TEST_CASE("maps of any brief hold what they promise: third maps") {
    check_maps(30'000, 60, few_events);
}

TEST_CASE("maps of up to sixty events hold what they promise: first maps") {
    check_maps(42'000, 60, many_events);
}

TEST_CASE("maps of up to sixty events hold what they promise: second maps") {
    check_maps(52'000, 60, many_events);
}

TEST_CASE("maps of any size hold what they promise") {
    check_maps(60'000, 60, many_events, true);
}
