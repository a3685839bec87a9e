#include <catch2/catch.hpp>
#include <cmath>

#include "reading/score/case_file.hpp"
#include "reading/score/report.hpp"
#include "reading/shared_places.hpp"
#include "sitmap.hpp"

using namespace sitmap;

namespace {

reading::Totals totals_of(const std::string& folder) {
    const auto atlas = Atlas::open(SITMAP_PACK);
    REQUIRE(atlas);
    const auto lexicon = event::Lexicon::load(atlas->pack());
    REQUIRE(lexicon);
    const auto cases = reading::read_cases(std::string(SITMAP_TEST_DIR "/reading/") + folder, test_places());
    REQUIRE(cases);
    reading::Totals totals;
    for (const auto& one : *cases) {
        const auto scored = reading::score(one, atlas->gazetteer(), *lexicon);
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
    CHECK(totals.events.recall() >= 0.7);
    CHECK(totals.events.invented_share() <= 0.1);
}

TEST_CASE("a confidence says how often a place is the right one") {
    const auto totals = totals_of("open");
    int below_the_highest = 0;
    for (const auto& bin : totals.confidence.bins) {
        constexpr int enough = 20;  // names, to say anything
        CAPTURE(bin.from, bin.names, bin.mean(), bin.share_right());
        if (bin.names >= enough) {
            // Two standard deviations of so many names: what chance alone may do to a confidence that is true.
            const double chance = 2 * std::sqrt(bin.mean() * (1 - bin.mean()) / bin.names);
            constexpr double bias = 0.03;
            CHECK(bin.share_right() == Approx(bin.mean()).margin(bias + chance));
        }
        below_the_highest += &bin == &totals.confidence.bins.back() ? 0 : bin.names;
    }
    CHECK(below_the_highest > totals.mentions.truth / 20);
}
