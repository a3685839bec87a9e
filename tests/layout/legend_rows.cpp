#include "layout/legend_rows.hpp"

#include <catch2/catch.hpp>

#include "layout/legend_texts.hpp"

using namespace sitmap::layout;

TEST_CASE("rows of a legend stand at the pitch where their texts leave room") {
    CHECK(row_middles({15, 15, 15}, 11, 32, 90) == std::vector<double>{11, 43, 75});
    CHECK(row_middles({}, 11, 32, 90).empty());
}

TEST_CASE("tall texts that follow each other in a legend do not overlap, and end where the strip does") {
    const std::vector<double> heights{15, 15, 23.7, 23.4};
    const std::vector<double> middles = row_middles(heights, 11.04, 22.08, 90);
    for (std::size_t i = 1; i < heights.size(); ++i) {
        CHECK(middles[i] - heights[i] / 2 >= middles[i - 1] + heights[i - 1] / 2 + 0.99);
    }
    CHECK(middles.back() + heights.back() / 2 <= 90);
}

TEST_CASE("rows of a legend that have no room at all reach beyond its top") {
    CHECK(row_middles({24, 24, 24}, 10, 20, 60).front() - 24.0 / 2 < -1);
}

TEST_CASE("a legend in short ends at the first clause, but never says one thing of two classes") {
    sitmap::scene::Scene scene;
    for (const char* words :
         {"Azerbaijan says it has taken the area, by 25 Oct; front not verified",
          "Former autonomous oblast (1923–1991)", "International border", "International border, not delimited in full",
          "Азербайджан заявляет, что занял село; нет", "Exclave: fill, held by; outline, by law"}) {
        scene.legend.push_back({sitmap::scene::LegendEntry::Swatch::line, "border", {}, {}, words, 50});
    }
    std::vector<std::string> found;
    for (const LegendText& text : in_short(legend_texts(scene, false))) {
        found.push_back(text.text);
    }
    CHECK(found == std::vector<std::string>{"Azerbaijan says it has taken the area", "Former autonomous oblast",
                                            "International border", "International border, not delimited in full",
                                            "Азербайджан заявляет, что занял село", "Exclave"});
}

TEST_CASE("a legend in short still says that a road is blocked and on whose word something moved") {
    using Swatch = sitmap::scene::LegendEntry::Swatch;
    sitmap::scene::Scene scene;
    scene.legend.push_back({Swatch::line, "road-blocked", {}, {}, "Road, blocked", 61});
    scene.legend.push_back({Swatch::arrow, "movement-claimed", {}, {}, "Movement, claimed by one side", 75});
    const auto texts = in_short(legend_texts(scene, false));
    CHECK(texts[0].text == "Road, blocked");
    CHECK(texts[1].text == "Movement, claimed by one side");
}
