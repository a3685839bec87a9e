#include "layout/legend_rows.hpp"

#include <catch2/catch.hpp>

using namespace sitmap::layout;

TEST_CASE("rows of a legend stand at the pitch where their texts leave room") {
    CHECK(row_middles({15, 15, 15}, 11, 32, 90) == std::vector<double>{11, 43, 75});
    CHECK(row_middles({}, 11, 32, 90).empty());
}

TEST_CASE("tall texts that follow each other in a legend do not overlap, and end where the strip does") {
    const std::vector<double> heights{15, 15, 23.7, 23.4};
    const std::vector<double> middles = row_middles(heights, 11.04, 22.08, 90);
    for (std::size_t i = 1; i < heights.size(); ++i) {
        CHECK(middles[i] - heights[i] / 2 >= middles[i - 1] + heights[i - 1] / 2 + 0.99);
    }
    CHECK(middles.back() + heights.back() / 2 <= 90);
}

TEST_CASE("rows of a legend that have no room at all reach beyond its top") {
    CHECK(row_middles({24, 24, 24}, 10, 20, 60).front() - 24.0 / 2 < -1);
}
