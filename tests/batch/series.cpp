#include <set>
#include "batch/naming.hpp"
#include "batch/shard.hpp"
#include "batch/sources.hpp"

#include "batch_folder.hpp"

using namespace sitmap;

namespace {

std::string table() {
    return "date,type,lat,lon,head\n"
           "2020-10-01,battle,39.8,46.75,First\n"
           "2020-10-03,shelling,39.6,46.8,Third\n"
           "2020-10-05,shelling,39.5,46.9,Fifth\n"
           "2020-10,battle,39.5,46.9,Some day in October\n"
           ",battle,39.5,46.9,Nobody knows when\n";
}

struct Days {
    Folder folder;
    batch::Options options;
    std::filesystem::path input = folder.file("days.csv", table());

    Days() { options.by = batch::By::day; }
    batch::Plan plan() const { return batch::plan({input}, options, atlas()); }
};

std::vector<std::string> heads(const batch::PlannedMap& map) {
    std::vector<std::string> all;
    for (const event::Event& event : map.brief.events) {
        all.push_back(event.head);
    }
    return all;
}

bool warns(const batch::Plan& plan, const std::string& code) {
    return std::ranges::find(plan.warnings, code, &Warning::code) != plan.warnings.end();
}

}  // namespace

TEST_CASE("a date known to a month is on no map of a day, but on the map of its month, and both are said") {
    Days days;
    const batch::Plan by_day = days.plan();
    CHECK(by_day.maps.size() == 3);
    CHECK(warns(by_day, "W_EVENTS_VAGUE"));
    CHECK(warns(by_day, "W_EVENTS_UNDATED"));

    days.options.by = batch::By::month;
    const batch::Plan by_month = days.plan();
    REQUIRE(by_month.maps.size() == 1);
    CHECK(by_month.maps.front().brief.events.size() == 4);
    CHECK_FALSE(warns(by_month, "W_EVENTS_VAGUE"));
}

TEST_CASE("a window shows the days before, the older the paler, and cumulative shows all before") {
    Days days;
    days.options.window_days = 3;
    const batch::Plan plan = days.plan();
    REQUIRE(plan.maps.size() == 3);
    CHECK(heads(plan.maps[1]) == std::vector<std::string>{"Third", "First"});
    REQUIRE(plan.maps[1].faded.size() == 1);
    CHECK(plan.maps[1].faded.at("e2") == Approx(0.25));
    CHECK(plan.maps[1].brief.standfirst.find("Paler") != std::string::npos);
    CHECK(plan.maps[0].faded.empty());

    days.options.window_days = 0;
    days.options.cumulative = true;
    const batch::Plan whole = days.plan();
    REQUIRE(whole.maps.size() == 3);
    CHECK(heads(whole.maps[2]) == std::vector<std::string>{"Fifth", "First", "Third"});
    CHECK(whole.maps[2].faded.at("e2") < whole.maps[2].faded.at("e3"));
    CHECK(whole.maps[2].faded.at("e3") < 1);
}

TEST_CASE("the dead of a day are those of events that lie in it, and a far event is listed with its place") {
    Days days;
    days.input = days.folder.file("ged.csv",
                                  "type_of_violence,side_a,side_b,where_coordinates,latitude,longitude,date_start,"
                                  "date_end,best,low,high\n"
                                  "1,A,B,Talish,40.39,46.75,2016-04-02,2016-04-02,3,3,3\n"
                                  "1,A,B,Hadrut,39.52,47.03,2016-04-02,2016-04-04,50,50,50\n"
                                  "3,C,Civilians,Ankara,39.92,32.85,2016-04-02,2016-04-02,4,4,4\n");
    const batch::Plan plan = days.plan();
    REQUIRE(plan.maps.size() == 3);
    CHECK(plan.maps[0].brief.standfirst == "Fighting and fire 3 · 7 killed");
    CHECK(plan.maps[1].brief.standfirst == "Fighting and fire 1");
    const auto map = atlas().draw(plan.maps[0].brief);
    REQUIRE(map.has_value());
    REQUIRE(map->scene.unplaced.size() == 1);
    const auto svg = paint::to_bytes(map->laid.sheet, paint::Format::svg, 96, 0);
    REQUIRE(svg.has_value());
    CHECK(svg->find("outside the map: Ankara") != std::string::npos);
}

