#include "layout/column_plan.hpp"

#include "page_samples.hpp"

using namespace sitmap;
using namespace page_samples;

TEST_CASE("a sentence that tells of two events is printed under the first") {
    const style::Page format = page("landscape");
    Map map = sample(5, 3, 0, format);
    REQUIRE(map.brief.events.size() >= 3);
    for (event::Event& event : map.brief.events) {
        event.text = "Shells fell on both sides of the river.";
    }
    std::vector<std::string> bodies;
    for (const layout::ColumnGroup& group : layout::plan_column(map.scene, map.brief)) {
        for (const layout::ColumnItem& item : group.items) {
            CHECK_FALSE(item.head.empty());
            bodies.push_back(item.body);
        }
    }
    REQUIRE(bodies.size() == 3);
    CHECK(bodies[0] == "Shells fell on both sides of the river.");
    CHECK(bodies[1].empty());
    CHECK(bodies[2].empty());
}
