#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "io/scratch_folder.hpp"
#include "program.hpp"

using Catch::Contains;
using nlohmann::json;

namespace {

json first_candidate(const std::string& name) {
    const Run result = run({"place", name, "--json"});
    CAPTURE(name, result.error);
    REQUIRE(result.status == 0);
    const json candidates = json::parse(result.out).at("queries").at(0).at("candidates");
    REQUIRE(!candidates.empty());
    return candidates.at(0);
}

}  // namespace

TEST_CASE("a corridor through places needs no date: the last day with data is taken, and said") {
    const auto answer = run({"corridor", "--via", "Goris,Lachin,Shusha", "--width", "5km"});
    CHECK(answer.status == 0);
    CHECK_THAT(answer.error, Contains("the last day with data"));
    CHECK_THAT(answer.out, Contains("5 km"));
    CHECK(run({"corridor", "lachin-corridor-2020"}).status == 2);
}

TEST_CASE("a place is found by its name in any script") {
    CHECK(first_candidate("Khoda Afrin").at("id") == first_candidate("خداآفرین").at("id"));
    CHECK(first_candidate("Gyumri").at("country") == "AM");
    CHECK(first_candidate("Nakhichevan").at("name").get<std::string>().substr(0, 4) == "Nakh");
    CHECK_THAT(first_candidate("Сюник").at("name").get<std::string>(), Contains("Syunik"));
    const json stepanakert = first_candidate("Stepanakert");
    CHECK(first_candidate("Խանքենդի").at("id") == stepanakert.at("id"));
    CHECK(stepanakert.at("lat").get<double>() == Approx(39.82).margin(0.03));
    CHECK(stepanakert.at("lon").get<double>() == Approx(46.76).margin(0.03));
}

TEST_CASE("an unknown place is an error that names near ones, the known ones are answered all the same") {
    const Run result = run({"place", "Gyumry", "Xyzzyville", "Shusha"});
    CHECK(result.status == 1);
    CHECK_THAT(result.out, Contains("Gyumri") && Contains("Shusha"));
    CHECK_THAT(result.error, Contains("sitmap: error[E_UNKNOWN_PLACE]: no place is called \"Xyzzyville\""));
}

TEST_CASE("a name that only resembles another is asked back, not answered") {
    for (const std::string name : {"Xyzzy", "Baghdda"}) {
        for (const Run& result : {run({"place", name}), run({"territory", "--history", name}),
                                  run({"territory", "--on", "2020-10-20", "--at", name})}) {
            CAPTURE(name, result.out);
            CHECK(result.status == 1);
            CHECK_THAT(result.error, Contains("no place is called \"" + name + "\""));
        }
    }
    CHECK_THAT(run({"place", "Baghdda"}).error, Contains("did you mean"));
}

TEST_CASE("who held a place depends on the date") {
    const auto control = [](const std::string& place, const std::string& date) {
        const Run result = run({"territory", "--on", date, "--at", place, "--json"});
        CAPTURE(place, date, result.error);
        REQUIRE(result.status == 0);
        const json holding = json::parse(result.out);
        CHECK(holding.at("sovereign") == "AZ");
        for (const char* key : {"place", "date", "zones", "since", "until", "source"}) {
            CHECK(holding.contains(key));
        }
        return holding.at("control").get<std::string>();
    };
    CHECK(control("Shusha", "2020-09-01") == "NK");
    CHECK(control("Shusha", "2021-01-01") == "AZ");
    CHECK(control("Stepanakert", "2021-01-01") == "NK");
    CHECK(control("Stepanakert", "2024-01-01") == "AZ");
}

TEST_CASE("the difference of a date to itself is empty, that of the autumn of 2020 is not") {
    const auto changes = [](const std::string& from, const std::string& to) {
        const Run result = run({"territory", "--on", from, "--diff", to, "--json"});
        REQUIRE(result.status == 0);
        const json difference = json::parse(result.out);
        return std::pair(difference.at("areas").size(), difference.at("states").size());
    };
    CHECK(changes("2020-09-26", "2020-09-26") == std::pair<std::size_t, std::size_t>(0, 0));
    CHECK(changes("2020-09-26", "2020-12-02").first > 0);
    CHECK(changes("2020-09-26", "2020-12-02").second > 0);
    CHECK(run({"territory", "--on", "2020-12-02", "--diff", "2020-09-26"}).status == 1);
}

TEST_CASE("a corridor is as long as its line and as large as its length and width say") {
    const Run result =
        run({"corridor", "--via", "Goris,Lachin,Shusha,Stepanakert", "--width", "5km", "--on", "2020-12-02", "--json"});
    REQUIRE(result.status == 0);
    const json corridor = json::parse(result.out);
    const double length = corridor.at("length_km");
    CHECK(length == Approx(51).margin(3));
    // A round end of half the width at both ends; the bends take a little.
    CHECK(corridor.at("area_km2").get<double>() == Approx(length * 5 + 3.14159 * 2.5 * 2.5).epsilon(0.03));
    double within = 0;
    for (const json& country : corridor.at("countries")) {
        within += country.at("length_km").get<double>();
    }
    CHECK(within == Approx(length).epsilon(0.01));
    const Run known = run({"corridor", "lachin-corridor-2020", "--on", "2021-01-02", "--json"});
    REQUIRE(known.status == 0);
    CHECK(json::parse(known.out).at("width_km") == 5);
    CHECK(run({"corridor", "Lachin", "--on", "2021-01-02", "--json"}).out == known.out);
    CHECK(run({"corridor", "--via", "Goris", "--on", "2020-12-02"}).status == 2);
    CHECK(run({"corridor", "no-such-road", "--on", "2020-12-02"}).status == 1);
}

TEST_CASE("every style that is listed can be shown") {
    const Run result = run({"style", "--json"});
    REQUIRE(result.status == 0);
    const json styles = json::parse(result.out).at("styles");
    REQUIRE(!styles.empty());
    for (const json& style : styles) {
        CHECK(run({"style", style.at("name")}).status == 0);
    }
    CHECK(run({"style", "no-such-style"}).status == 2);
}

TEST_CASE("a style is checked on maps drawn with it, not on its word alone") {
    CHECK(run({"style", "--check", "briefing", "dark"}).status == 0);
    const ScratchFolder folder;
    const auto file =
        folder.with("pale.toml",
                    "name = \"pale\"\ndescription = \"White dates on a pale ground\"\nextends = "
                    "\"briefing\"\n[text]\narea_date = { size = 20, weight = 700, colour = \"paper\" }\n");
    const Run result = run({"style", "--check", file});
    CAPTURE(result.out, result.error);
    CHECK(result.status == 1);
    CHECK_THAT(result.out, Contains("pale: contrast: “20 Nov” has a contrast of"));
}