TEST_CASE("names follow their pattern and stay safe") {
    CHECK(batch::check_name_pattern("{number}_{date}.{slug}"));
    CHECK_FALSE(batch::check_name_pattern("../{date}"));
    CHECK_FALSE(batch::check_name_pattern(".{date}"));
    CHECK_FALSE(batch::check_name_pattern("-{date}"));
    CHECK_FALSE(batch::check_name_pattern("map"));
    CHECK_FALSE(batch::check_name_pattern(""));
    const auto mistyped = batch::check_name_pattern("{dat}");
    REQUIRE_FALSE(mistyped);
    CHECK(mistyped.error().hint.find("{date}") != std::string::npos);

    Days days;
    days.options.name = "war-{number}";
    const batch::Plan plan = days.plan();
    REQUIRE(plan.maps.size() == 3);
    CHECK(plan.maps[2].name == "war-0003");
}

TEST_CASE("a template gives all maps its settings and its title with the day filled in") {
    Days days;
    auto pattern = brief::read(days.folder.file("pattern.toml",
                                                "title = \"Front, {date}\"\nstandfirst = \"{count} reports.\"\n"
                                                "page = \"small\"\nextent = [46, 39, 48, 40]\n"),
                               atlas().gazetteer());
    REQUIRE(pattern);
    days.options.pattern = *pattern;
    const batch::Plan plan = days.plan();
    REQUIRE(plan.maps.size() == 3);
    CHECK(plan.maps[0].brief.title == "Front, 1 October 2020");
    CHECK(plan.maps[0].brief.standfirst == "1 reports.");
    CHECK(plan.maps[0].brief.page == "small");
    CHECK(plan.maps[0].name == "2020-10-01-front");
    CHECK(plan.maps[0].brief.extent == geo::Box{46, 39, 48, 40});
    CHECK(plan.maps[0].brief.sources == std::vector<std::string>{"days.csv"});
}

TEST_CASE("frames hold for all, follow the first map, or are each map's own") {
    Days days;
    const auto extents = [&](batch::Freeze freeze) {
        days.options.freeze = freeze;
        const batch::Plan plan = days.plan();
        return std::pair(plan.maps.front().brief.extent, plan.maps.back().brief.extent);
    };
    const auto [common, common_last] = extents(batch::Freeze::automatic);
    CHECK(common == common_last);
    const auto [first, first_last] = extents(batch::Freeze::first);
    CHECK(first == first_last);
    CHECK(first != common);
    CHECK_FALSE(extents(batch::Freeze::none).first.has_value());
}

TEST_CASE("without an input the territory is told day by day, with what was announced and what is held") {
    batch::Options options;
    options.by = batch::By::day;
    options.from = time::make_date(2020, 10, 19);
    options.to = time::make_date(2020, 10, 20);
    const batch::Plan plan = batch::plan({}, options, atlas());
    CHECK(plan.failures.empty());
    REQUIRE(plan.maps.size() == 2);
    const brief::Brief& second = plan.maps[1].brief;
    CHECK(second.title == "Situation on 20 October 2020");
    CHECK(second.standfirst.find("Armenian forces hold about 10,") == 0);
    REQUIRE_FALSE(second.events.empty());
    CHECK(second.events.front().head.find("Zangilan") != std::string::npos);
    CHECK(second.events.front().claim == event::Claim::claimed);
    CHECK(second.events.front().claimed_by == "Azerbaijan");
    CHECK_FALSE(second.sources.empty());
    CHECK(plan.maps[0].brief.extent == plan.maps[1].brief.extent);

    SECTION("a table on top adds its events behind them") {
        const Folder folder;
        options.territory = true;
        const batch::Plan both = batch::plan(
            {folder.file("t.csv", "date,type,place,head\n2020-10-20,talks,Baku,Talks\n")}, options, atlas());
        REQUIRE(both.maps.size() == 2);
        CHECK(heads(both.maps[1]).back() == "Talks");
        CHECK(both.maps[1].brief.events.size() == second.events.size() + 1);
    }
    SECTION("what the table itself says to have been taken is not told twice") {
        const Folder folder;
        options.territory = true;
        const auto input = folder.file("t.csv", "date,type,place,head\n2020-10-20,transfer,Zangilan,Own words\n");
        const batch::Plan both = batch::plan({input}, options, atlas());
        REQUIRE(both.maps.size() == 2);
        CHECK(both.maps[1].brief.events.size() == second.events.size());
        CHECK(both.maps[0].brief.events.size() == plan.maps[0].brief.events.size());
    }
}

