#include "territory/worldview.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "geo/operations.hpp"
#include "pack_of_tests.hpp"
#include "territory/side_areas.hpp"

using namespace sitmap;
using namespace sitmap::territory;
using territory_tests::day;
using territory_tests::the_pack;

namespace {

Territory seen(const Worldview& view, std::string_view iso) {
    return on(day(iso), view, the_pack()).value();
}

bool has_line(const Territory& state, LineClass kind) {
    return std::any_of(state.lines.begin(), state.lines.end(), [&](const auto& line) { return line.kind == kind; });
}

bool has_area(const Territory& state, ControlClass control) {
    return std::any_of(state.areas.begin(), state.areas.end(),
                       [&](const auto& area) { return area.control == control; });
}

/// A file that is deleted with the test.
struct File {
    explicit File(const std::string& text) { std::ofstream(path) << text; }
    ~File() { std::filesystem::remove(path); }
    std::string path = (std::filesystem::temp_directory_path() / "sitmap-worldview-test.toml").string();
};

}  // namespace

TEST_CASE("the sums by side are those of the areas, and ground that two areas share counts once") {
    for (const char* iso : {"2010-01-01", "2020-10-26", "2020-12-15", "2023-09-19"}) {
        const Territory state = seen(Worldview::de_facto, iso);
        const auto sums = side_areas(state);
        REQUIRE(sums);
        double parts = 0, whole = 0;
        for (const ControlArea& area : state.areas) {
            parts += geo::area_km2(area.shape).value();
        }
        for (const SideArea& sum : *sums) {
            CHECK(sum.area_km2 > 0);
            whole += sum.area_km2;
        }
        CAPTURE(iso);
        CHECK(whole == Approx(parts).epsilon(0.001));
    }
    Territory twice = seen(Worldview::de_facto, "2010-01-01");
    const double once = side_areas(twice)->front().area_km2;
    twice.areas.push_back(twice.areas.front());
    CHECK(side_areas(twice)->front().area_km2 == Approx(once));
    CHECK(side_areas(Territory{})->empty());
}

TEST_CASE("a worldview decides on lines, areas, names and words together") {
    const Territory az = seen(Worldview::az, "2023-01-15");
    const Territory am = seen(Worldview::am, "2023-01-15");
    CHECK_FALSE(has_line(az, LineClass::former_oblast));
    CHECK(has_line(am, LineClass::former_oblast));
    CHECK_FALSE(has_area(az, ControlClass::positions));
    CHECK(has_area(am, ControlClass::positions));
    CHECK(has_area(az, ControlClass::peacekeepers));
    CHECK(Worldview::az.naming->policy == gazetteer::Naming::Policy::azerbaijani);
    CHECK(Worldview::am.naming->policy == gazetteer::Naming::Policy::armenian);
    const auto legend = [](const Territory& state) {
        for (const ControlArea& area : state.areas) {
            if (area.control == ControlClass::peacekeepers) {
                return area.legend;
            }
        }
        return std::string();
    };
    CHECK(legend(az) != legend(am));
    CHECK_FALSE(Worldview::az.notice.empty());
    CHECK_FALSE(Worldview::de_jure.notice.empty());
    CHECK(Worldview::de_facto.notice.empty());
}

TEST_CASE("a worldview of one's own is read from a file") {
    const File file(
        "base = \"de-jure\"\nnotice = \"As our desk draws it\"\ncontact = true\nnaming = \"single\"\n"
        "exclaves = \"holder\"\n[legend]\ncontact = \"Front line\"\n");
    const Worldview view = read_worldview(file.path).value();
    CHECK(name_of(view) == file.path);
    CHECK(view.notice == "As our desk draws it");
    CHECK(view.exclaves_by_holder);
    const Territory state = seen(view, "2015-01-01");
    CHECK(state.areas.empty());
    REQUIRE(has_line(state, LineClass::contact));
    for (const BoundaryLine& line : state.lines) {
        CHECK((line.kind != LineClass::contact || line.legend == "Front line"));
    }
}

TEST_CASE("a worldview that is wrong is an error with its place") {
    for (const char* text :
         {"", "notice = 3\n", "notice = \"x\"\nareas = true\n", "notice = \"x\"\ncontrol = \"yes\"\n",
          "notice = \"x\"\nnaming = \"mine\"\n", "notice = \"x\"\nbase = \"theirs\"\n", "notice = \"x\"\nlegend = 1\n",
          "notice = \"x\n", "notice = \"x\"\n[legend]\nheld = 1\n"}) {
        const File file(text);
        INFO(text);
        const auto view = read_worldview(file.path);
        REQUIRE_FALSE(view);
        CHECK(view.error().code == ErrorCode::config);
        CHECK(view.error().file == file.path);
    }
    CHECK(read_worldview("mine").error().code == ErrorCode::usage);
    CHECK_FALSE(read_worldview("/nowhere/mine.toml"));
}
