#include <catch2/catch.hpp>

#include "reading/score/annotation.hpp"
#include "reading/score/case_file.hpp"
#include "reading/score/score.hpp"
#include "reading/score/tally.hpp"
#include "reading/shared_places.hpp"

using namespace sitmap;
using namespace sitmap::reading;

namespace {

Case case_of(const std::string& text) {
    auto cases = parse_cases("=== one\nlanguage: en\n--- text\n" + text, "one.case", test_places());
    REQUIRE(cases);
    REQUIRE(cases->size() == 1);
    return cases->front();
}

gazetteer::Place place_of(const std::string& id, gazetteer::PlaceKind kind, const std::string& country, double lat,
                          double lon) {
    gazetteer::Place place;
    place.id = id;
    place.kind = kind;
    place.country = country;
    place.position = {lon, lat};
    return place;
}

gazetteer::Mention mention_of(const Case& one, const std::string& text, const gazetteer::Place* place) {
    gazetteer::Mention mention;
    mention.text = text;
    mention.start = one.text.find(text);
    mention.end = mention.start + text.size();
    mention.place = place;
    return mention;
}

MentionTally tally_of(const Case& one, const std::vector<gazetteer::Mention>& found) {
    MentionTally tally;
    for (const auto& outcome : score_mentions(one, found)) {
        tally.add(outcome);
    }
    return tally;
}

const gazetteer::Place goris = place_of("goris", gazetteer::PlaceKind::town, "AM", 39.51, 46.34);
const gazetteer::Place kapan = place_of("kapan", gazetteer::PlaceKind::city, "AM", 39.21, 46.41);

}  // namespace

TEST_CASE("annotation is taken out of the text and becomes mentions") {
    const Case one = case_of("From [[Goris]] to [[the mine|@39.5,46.1]].\n--- truth\nnot: mine\n");
    CHECK(one.text == "From Goris to the mine.\n");
    REQUIRE(one.mentions.size() == 2);
    CHECK(one.text.substr(one.mentions[1].start, one.mentions[1].end - one.mentions[1].start) == "the mine");
    CHECK(one.mentions[0].places.front().id == "goris");
    CHECK(one.no_places == std::vector<std::string>{"mine"});
}

TEST_CASE("a perfect reading scores one, an empty one zero, and nothing in between is forgiven") {
    const Case one = case_of("From [[Goris]] to [[Kapan]] by bus.\n--- truth\nnot: bus\n");
    const auto perfect = tally_of(one, {mention_of(one, "Goris", &goris), mention_of(one, "Kapan", &kapan)});
    CHECK(perfect.f1() == 1.0);
    CHECK(perfect.resolved_right() == 1.0);
    const auto empty = tally_of(one, {});
    CHECK(empty.recall() == 0.0);
    CHECK(empty.f1() == 0.0);
    const auto spurious = tally_of(one, {mention_of(one, "Goris", &goris), mention_of(one, "bus", &kapan)});
    CHECK(spurious.precision() == 0.5);
    CHECK(spurious.recall() == 0.5);
    CHECK(spurious.must_not == 1);
    const auto wrong = tally_of(one, {mention_of(one, "Goris", &kapan), mention_of(one, "Kapan", &kapan)});
    CHECK(wrong.recall() == 1.0);
    CHECK(wrong.resolved_right() == 0.5);
}

TEST_CASE("an optional mention counts neither when it is found nor when it is not") {
    const Case one = case_of("From [[Goris||optional]] by bus.\n");
    CHECK(tally_of(one, {}).truth == 0);
    CHECK(tally_of(one, {mention_of(one, "Goris", &goris)}).spurious == 0);
}

TEST_CASE("a place under another id is right by its position, but a district is not its town") {
    const TruthPlace& truth = *test_places().by_id("lachin");
    CHECK(is_same(truth, place_of("gn:1", gazetteer::PlaceKind::town, "AZ", 39.64, 46.55)));
    CHECK_FALSE(is_same(truth, place_of("gn:1", gazetteer::PlaceKind::town, "AM", 39.64, 46.55)));
    CHECK_FALSE(is_same(truth, place_of("gn:1", gazetteer::PlaceKind::town, "AZ", 39.84, 46.55)));
    CHECK_FALSE(is_same(truth, place_of("gn:1", gazetteer::PlaceKind::district, "AZ", 39.64, 46.50)));
}

TEST_CASE("one finding over two names serves both when it is right for them") {
    const Case one = case_of("The [[Goris|goris/goris-kapan-road]]-[[Kapan|kapan/goris-kapan-road]] road.\n");
    const auto road = place_of("goris-kapan-road", gazetteer::PlaceKind::road, "AM", 39.36, 46.39);
    const auto tally = tally_of(one, {mention_of(one, "Goris-Kapan road", &road)});
    CHECK(tally.right == 2);
    CHECK(tally.spurious == 0);
}

TEST_CASE("roles follow from the truth where it says enough") {
    const Case one = case_of(
        "[[Baku||metonym]] saw [[Goris]] and [[Kapan]]. [[Kapan]]!\n--- truth\n"
        "event: talks | happened | - | at goris; at kapan | note\n");
    CHECK(one.mentions[0].role == gazetteer::Role::actor);
    CHECK(one.mentions[1].role == gazetteer::Role::event);
    CHECK_FALSE(one.mentions[2].role);
}

TEST_CASE("mistakes in a case are told with their line") {
    const auto line_of_mistake = [](const std::string& text) {
        const auto cases = parse_cases(text, "one.case", test_places());
        REQUIRE_FALSE(cases);
        return cases.error().line;
    };
    CHECK(line_of_mistake("text before\n") == 1);
    CHECK(line_of_mistake("=== one\nlanguage: xx\n--- text\n") == 2);
    CHECK(line_of_mistake("=== one\n--- text\nin\n[[Nowhere|no-such-id]]\n--- truth\n") == 4);
    CHECK(line_of_mistake("=== one\n--- text\nin [[Goris\n--- truth\n") == 3);
    CHECK(line_of_mistake("=== one\n--- text\nx\n--- truth\nevent: dance | happened | - | -\n") == 5);
    CHECK(line_of_mistake("=== one\n--- text\nx\n--- truth\nevent: talks | happened | 2020-13-01 | -\n") == 5);
}
