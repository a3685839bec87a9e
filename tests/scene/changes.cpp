#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "sitmap.hpp"

using namespace sitmap;

namespace {

const Atlas& atlas() {
    static const Result<Atlas> opened = Atlas::open(SITMAP_PACK);
    REQUIRE(opened);
    return *opened;
}

brief::Brief between(const char* since, const char* date) {
    brief::Brief brief;
    brief.since = time::parse_date(since).value();
    brief.date = time::parse_date(date).value();
    return brief;
}

Map drawn(const brief::Brief& brief) {
    auto map = atlas().draw(brief);
    REQUIRE(map);
    return *std::move(map);
}

std::set<std::string> area_classes(const Map& map) {
    std::set<std::string> classes;
    for (const auto& area : map.scene.areas) {
        classes.insert(area.area_class);
    }
    return classes;
}

}  // namespace

TEST_CASE("a map of the handovers shows each by its day and tells it with its area") {
    const Map map = drawn(between("2020-11-19", "2020-12-02"));
    REQUIRE(map.brief.events.size() == 3);
    const char* const districts[] = {"aghdam-district", "kalbajar-district", "lachin-district"};
    const char* const days[] = {"2020-11-20", "2020-11-25", "2020-12-01"};
    for (std::size_t i = 0; i < 3; ++i) {
        const event::Event& event = map.brief.events[i];
        CHECK(event.type == event::Type::transfer);
        CHECK(event.claim == event::Claim::happened);
        CHECK(time::to_iso(event.when->first) == days[i]);
        CHECK(event.places.front().place_id == districts[i]);
        CHECK(event.text.find("km²") != std::string::npos);
    }
    const auto classes = area_classes(map);
    for (const char* name : {"change-1", "change-2", "change-3", "taken", "held-peacekeepers"}) {
        INFO(name);
        CHECK(classes.contains(name));
    }
    // Every change has its own words in the legend, and nothing that passed in this time is "taken earlier".
    std::set<std::string> legend;
    for (const auto& entry : map.scene.legend) {
        legend.insert(entry.text);
    }
    CHECK(legend.contains("Handed over 20 Nov 2020"));
    CHECK(legend.contains("Handed over 1 Dec 2020"));
    CHECK(legend.contains("Taken in the war, 27 Sept–10 Nov 2020"));
    CHECK(map.brief.standfirst.find("came under the control of Azerbaijan") != std::string::npos);
    CHECK_FALSE(map.brief.sources.empty());
    CHECK(map.scene.before_and_after.size() == 2);
    CHECK(map.scene.before_and_after.front().date == *map.brief.since);
}

TEST_CASE("what was announced in a war and not confirmed stays a claim on a map of changes") {
    const Map map = drawn(between("2020-10-01", "2020-10-20"));
    REQUIRE_FALSE(map.brief.events.empty());
    for (const event::Event& event : map.brief.events) {
        CHECK(event.claim == event::Claim::claimed);
        CHECK_FALSE(event.claimed_by.empty());
    }
    const auto classes = area_classes(map);
    CHECK(classes.contains("claimed-az"));
    CHECK(std::ranges::none_of(classes, [](const std::string& name) { return name.starts_with("change"); }));
}

TEST_CASE("no two looks of a map of changes have the same words in its legend") {
    for (const auto& [since, date] : {std::pair{"1992-07-31", "1993-10-31"}, std::pair{"2020-09-26", "2020-12-01"}}) {
        std::set<std::string> texts;
        for (const auto& entry : drawn(between(since, date)).scene.legend) {
            CAPTURE(entry.text);
            CHECK(texts.insert(entry.text).second);
        }
    }
}

TEST_CASE("what was taken in the war is one change, whoever held its parts before") {
    const Map map = drawn(between("2020-09-27", "2020-11-10"));
    CHECK(map.brief.events.size() == 1);
}

TEST_CASE("a time without changes gives a map that says so by having none") {
    const Map map = drawn(between("2005-01-01", "2006-01-01"));
    CHECK(map.brief.events.empty());
    CHECK(area_classes(map).contains("held"));
    CHECK(map.brief.title == "What changed hands");
}

TEST_CASE("a day alone is a map of who held what, in every language of an edition") {
    for (const Language language :
         {Language::en, Language::hy, Language::az, Language::ru, Language::fa, Language::tr, Language::ka}) {
        brief::Brief brief;
        brief.date = time::parse_date("2021-06-01").value();
        brief.language = language;
        const Map map = drawn(brief);
        CHECK_FALSE(map.brief.title.empty());
        for (const Warning& warning : map.warnings) {
            INFO(tag_of(language) << ": " << warning.message);
            CHECK(warning.code != "W_UNTRANSLATED");
        }
    }
}

TEST_CASE("since must be before the map's date") {
    for (const char* since : {"2020-12-02", "2021-01-01"}) {
        const auto map = atlas().draw(between(since, "2020-12-02"));
        REQUIRE_FALSE(map);
        CHECK(map.error().code == ErrorCode::config);
        CHECK(map.error().message.find(since) != std::string::npos);
    }
}

TEST_CASE("no two groups of a map of changes share an id") {
    const Map map = drawn(between("2020-11-19", "2020-12-02"));
    const auto svg = paint::to_svg(map.laid.sheet);
    REQUIRE(svg);
    std::multiset<std::string> ids;
    for (std::size_t at = svg->find(" id=\""); at != std::string::npos; at = svg->find(" id=\"", at + 1)) {
        ids.insert(svg->substr(at + 5, svg->find('"', at + 5) - at - 5));
    }
    for (const std::string& id : ids) {
        INFO(id);
        CHECK(ids.count(id) == 1);
    }
}
