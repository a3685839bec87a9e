#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "report/lint.hpp"
#include "report/report.hpp"

using namespace sitmap;

namespace {

brief::Brief brief_of_two() {
    brief::Brief brief;
    brief.title = "Troops move to the river";
    brief.date = time::make_date(2020, 10, 26);
    brief.sources = {"A newspaper, 26 October 2020"};
    event::Event placed;
    placed.id = "e1";
    placed.type = event::Type::air_strike;
    placed.claim = event::Claim::claimed;
    placed.claimed_by = "local officials";
    placed.when = time::DateSpan{time::make_date(2020, 10, 24), time::make_date(2020, 10, 25)};
    placed.head = "Settlements struck";
    placed.text = "Strikes during the night.";
    event::EventPlace place;
    place.place_id = "askeran";
    place.name = "Askeran";
    place.area_only = true;
    placed.places.push_back(place);
    placed.evidence.push_back({"a.txt", 10, 40, 0, "The sentence."});
    event::Event other;
    other.id = "e2";
    other.type = event::Type::talks;
    other.head = "Ministers meet";
    brief.events = {placed, other};
    return brief;
}

scene::Scene scene_of_two() {
    scene::Scene scene;
    scene.frame.width = 800;
    scene.frame.height = 600;
    scene::EventMark mark;
    mark.event = 0;
    mark.number = 1;
    scene.events = {mark};
    scene.unplaced = {{1, "no place given"}};
    scene.areas.push_back({"held", {}, "", ""});
    scene.legend.push_back({scene::LegendEntry::Swatch::area, "held", {}, {}, "Held by Armenian forces", 10});
    return scene;
}

layout::Laid laid_with(const std::vector<std::string>& kinds) {
    layout::Laid laid;
    laid.sheet.width = 1200;
    laid.sheet.height = 900;
    laid.map = {36, 142, 800, 600};
    for (const std::string& kind : kinds) {
        layout::TextItem text;
        text.kind = kind;
        laid.sheet.items.push_back(layout::Item{text});
    }
    return laid;
}

const style::Style& briefing() {
    static const style::Style style = *style::load("briefing", {std::string(SITMAP_SOURCE_DIR) + "/styles"});
    return style;
}

std::vector<report::Finding> all_findings(const brief::Brief& brief, const scene::Scene& scene,
                                          const layout::Laid& laid) {
    std::vector<report::Finding> findings = report::lint(brief);
    for (report::Finding& finding : report::lint(brief, scene, laid, briefing())) {
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<std::string> rules_broken(const std::vector<report::Finding>& findings) {
    std::vector<std::string> rules;
    for (const report::Finding& finding : findings) {
        rules.push_back(finding.rule);
    }
    return rules;
}

}  // namespace

TEST_CASE("the alt text names the map, its date and what it shows") {
    CHECK(report::alt_text(brief_of_two(), scene_of_two()) ==
          "Situation map: Troops move to the river, as of 26 October 2020. Shows: Settlements struck.");
}

TEST_CASE("the long description tells events, speakers, places, dates and what is not on the map") {
    const std::string text = report::long_description(brief_of_two(), scene_of_two());
    for (const char* part : {"1. Settlements struck. Strikes during the night.", "air strike", "Askeran (area only)",
                             "24 October 2020 – 25 October 2020", "claimed by local officials",
                             "Reported without a place on this map:", "Ministers meet.", "[no place given]",
                             "Held by Armenian forces", "Sources: A newspaper"}) {
        INFO(text);
        CHECK(text.find(part) != std::string::npos);
    }
}

TEST_CASE("the report is JSON with every event, its evidence and its fate") {
    auto pack = pack::Pack::open(SITMAP_PACK);
    REQUIRE(pack.has_value());
    layout::Laid laid = laid_with({});
    laid.labels = {{"Goris", "town", "goris", {40, 150, 30, 12}, true, false},
                   {"Sisian", "town", "", {}, false, false}};
    laid.warnings = {{"W_LABEL_DROPPED", "Sisian has no room", "", 0}};
    const auto json = nlohmann::json::parse(report::to_json(brief_of_two(), scene_of_two(), laid, *pack));
    CHECK(json["schema"] == "sitmap.report/1");
    CHECK(json["date"] == "2020-10-26");
    REQUIRE(json["events"].size() == 2);
    CHECK(json["events"][0]["number"] == 1);
    CHECK(json["events"][0]["evidence"][0]["text"] == "The sentence.");
    CHECK(json["events"][1]["number"].is_null());
    CHECK(json["events"][1]["not_on_map"] == "no place given");
    CHECK(json["labels"].size() == 1);
    CHECK(json["labels_dropped"][0]["text"] == "Sisian");
    CHECK(json["warnings"][0]["code"] == "W_LABEL_DROPPED");
    CHECK_FALSE(json["data_pack"].get<std::string>().empty());
}

TEST_CASE("a clean map breaks no rule") {
    CHECK(all_findings(brief_of_two(), scene_of_two(), laid_with({"asof_date", "sources"})).empty());
}

TEST_CASE("each broken rule is found") {
    brief::Brief brief = brief_of_two();
    scene::Scene scene = scene_of_two();
    layout::Laid laid = laid_with({"asof_date", "sources"});
    std::string expected;
    SECTION("overlapping labels") {
        laid.labels = {{"A", "town", "", {100, 200, 30, 12}, true, false},
                       {"B", "town", "", {120, 205, 30, 12}, true, false}};
        expected = "label-overlap";
    }
    SECTION("a dropped label overlaps nothing, a cut one is found") {
        laid.labels = {{"A", "town", "", {820, 200, 30, 12}, true, false},
                       {"B", "town", "", {821, 201, 9, 9}, false, false}};
        expected = "label-cut";
    }
    SECTION("a symbol across the frame") {
        laid.symbols = {{30, 300, 20, 20}};
        expected = "symbol-cut";
    }
    SECTION("no date on the sheet") {
        laid = laid_with({"sources"});
        expected = "missing-date";
    }
    SECTION("no credits") {
        laid = laid_with({"asof_date"});
        expected = "missing-credit";
    }
    SECTION("no source") {
        brief.sources.clear();
        expected = "missing-source";
    }
    SECTION("disputed lines without disclaimer") {
        scene.disputed_lines_drawn = true;
        expected = "missing-disclaimer";
    }
    SECTION("legend without use") {
        scene.areas.clear();
        expected = "legend-unused";
    }
    SECTION("drawn without legend") {
        scene.lines.push_back({"contact", {}, "", ""});
        expected = "legend-missing";
    }
    SECTION("a claim by nobody") {
        brief.events[0].claimed_by.clear();
        expected = "claim-without-speaker";
    }
    SECTION("an event after the map's date") {
        brief.date = time::make_date(2020, 10, 1);
        expected = "event-after-date";
    }
    SECTION("a word that takes a side, unless it is quoted") {
        brief.standfirst = "Villages in the liberated lands. They spoke of “occupied” lands.";
        expected = "partial-word";
    }
    SECTION("a text beyond the sheet") {
        laid.furniture = {{1190, 10, 30, 10}};
        expected = "outside-sheet";
    }
    CHECK(rules_broken(all_findings(brief, scene, laid)) == std::vector<std::string>{expected});
}

TEST_CASE("every rule that can be broken is documented") {
    std::vector<std::string_view> ids;
    for (const report::Rule& rule : report::lint_rules()) {
        ids.push_back(rule.id);
        CHECK_FALSE(rule.what.empty());
    }
    CHECK(std::is_sorted(ids.begin(), ids.end()));
}