TEST_CASE("ground whose holder is not certain is not called fought over when the war has ended") {
    batch::Options options;
    options.by = batch::By::day;
    options.from = time::make_date(2020, 11, 9);
    options.to = time::make_date(2020, 11, 10);
    const batch::Plan plan = batch::plan({}, options, atlas());
    REQUIRE(plan.maps.size() == 2);
    CHECK(plan.maps[0].brief.standfirst.find("Fought over") != std::string::npos);
    CHECK(plan.maps[1].brief.standfirst.find("Fought over") == std::string::npos);
    CHECK(plan.maps[1].brief.standfirst.find("Azerbaijan has taken or been handed about 3,") != std::string::npos);
}

TEST_CASE("parts of a series have every map once, whatever the order of the inputs") {
    Days days;
    std::set<std::string> names;
    std::size_t count = 0;
    for (unsigned part = 1; part <= 3; ++part) {
        days.options.shard = batch::Shard{part, 3};
        for (const batch::PlannedMap& map : days.plan().maps) {
            names.insert(map.name);
            ++count;
        }
    }
    CHECK(names.size() == 3);
    CHECK(count == 3);
    CHECK(batch::shard_from("3/16"));
    for (const char* wrong : {"", "1", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1/1000000"}) {
        CHECK_FALSE(batch::shard_from(wrong));
    }
}

TEST_CASE("the order in which inputs are named does not matter, and one named twice is read once") {
    const Folder folder;
    const auto a = folder.file("a.csv", table()), b = folder.file("b.csv", table());
    batch::Options options;
    options.by = batch::By::day;
    const batch::Plan one = batch::plan({a, b}, options, atlas());
    const batch::Plan other = batch::plan({b, a, b}, options, atlas());
    REQUIRE(one.maps.size() == other.maps.size());
    for (std::size_t i = 0; i < one.maps.size(); ++i) {
        CHECK(brief::to_toml(one.maps[i].brief, nullptr, atlas().gazetteer()) ==
              brief::to_toml(other.maps[i].brief, nullptr, atlas().gazetteer()));
    }
    CHECK(warns(other, "W_INPUT_TWICE"));
}

TEST_CASE("patterns and folders stand for the files in them, in the order of their bytes") {
    const Folder folder;
    const auto b = folder.file("b.txt", "x"), a = folder.file("A.txt", "x");
    folder.file("c.pdf", "x");
    folder.file(".hidden.txt", "x");
    const std::vector<std::filesystem::path> both = {a, b};
    CHECK(batch::expanded({(folder.path / "*.txt").string()}) == both);
    CHECK(batch::expanded({folder.path.string()}) == both);
    const std::string nothing = (folder.path / "*.csv").string();
    CHECK(batch::expanded({nothing}) == std::vector<std::filesystem::path>{nothing});
    const auto odd = folder.file("[odd].txt", "x");
    CHECK(batch::expanded({odd.string()}) == std::vector<std::filesystem::path>{odd});
}
