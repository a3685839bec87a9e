#include "page_samples.hpp"
#include "paint/paint.hpp"

using namespace sitmap;
using namespace page_samples;

TEST_CASE("the ground that is told of is how the sheet begins") {
    for (const char* name : {"landscape", "square", "a4", "slide", "small"}) {
        const style::Page format = page(name);
        const Map map = sample(4, 9, 2, format);
        int told = 0;
        layout::Sheet begun;
        layout::Shared shared;
        shared.ground_stands = [&](const layout::Sheet& sheet) {
            ++told;
            begun = sheet;
        };
        INFO(name);
        const auto laid = layout::lay_out(map.scene, map.brief, briefing(), format, {}, false, shared);
        REQUIRE(laid);
        if (told == 0) {
            CHECK((format.phone || format.column_width <= 0 || format.height <= 0));
            continue;
        }
        CHECK(told == 1);
        REQUIRE(begun.items.size() > 1);
        REQUIRE(begun.items.size() < laid->sheet.items.size());
        layout::Sheet first = laid->sheet;
        first.items.resize(begun.items.size());
        CHECK(*paint::to_svg(first) == *paint::to_svg(begun));
    }
}

TEST_CASE("nobody is told of the ground of a sheet that grows with its list") {
    const style::Page format = page("phone");
    const Map map = sample(4, 9, 2, format);
    layout::Shared shared;
    shared.ground_stands = [](const layout::Sheet&) { FAIL("told"); };
    CHECK(layout::lay_out(map.scene, map.brief, briefing(), format, {}, false, shared));
}
