#include "batch/run_difference.hpp"

#include "batch/merge.hpp"
#include "batch_folder.hpp"

using namespace sitmap;

namespace {

void draw(const Folder& output, const std::string& table) {
    const Folder inputs;
    batch::Options options;
    options.folder = output.path;
    options.pack_file = SITMAP_PACK;
    options.by = batch::By::day;
    options.beside = batch::all_beside();
    options.adjust = [](brief::Brief& brief) {
        brief.page = "small";
        brief.hidden_layers = {"relief", "inset"};
    };
    const auto outcome = batch::run(batch::plan({inputs.file("t.csv", table)}, options, atlas()), options);
    REQUIRE(outcome.has_value());
    REQUIRE(outcome->failures.empty());
}

}  // namespace

TEST_CASE("two runs of a series are compared event by event") {
    const Folder monday, tuesday;
    draw(monday,
         "date,type,lat,lon,head,claim\n2020-10-01,battle,39.8,46.7,Stays,\n2020-10-01,shelling,39.5,46.7,Moves,\n"
         "2020-10-01,talks,39.6,46.2,Goes,\n2020-10-02,battle,39.8,46.7,Other day,\n");
    draw(
        tuesday,
        "date,type,lat,lon,head,claim\n2020-10-01,battle,39.8,46.7,Stays,denied\n2020-10-01,shelling,39.6,46.7,Moves,\n"
        "2020-10-01,air_strike,39.6,46.2,Comes,\n2020-10-03,battle,39.8,46.7,Other day,\n");
    const auto difference = batch::difference(monday.path, tuesday.path, atlas().pack());
    REQUIRE(difference.has_value());
    CHECK_THAT(
        batch::as_text(*difference),
        Catch::StartsWith("New maps (1)\n  2020-10-03-events\nGone maps (1)\n  2020-10-02-events\n2020-10-01-events\n"
                          "  changed: Stays (happened → denied)\n  moved: Moves (11.1 km)\n  appeared: Comes\n  gone: "
                          "Goes\nAreas that changed hands after 2020-10-02, up to 2020-10-03 (1)"));
    const auto nothing = batch::difference(monday.path, monday.path, atlas().pack());
    REQUIRE(nothing.has_value());
    CHECK(batch::as_text(*nothing) == "nothing changed\n");
    CHECK(batch::difference(monday.path, monday.path / "none", atlas().pack()).error().code ==
          ErrorCode::nothing_to_map);
}

TEST_CASE("parts that do not belong together are not merged in silence") {
    const Folder one, other, whole;
    draw(one, "date,type,lat,lon,head\n2020-10-01,battle,39.8,46.7,One\n");
    draw(other, "date,type,lat,lon,head\n2020-10-01,battle,39.8,46.7,Other\n2020-10-02,battle,39.8,46.7,Same\n");
    std::ofstream(other.path / "2020-10-02-events.svg", std::ios::app) << " ";
    const auto merged = batch::merge({one.path, other.path}, whole.path);
    REQUIRE(merged.has_value());
    CHECK(merged->drawn == 1);
    REQUIRE(merged->failures.size() == 2);
    CHECK(merged->failures[0].error.message.find("another map") != std::string::npos);
    CHECK(merged->failures[1].error.message.find("not as it was drawn") != std::string::npos);
    CHECK(batch::merge({whole.path / "nowhere"}, whole.path).error().code == ErrorCode::nothing_to_map);
}
