#include "batch_folder.hpp"

using namespace sitmap;

namespace {

struct ThreeMaps {
    Folder inputs;
    batch::Plan plan;
    batch::Options options;

    explicit ThreeMaps(const Folder& output, const std::string& third = {}) {
        options.folder = output.path;
        options.pack_file = SITMAP_PACK;
        std::vector<std::filesystem::path> files;
        int day = 20;
        for (const char* title : {"First", "Second & <last>", "Third"}) {
            const bool is_third = std::string(title) == "Third";
            files.push_back(inputs.file("map-" + std::to_string(day) + ".toml",
                                        brief_text(title, "2020-10-" + std::to_string(day), is_third ? third : "")));
            ++day;
        }
        plan = batch::plan(files, options, atlas());
        REQUIRE(plan.maps.size() == 3);
    }
};

batch::Outcome run(const ThreeMaps& series) {
    auto outcome = batch::run(series.plan, series.options);
    REQUIRE(outcome.has_value());
    return *outcome;
}

}  // namespace

TEST_CASE("a second run draws only what is missing or has changed") {
    const Folder output;
    const ThreeMaps series(output);
    CHECK(run(series).drawn == 3);
    const auto first = output.contents();
    CHECK(first.contains("2020-10-20-first.svg"));
    CHECK(first.contains("index.html"));

    const batch::Outcome again = run(series);
    CHECK(again.drawn == 0);
    CHECK(again.skipped == 3);
    CHECK(output.contents() == first);

    std::filesystem::remove(output.path / "2020-10-20-first.svg");
    const batch::Outcome repaired = run(series);
    CHECK(repaired.drawn == 1);
    CHECK(repaired.skipped == 2);
    CHECK(output.contents() == first);

    ThreeMaps changed(output, "standfirst = \"New words.\"\n");
    CHECK(run(changed).drawn == 1);
    changed.options.force = true;
    CHECK(run(changed).drawn == 3);
}

TEST_CASE("maps of another series in the folder are named and left as they are") {
    const Folder output;
    const ThreeMaps series(output);
    CHECK(run(series).of_others.empty());
    ThreeMaps less(output);
    less.plan.maps.erase(less.plan.maps.begin());
    const batch::Outcome outcome = run(less);
    CHECK(outcome.of_others == std::vector<std::string>{"2020-10-20-first"});
    CHECK(output.contents().contains("2020-10-20-first.svg"));
    less.options.shard = batch::Shard{1, 1};
    CHECK(run(less).of_others.empty());
}

TEST_CASE("a run that was killed goes on where it stopped") {
    const Folder output;
    const ThreeMaps series(output);
    auto stopped = batch::run(series.plan, series.options, {}, [left = 1]() mutable { return left-- <= 0; });
    REQUIRE(stopped.has_value());
    CHECK(stopped->stopped);
    CHECK(stopped->drawn == 1);
    // A killed run may leave half a line behind.
    std::ofstream(output.path / "sitmap-journal.jsonl", std::ios::app) << "{\"name\": \"2020-10-21-sec";
    const batch::Outcome rest = run(series);
    CHECK(rest.skipped == 1);
    CHECK(rest.drawn == 2);
    CHECK(run(series).skipped == 3);
}

TEST_CASE("a map that fails is named and does not stop the others") {
    const Folder output;
    const ThreeMaps series(output, "style = \"no-such-style\"\n");
    const batch::Outcome outcome = run(series);
    CHECK(outcome.drawn == 2);
    REQUIRE(outcome.failures.size() == 1);
    CHECK(outcome.failures.front().name == "2020-10-22-third");
    CHECK(output.contents().at("index.html").find("2020-10-22-third") == std::string::npos);
}

TEST_CASE("the bytes do not depend on the number of threads") {
    const Folder one, two;
    ThreeMaps alone(one), together(two);
    together.options.jobs = 2;
    CHECK(run(alone).drawn == 3);
    CHECK(run(together).drawn == 3);
    CHECK(one.contents() == two.contents());
}

TEST_CASE("the gallery page names every map, escapes titles and loads nothing from elsewhere") {
    const Folder output;
    run(ThreeMaps(output));
    const std::string page = output.contents().at("index.html");
    CHECK(page.find("src=\"2020-10-20-first.svg\"") != std::string::npos);
    CHECK(page.find("Second &amp; &lt;last&gt;") != std::string::npos);
    CHECK(page.find("alt=\"Situation map: First, as of 20 October 2020") != std::string::npos);
    CHECK(page.find("://") == std::string::npos);
    CHECK(page.find("<script src") == std::string::npos);
    CHECK(page.size() < 200'000);
}
