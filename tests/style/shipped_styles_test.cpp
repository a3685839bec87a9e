#include "style/shipped_styles.hpp"

using namespace sitmap;
using namespace sitmap::style;

namespace {

const std::vector<std::string>& names() {
    static const std::vector<std::string> all = available(source_styles());
    return all;
}

bool draws(const AreaStyle& area) {
    return area.fill || area.hatch || area.dots || area.inner_band || area.edge;
}

}  // namespace

TEST_CASE("five styles are shipped") {
    CHECK(names() == std::vector<std::string>{"briefing", "dark", "minimal", "newsprint", "print-grey"});
}

TEST_CASE("every class and every text role of every shipped style draws something") {
    for (const std::string& name : names()) {
        const Style style = shipped(name);
        for (std::string_view area : Style::area_classes()) {
            INFO(name << " area " << area);
            CHECK(style.has_area(area));
            CHECK(draws(style.area(area)));
        }
        for (std::string_view line : Style::line_classes()) {
            INFO(name << " line " << line);
            CHECK(style.has_line(line));
            CHECK(style.line(line).stroke.width_pt > 0);
            CHECK(style.line(line).stroke.colour.alpha > 0);
        }
        for (std::string_view dot : Style::dot_classes()) {
            CHECK(style.dot(dot).size_pt > 0);
        }
        for (TextRole role : all_text_roles()) {
            INFO(name << " text " << name_of(role));
            CHECK(style.text(role).size_pt >= 8.5);
            CHECK_FALSE(style.text(role).family.empty());
            CHECK_FALSE(style.text(role).fallbacks.empty());
        }
        CHECK(style.relief().tint.size() >= 2);
        CHECK(style.page_names().size() == 7);
    }
}

TEST_CASE("only weights that fonts-noto-core holds are asked for") {
    for (const std::string& name : names()) {
        const Style style = shipped(name);
        for (TextRole role : all_text_roles()) {
            CHECK((style.text(role).weight == 400 || style.text(role).weight == 700));
            CHECK_FALSE(style.text(role).condensed);
        }
    }
}

TEST_CASE("the grey style holds greys only") {
    const Style style = shipped("print-grey");
    const auto is_grey = [](Rgba colour) { return colour.r == colour.g && colour.g == colour.b; };
    for (std::string_view area : Style::area_classes()) {
        INFO(area);
        const AreaStyle& look = style.area(area);
        CHECK((!look.fill || is_grey(*look.fill)));
        CHECK((!look.hatch || is_grey(look.hatch->colour)));
        CHECK((!look.dots || is_grey(look.dots->colour)));
        CHECK((!look.inner_band || is_grey(look.inner_band->colour)));
    }
    for (std::string_view line : Style::line_classes()) {
        INFO(line);
        CHECK(is_grey(style.line(line).stroke.colour));
        CHECK(style.line(line).stroke.width_pt >= 0.3);
    }
    for (TextRole role : all_text_roles()) {
        CHECK(is_grey(style.text(role).colour));
    }
    for (const ReliefStyle::Stop& stop : style.relief().tint) {
        CHECK(is_grey(stop.colour));
    }
}

TEST_CASE("what is claimed is told from what is held without colour") {
    for (const std::string& name : names()) {
        const Style style = shipped(name);
        CHECK(style.area("claimed-az").hatch);
        CHECK(style.area("claimed-am").hatch);
        CHECK_FALSE(style.area("held").hatch);
        CHECK(style.area("claimed-az").hatch->angle_deg != style.area("claimed-am").hatch->angle_deg);
    }
}

TEST_CASE("map and column of every page lie inside its margins and beside each other") {
    const Style style = shipped("briefing");
    for (const std::string& name : style.page_names()) {
        INFO(name);
        const Page page = *style.page(name);
        if (page.column_width > 0) {
            CHECK(page.column_x >= page.map_x + page.map_width + 12);
            CHECK(page.column_x + page.column_width <= page.width - page.margin + 0.01);
        }
        CHECK(page.map_x + page.map_width <= page.width);
        CHECK((page.phone || page.map_x >= page.margin));
    }
    CHECK_FALSE(style.page("a0"));
    CHECK(style.page("a0").error().hint.find("landscape") != std::string::npos);
}

TEST_CASE("no page sets text below nine points unless the role itself is smaller") {
    const Style style = shipped("briefing");
    for (const std::string& name : style.page_names()) {
        const Page page = *style.page(name);
        for (TextRole role : all_text_roles()) {
            INFO(name << " " << name_of(role));
            CHECK(style.text(role, page).size_pt >= std::min(9.0, style.text(role).size_pt));
        }
    }
    CHECK(style.text(TextRole::item_body, *style.page("phone")).size_pt >
          style.text(TextRole::item_body, *style.page("landscape")).size_pt);
}
