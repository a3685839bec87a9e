#include <catch2/catch.hpp>

#include "layout/label_forms.hpp"
#include "panel_scenes.hpp"

using namespace sitmap;
using namespace sitmap::layout;

namespace {

scene::LabelAsk ask_of(const char* text, scene::LabelAsk::Shape shape = scene::LabelAsk::Shape::point) {
    scene::LabelAsk ask;
    ask.text = text;
    ask.shape = shape;
    return ask;
}

std::vector<TextForm> forms(const scene::LabelAsk& ask, bool shrunk) {
    const auto style = panel_scenes::briefing();
    Measurer measurer;
    return forms_of(ask, style, *style.page("landscape"), measurer, shrunk);
}

}  // namespace

TEST_CASE("a double name stands in one line or breaks after its slash") {
    const auto both = forms(ask_of("Stepanakert / Khankendi"), false);
    REQUIRE(both.size() == 2);
    CHECK(both[0].lines == std::vector<std::string>{"Stepanakert / Khankendi"});
    CHECK(both[1].lines == std::vector<std::string>{"Stepanakert /", "Khankendi"});
    CHECK(both[1].width < both[0].width);
}

TEST_CASE("the name of a point is not broken between its words, that of an area is, near its middle") {
    CHECK(forms(ask_of("Khoda Afarin"), false).size() == 1);
    const auto area = forms(ask_of("East Azerbaijan", scene::LabelAsk::Shape::area), false);
    REQUIRE(area.size() == 2);
    CHECK(area[1].lines.size() == 2);
}

TEST_CASE("a name that found no room may stand at nine tenths of its size, after all others, and no smaller") {
    const auto usual = forms(ask_of("Stepanakert / Khankendi"), false);
    const auto all = forms(ask_of("Stepanakert / Khankendi"), true);
    REQUIRE(all.size() == 2 * usual.size());
    for (std::size_t i = 0; i < usual.size(); ++i) {
        CHECK(all[i].style.size_pt == usual[i].style.size_pt);
        CHECK(all[usual.size() + i].style.size_pt == Approx(0.9 * usual[i].style.size_pt));
        CHECK(all[usual.size() + i].lines == usual[i].lines);
    }
}
