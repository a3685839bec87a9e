#include <catch2/catch.hpp>

#include "reading/score/case_file.hpp"
#include "reading/score/report.hpp"
#include "reading/shared_places.hpp"
#include "sitmap.hpp"

using namespace sitmap;

namespace {

reading::Totals totals_of(const std::string& folder) {
    const auto atlas = Atlas::open(SITMAP_PACK);
    REQUIRE(atlas);
    const auto cases = reading::read_cases(std::string(SITMAP_TEST_DIR "/reading/") + folder, test_places());
    REQUIRE(cases);
    reading::Totals totals;
    for (const auto& one : *cases) {
        const auto scored = reading::score(one, atlas->gazetteer(), atlas->lexicon());
        REQUIRE(scored);
        totals.add(*scored);
    }
    return totals;
}

}  // namespace

TEST_CASE("the open texts are read as well as they have been") {
    const auto totals = totals_of("open");
    INFO(reading::report(totals));
    CHECK(totals.mentions.f1() >= 0.96);
    CHECK(totals.mentions.resolved_right() >= 0.965);
    CHECK(totals.events.recall() >= 0.48);
    CHECK(totals.events.invented_share() <= 0.09);
}
