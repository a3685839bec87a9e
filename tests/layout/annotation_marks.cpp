#include <set>

#include "layout/arrows.hpp"
#include "layout/legend.hpp"
#include "layout/unit_marks.hpp"
#include "page_samples.hpp"

using namespace sitmap;
using namespace page_samples;
using geo::XY;

TEST_CASE("an arrow ends at the edge of the symbol it points at, and elsewhere where it was") {
    const std::vector<XY> line = {{0, 0}, {50, 0}, {95, 0}, {100, 0}};
    const auto ended = layout::ended_before(line, {100, 0}, 15);
    REQUIRE(ended.size() == 3);
    CHECK(ended.back().x == Approx(85).margin(0.01));
    CHECK(layout::ended_before(line, {300, 0}, 15) == line);
    CHECK(layout::ended_before({{98, 0}, {100, 0}}, {100, 0}, 15).size() == 2);
    CHECK(layout::ended_before({}, {0, 0}, 5).empty());
}

TEST_CASE("a unit's room holds all that is drawn above its staff") {
    const style::Page format = page("landscape");
    for (const brief::UnitSize size : {brief::UnitSize::unstated, brief::UnitSize::platoon, brief::UnitSize::army}) {
        scene::UnitMark unit;
        unit.place = {100, 100};
        unit.at = {100, 79};
        unit.size = size;
        const layout::Rect box = layout::unit_box(unit, format);
        CHECK(box.bottom() < unit.place.y);
        CHECK(box.x < unit.at.x - 11);
        CHECK(box.right() > unit.at.x + 11);
        CHECK(box.y <= unit.at.y - (size == brief::UnitSize::unstated ? 7 : 12));
        CHECK_FALSE(layout::paint_unit(unit, briefing(), format).children.empty());
    }
}

TEST_CASE("a legend asks for height only when its texts would stand tight") {
    const style::Page format = page("landscape");
    Map map = sample(3, 4, 0, format);
    layout::Measurer measurer;
    layout::Furniture furniture(briefing(), format, map.scene.words, measurer);
    map.scene.legend.resize(1, {scene::LegendEntry::Swatch::line, "border", {}, {}, "International border", 50});
    map.scene.legend.front() = {scene::LegendEntry::Swatch::line, "border", {}, {}, "International border", 50};
    CHECK(layout::legend_room(furniture, map.scene, 800, 71, 191, 261)->height == 71);
    for (int i = 0; i < 13; ++i) {
        map.scene.legend.push_back({scene::LegendEntry::Swatch::line,
                                    "border",
                                    {},
                                    {},
                                    "A boundary of some kind that takes many words to say what it is and was",
                                    51 + i});
    }
    const auto near = layout::legend_room(furniture, map.scene, 800, 71, 191, 261);
    const auto wide = layout::legend_room(furniture, map.scene, 1128, 71, 191, 261);
    CHECK(near->is_easy);
    CHECK(near->height > 71);
    CHECK(wide->height <= near->height);
    CHECK_FALSE(layout::legend_room(furniture, map.scene, 800, 71, 71, 261)->is_easy);
    CHECK_FALSE(layout::legend_room(furniture, map.scene, 120, 71, 71, 71));
}
