#include <catch2/catch.hpp>

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
    CHECK(json["labels"].size() == 1);
    CHECK(json["labels_dropped"][0]["text"] == "Sisian");
    CHECK(json["warnings"][0]["code"] == "W_LABEL_DROPPED");
    CHECK_FALSE(json["data_pack"].get<std::string>().empty());
}
