#include <algorithm>

#include "scene/the_atlas.hpp"

using namespace sitmap;

namespace {

bool in_legend(const char* date, const char* text) {
    brief::Brief brief;
    brief.date = time::parse_date(date).value();
    brief.extent = geo::Box{42, 36, 52, 44};  // all of them, and their neighbours
    const auto map = scene_tests::atlas().draw(brief);
    REQUIRE(map);
    return std::ranges::any_of(map->scene.legend, [&](const auto& entry) { return entry.text == text; });
}

}  // namespace

TEST_CASE("the line that parts states and Soviet republics alike is called so, and afterwards no longer") {
    CHECK(in_legend("1991-06-01", "Border of a state or of a Soviet republic"));
    CHECK_FALSE(in_legend("1991-06-01", "Border between Soviet republics"));
    CHECK(in_legend("1995-06-01", "International border"));
    CHECK_FALSE(in_legend("1995-06-01", "Border of a state or of a Soviet republic"));
}
