#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "io/file.hpp"
#include "io/scratch_folder.hpp"
#include "program.hpp"

using Catch::Contains;
using nlohmann::json;

namespace {

std::filesystem::path written(const ScratchFolder& folder, const char* name, const std::string& text) {
    const std::filesystem::path path = folder / name;
    REQUIRE(sitmap::io::write_file(path.string(), text));
    return path;
}

constexpr const char* careful = R"(
title = "Shelling across the Aras"
date = 2020-10-16
sources = ["ministry statement, 16 October 2020"]
[[event]]
place = "Khoda Afarin"
type = "shelling"
text = "Stray mortar rounds land in border villages."
)";

// A claim that nobody makes, a word that takes a side, an event after the date of the map.
constexpr const char* careless = R"(
title = "The liberated town"
date = 2020-10-16
sources = ["a paper"]
[[event]]
place = "Hadrut"
type = "transfer"
claim = "claimed"
date = 2020-10-19
text = "Terrorists were driven out."
)";

}  // namespace

TEST_CASE("a map that breaks no rule is passed in silence") {
    const ScratchFolder folder;
    const Run result = run({"lint", written(folder, "good.toml", careful)});
    CHECK(result.status == 0);
    CHECK(result.out.empty());
}

TEST_CASE("broken rules are named with file and rule, and an error is the exit status") {
    const ScratchFolder folder;
    const auto path = written(folder, "bad.toml", careless);
    const Run result = run({"lint", path});
    CAPTURE(result.error);
    CHECK(result.status == 1);
    CHECK_THAT(result.out, Contains("bad.toml: error[claim-without-speaker]: "));
    CHECK_THAT(result.out, Contains("advice[partial-word]") && Contains("advice[event-after-date]"));

    const Run as_json = run({"lint", path, "--json"});
    CHECK(as_json.status == 1);
    std::set<std::string> rules;
    const json found = json::parse(as_json.out);
    for (const json& finding : found.at("findings")) {
        rules.insert(finding.at("rule"));
    }
    CHECK(rules.count("claim-without-speaker") == 1);
    CHECK(rules.count("event-after-date") == 1);
}

TEST_CASE("advice is an error only when it is asked to be strict") {
    const ScratchFolder folder;
    std::string text = careful;
    text.replace(text.find("Stray mortar"), 12, "Terrorist mortar");
    const auto path = written(folder, "partial.toml", text);
    CHECK(run({"lint", path}).status == 0);
    CHECK(run({"lint", path, "--strict"}).status == 1);
}

TEST_CASE("every rule is listed with what it asks for") {
    const Run result = run({"lint", "--rules"});
    CHECK(result.status == 0);
    const json rules = json::parse(run({"lint", "--rules", "--json"}).out).at("rules");
    CHECK(rules.size() >= 16);
    for (const json& rule : rules) {
        CHECK_THAT(result.out, Contains(rule.at("id").get<std::string>()));
        CHECK(!rule.at("what").get<std::string>().empty());
    }
}

TEST_CASE("lint without an input says what to give it") {
    const Run result = run({"lint"});
    CHECK(result.status == 2);
    CHECK_THAT(result.error, Contains("sitmap lint brief.toml"));
}
