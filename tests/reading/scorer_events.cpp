#include <catch2/catch.hpp>

#include "reading/score/case_file.hpp"
#include "reading/score/score.hpp"
#include "reading/score/tally.hpp"
#include "reading/shared_places.hpp"
#include "sitmap.hpp"

using namespace sitmap;
using namespace sitmap::reading;

namespace {

const Atlas& test_atlas() {
    static const Atlas atlas = *Atlas::open(SITMAP_PACK);
    return atlas;
}

Case case_of(const std::string& truth) {
    auto cases = parse_cases("=== one\nlanguage: en\n--- text\nx\n--- truth\n" + truth, "one.case", test_places());
    REQUIRE(cases);
    return cases->front();
}

event::Event event_of(event::Type type, event::Claim claim, const std::string& date, const std::string& place) {
    event::Event event;
    event.type = type;
    event.claim = claim;
    event.when = *time::parse_edtf(date);
    event.places.push_back({event::EventPlace::Role::at, place, place, {}, false});
    return event;
}

EventTally tally_of(const Case& one, const std::vector<event::Event>& found) {
    EventTally tally;
    for (const auto& outcome : score_events(one, found, test_atlas().gazetteer())) {
        tally.add(outcome);
    }
    return tally;
}

}  // namespace

TEST_CASE("an event is right only with type, day, place and claim") {
    const Case one = case_of("event: shelling | claimed | 2020-10-04 | at goris | note\n");
    using event::Claim;
    using event::Type;
    CHECK(tally_of(one, {event_of(Type::shelling, Claim::claimed, "2020-10-04", "goris")}).recall() == 1.0);
    for (const auto& found : {event_of(Type::battle, Claim::claimed, "2020-10-04", "goris"),
                              event_of(Type::shelling, Claim::denied, "2020-10-04", "goris"),
                              event_of(Type::shelling, Claim::claimed, "2020-10-05", "goris"),
                              event_of(Type::shelling, Claim::claimed, "2020-10-04", "kapan")}) {
        CHECK(tally_of(one, {found}).recall() == 0.0);
        CHECK(tally_of(one, {found}).invented == 0);
    }
    CHECK(tally_of(one, {}).recall() == 0.0);
}

TEST_CASE("an event of no truth is invented, and so is one told twice") {
    const Case one = case_of("event: shelling | claimed | 2020-10-04 | at goris | note\n");
    const auto shelling = event_of(event::Type::shelling, event::Claim::claimed, "2020-10-04", "goris");
    const auto talks = event_of(event::Type::talks, event::Claim::happened, "2020-10-09", "kapan");
    const auto tally = tally_of(one, {shelling, shelling, talks});
    CHECK(tally.right == 1);
    CHECK(tally.invented == 2);
}

TEST_CASE("an event that careful readers may list or not is neither missed nor invented") {
    const Case one = case_of("event?: talks | happened | - | at kapan | note\n");
    CHECK(tally_of(one, {}).truth == 0);
    CHECK(tally_of(one, {event_of(event::Type::talks, event::Claim::happened, "2020-10-09", "kapan")}).found == 0);
}
