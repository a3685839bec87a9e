#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <set>

#include "scene/the_atlas.hpp"
#include "sitmap.hpp"

using namespace sitmap;
using scene_tests::atlas;
using scene_tests::look;

namespace {

event::Event shelling_at(geo::LonLat at) {
    event::Event event;
    event.type = event::Type::shelling;
    event.head = "Shelling";
    event.places.push_back({event::EventPlace::Role::at, "", "", at, false});
    return event;
}

/// Most of them near a few spots, as wars are.
brief::Brief many(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    const auto between = [&](double low, double high) { return low + (high - low) * (random() % 10'000) / 10'000.0; };
    const geo::LonLat spots[] = {{46.75, 39.82}, {47.1, 39.45}, {46.4, 39.3}};
    brief::Brief brief;
    brief.title = "Many events";
    brief.date = *time::parse_date("2020-10-20");
    for (std::size_t i = 0; i < count; ++i) {
        const geo::LonLat spot = spots[random() % 3];
        const double reach = random() % 4 == 0 ? 0.8 : 0.06;
        brief.events.push_back(
            shelling_at({spot.lon + between(-reach, reach), spot.lat + between(-reach, reach) * 0.7}));
        brief.events.back().id = "e" + std::to_string(i + 1);
    }
    return brief;
}

scene::Scene composed(const brief::Brief& brief) {
    const auto page = look().page("landscape");
    REQUIRE(page);
    const auto territory = territory::on(*brief.date, brief.worldview, atlas().pack());
    REQUIRE(territory);
    auto scene = scene::compose(brief, look(), *page, *territory, atlas().gazetteer(), atlas().pack());
    REQUIRE(scene);
    return *std::move(scene);
}

}  // namespace

TEST_CASE("a hundred events are shown one by one, one more is counted") {
    CHECK(composed(many(100, 1)).tallies.empty());
    CHECK_FALSE(composed(many(101, 1)).tallies.empty());
}

TEST_CASE("circles count every event once, hardly overlap, and their areas are the numbers") {
    const unsigned seed = GENERATE(range(1u, 9u));
    const scene::Scene scene = composed(many(101 + 130 * seed, seed));
    INFO("seed " << seed);
    std::multiset<std::size_t> marks;
    for (const scene::Tally& tally : scene.tallies) {
        marks.insert(tally.marks.begin(), tally.marks.end());
        std::set<std::size_t> events;
        for (const std::size_t mark : tally.marks) {
            events.insert(scene.events[mark].event);
        }
        CHECK(tally.events == events.size());
        CHECK(tally.at.x - tally.radius_pt > 0);
        CHECK(tally.at.y - tally.radius_pt > 0);
        CHECK(tally.at.x + tally.radius_pt < scene.frame.width);
        CHECK(tally.at.y + tally.radius_pt < scene.frame.height);
    }
    CHECK(marks.size() == scene.events.size());
    CHECK(std::set(marks.begin(), marks.end()).size() == scene.events.size());
    const scene::Tally& largest = scene.tallies.front();
    for (std::size_t i = 0; i < scene.tallies.size(); ++i) {
        const scene::Tally& a = scene.tallies[i];
        CHECK(a.events <= largest.events);
        if (a.radius_pt > 7) {  // smaller ones are as large as their digit
            const double share = a.radius_pt * a.radius_pt / (largest.radius_pt * largest.radius_pt);
            CHECK(share * static_cast<double>(largest.events) == Approx(static_cast<double>(a.events)));
        }
        for (std::size_t j = 0; j < i; ++j) {
            const scene::Tally& b = scene.tallies[j];
            CHECK(geo::length(a.at - b.at) > 0.84 * (a.radius_pt + b.radius_pt));
        }
    }
}

TEST_CASE("a circle that the map's edge pushes inward hides no other circle") {
    for (double apart = 0.05; apart < 0.5; apart += 0.01) {
        brief::Brief brief = many(0, 1);
        brief.extent = geo::Box{46, 39, 48, 40.2};
        for (int i = 0; i < 400; ++i) {
            brief.events.push_back(shelling_at({i % 2 == 0 ? 46.002 : 46.002 + apart, 40.19}));
            brief.events.push_back(shelling_at({i % 2 == 0 ? 47.998 : 47.998 - apart, 39.01}));
        }
        const scene::Scene scene = composed(brief);
        INFO(apart);
        for (std::size_t i = 1; i < scene.tallies.size(); ++i) {
            const scene::Tally &a = scene.tallies[i - 1], &b = scene.tallies[i];
            CHECK(geo::length(a.at - b.at) > 0.84 * (a.radius_pt + b.radius_pt));
        }
    }
}

TEST_CASE("a circle has the name of the place that most of its events bear, else of the nearest town") {
    const auto askeran = atlas().gazetteer().look_up("Askeran");
    REQUIRE_FALSE(askeran.empty());
    const gazetteer::Place& place = *askeran.front().place;
    brief::Brief brief = many(0, 1);
    for (int i = 0; i < 120; ++i) {
        event::Event event = shelling_at(place.position);
        if (i % 3 > 0) {
            event.places.front().place_id = place.id;
            event.places.front().position.reset();
        }
        brief.events.push_back(event);
    }
    const scene::Scene named = composed(brief);
    REQUIRE(named.tallies.size() == 1);
    CHECK(named.tallies.front().place_id == place.id);
    CHECK(named.tallies.front().events == 120);
    for (event::Event& event : brief.events) {
        event = shelling_at({46.752, 39.818});
    }
    const scene::Scene unnamed = composed(brief);
    REQUIRE(unnamed.tallies.size() == 1);
    CHECK(unnamed.tallies.front().place == "Stepanakert / Khankendi");
}

TEST_CASE("of counted events neither arrows nor names that must stand are asked for") {
    const auto askeran = atlas().gazetteer().look_up("Askeran");
    REQUIRE_FALSE(askeran.empty());
    brief::Brief brief = many(150, 3);
    for (event::Event& event : brief.events) {
        event.places.push_back({event::EventPlace::Role::from, askeran.front().place->id, "", {}, false});
    }
    const scene::Scene scene = composed(brief);
    CHECK(scene.arrows.empty());
    for (const scene::LabelAsk& label : scene.labels) {
        CHECK(label.kind != "event_place");
    }
    const auto is_tally = [](const scene::LegendEntry& entry) {
        return entry.swatch == scene::LegendEntry::Swatch::tally;
    };
    CHECK(std::ranges::count_if(scene.legend, is_tally) == 1);
}
