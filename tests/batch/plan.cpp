#include "batch_folder.hpp"

using namespace sitmap;

namespace {

std::vector<std::string> names_of(const batch::Plan& plan) {
    std::vector<std::string> names;
    for (const batch::PlannedMap& map : plan.maps) {
        names.push_back(map.name);
    }
    return names;
}

std::string three_days() {
    std::string text = "title = \"Three days\"\npage = \"small\"\n";
    for (const char* when : {"date = 2020-09-28", "date = 2020-09-30", "from = 2020-09-30\nto = 2020-10-01"}) {
        text +=
            std::string("[[event]]\ntype = \"battle\"\n") + when + "\nlat = 39.8\nlon = 46.75\nhead = \"Fighting\"\n";
    }
    return text;
}

}  // namespace

TEST_CASE("one map an input, named by date and title, ordered by date") {
    const Folder folder;
    batch::Options options;
    const auto plan = batch::plan({folder.file("b.toml", brief_text("Troops move to the Aras", "2020-10-26")),
                                   folder.file("a.toml", brief_text("Карта боёв", "2020-10-02")),
                                   folder.file("c.toml", brief_text("Troops move to the Aras", "2020-10-26"))},
                                  options, atlas());
    CHECK(plan.failures.empty());
    CHECK(names_of(plan) == std::vector<std::string>{"2020-10-02-karta-boev", "2020-10-26-troops-move-to-the-aras",
                                                     "2020-10-26-troops-move-to-the-aras-2"});
}

TEST_CASE("a series by day has the events of each day, spans on each of their days, and one frame") {
    const Folder folder;
    batch::Options options;
    options.by = batch::By::day;
    const auto input = folder.file("days.toml", three_days());
    const auto plan = batch::plan({input}, options, atlas());
    CHECK(names_of(plan) ==
          std::vector<std::string>{"2020-09-28-three-days", "2020-09-30-three-days", "2020-10-01-three-days"});
    REQUIRE(plan.maps.size() == 3);
    CHECK(plan.maps[1].brief.events.size() == 2);
    REQUIRE(plan.maps[0].brief.extent.has_value());
    CHECK(plan.maps[0].brief.extent == plan.maps[2].brief.extent);
    CHECK(plan.maps[0].brief.extent->contains({46.75, 39.8}));

    SECTION("days without events come in when they are asked for") {
        options.draw_empty = true;
        CHECK(batch::plan({input}, options, atlas()).maps.size() == 4);
    }
    SECTION("a week is one map, dated by its last day") {
        options.by = batch::By::week;
        CHECK(names_of(batch::plan({input}, options, atlas())) == std::vector<std::string>{"2020-10-04-three-days"});
    }
    SECTION("the period can be cut") {
        options.from = time::make_date(2020, 9, 29);
        options.to = time::make_date(2020, 9, 30);
        CHECK(names_of(batch::plan({input}, options, atlas())) == std::vector<std::string>{"2020-09-30-three-days"});
    }
    SECTION("one map an event") {
        options.by = batch::By::event;
        CHECK(batch::plan({input}, options, atlas()).maps.size() == 3);
    }
}

TEST_CASE("an input that cannot be read is named and the others are planned") {
    const Folder folder;
    const auto plan = batch::plan({folder.file("bad.toml", "title = 3\n"), folder.path / "missing.toml",
                                   folder.file("good.toml", brief_text("Good", "2020-10-26"))},
                                  batch::Options{}, atlas());
    CHECK(plan.maps.size() == 1);
    REQUIRE(plan.failures.size() == 2);
    CHECK(plan.failures[0].error.line == 1);
}
