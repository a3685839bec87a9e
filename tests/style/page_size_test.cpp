#include "style/page_size.hpp"

#include <catch2/catch.hpp>

#include "style/shipped_styles.hpp"

using namespace sitmap;
using namespace sitmap::style;

namespace {

Page page(const char* name) {
    return *shipped("briefing").page(name);
}

}  // namespace

TEST_CASE("a page of its own size stays as it is") {
    const Page own = page("landscape"), same = *resized(own, own.width, own.height);
    CHECK(same.map_width == Approx(own.map_width));
    CHECK(same.map_height == Approx(own.map_height));
    CHECK(same.column_x == Approx(own.column_x));
    CHECK(same.text_scale == own.text_scale);
    CHECK(same.max_towns >= own.max_towns);
}

TEST_CASE("everything of a page of any size lies on it, in order, with room for the map") {
    for (const char* name : {"landscape", "square", "slide", "a4", "a3", "small"}) {
        for (const double width : {400.0, 560.0, 640.0, 900.0, 1400.0, 2400.0}) {
            for (const double height : {300.0, 420.0, 480.0, 700.0, 1200.0}) {
                const auto made = resized(page(name), width, height);
                if (!made) {
                    continue;
                }
                CAPTURE(name, width, height);
                CHECK(made->width == width);
                CHECK(made->height == height);
                CHECK(made->map_width >= 300);
                CHECK(made->map_height >= 180);
                CHECK(made->map_x >= made->margin - 1e-9);
                CHECK(made->column_x > made->map_x + made->map_width);
                CHECK(made->column_x + made->column_width <= width - made->margin + 1e-6);
                CHECK(made->map_y + made->map_height < height);
                CHECK(made->text_scale <= page(name).text_scale);
            }
        }
    }
    CHECK(resized(page("landscape"), 640, 480));
    CHECK(resized(page("landscape"), 900, 600));
}

TEST_CASE("a page that leaves no room is refused, and the size that is named instead works") {
    for (const auto& [width, height] : {std::pair{480.0, 360.0}, {300.0, 300.0}, {200.0, 150.0}, {480.0, 900.0}}) {
        const auto refused = resized(page("landscape"), width, height);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::config);
        double least_width = 0, least_height = 0;
        INFO(refused.error().hint);
        REQUIRE(std::sscanf(refused.error().hint.c_str(), "--size %lfx%lf", &least_width, &least_height) == 2);
        CHECK(resized(page("landscape"), least_width, least_height));
    }
}

TEST_CASE("a phone's map keeps its shape, and its page may be 240 points wide but not less") {
    const Page phone = page("phone");
    CHECK(resized(phone, 240, 100)->map_height == 300);
    CHECK(resized(phone, 390, 100)->map_height == Approx(phone.map_height));
    CHECK(resized(phone, 480, 100)->map_width == Approx(480));
    CHECK_FALSE(resized(phone, 239, 100));
}
