#include <catch2/catch.hpp>

#include <fstream>
#include <nlohmann/json.hpp>

#include "report/report.hpp"
#include "report_samples.hpp"

using namespace sitmap;

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
    REQUIRE(json["labels"].size() == 2);
    CHECK(json["labels"][0]["box"] == nlohmann::json({40.0, 150.0, 30.0, 12.0}));
    CHECK(json["labels"][0]["placed"] == true);
    CHECK(json["labels"][0]["leader"] == false);
    CHECK(json["labels"][0]["kind"] == "town");
    CHECK(json["labels"][1]["placed"] == false);
    CHECK(json["labels"][1]["box"].is_null());
    CHECK(json["dropped"][0]["text"] == "Sisian");
    CHECK(json["dropped"][1]["what"] == "event");
    CHECK(json["warnings"][0]["code"] == "W_LABEL_DROPPED");
    CHECK_FALSE(json["data_pack"].get<std::string>().empty());
}

TEST_CASE("the report has every key that its page in the manual names, and no other") {
    auto pack = pack::Pack::open(SITMAP_PACK);
    REQUIRE(pack.has_value());
    layout::Laid laid = laid_with({"sources"});
    laid.symbols = {{100, 100, 24, 24}};
    scene::Scene scene = scene_of_two();
    scene.frame.metres_per_point = 300;
    const auto json = nlohmann::json::parse(report::to_json(brief_of_two(), scene, laid, *pack));
    std::ifstream manual(std::string(SITMAP_SOURCE_DIR) + "/docs/manual/report.md");
    const std::string page((std::istreambuf_iterator<char>(manual)), {});
    for (const auto& [key, value] : json.items()) {
        INFO(key);
        CHECK(page.find("`" + key + "`") != std::string::npos);
    }
    for (const char* key : {"labels", "symbols", "dropped", "warnings", "sources", "extent", "scale", "fonts"}) {
        INFO(key);
        CHECK(json.contains(key));
    }
    CHECK(json["extent"].size() == 4);
    CHECK(json["scale"]["denominator"] == 850394);
    CHECK(json["symbols"][0]["event"] == "e1");
    CHECK(json["symbols"][0]["box"].size() == 4);
    REQUIRE(json["fonts"].size() == 1);
    CHECK(json["fonts"][0].contains("family"));
    CHECK(json["fonts"][0]["sizes"].size() == 2);
}
