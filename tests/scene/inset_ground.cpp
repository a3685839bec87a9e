#include "scene/inset_ground.hpp"

#include "the_atlas.hpp"

using namespace scene_tests;

TEST_CASE("the pack keeps what the inset shows as it would be cut") {
    const auto view = scene::inset_viewport();
    REQUIRE(view);
    const pack::Pack& pack = atlas().pack();
    const auto check = [&](std::uint64_t key, const geo::Geometry& shape, scene::Fineness fineness) {
        const auto kept = scene::kept_shapes(pack, {key});
        REQUIRE(kept);
        REQUIRE(kept->size() == 1);
        CHECK((kept->at(key) == view->to_frame(shape, fineness.tolerance_pt, fineness.margin_pt)));
    };
    for (const char* layer : {"sea", "lake", "control_area", "border"}) {
        const auto features = pack.features(layer, {});
        REQUIRE(features);
        const auto fineness = std::string_view(layer) == "border" ? scene::inset_line : scene::inset_area;
        for (const auto& feature : *features) {
            check(scene::inset_key(*view, feature.geometry, fineness), feature.geometry, fineness);
        }
    }
    const auto countries = pack.features("country", {"iso2"}, view->frame().extent);
    REQUIRE(countries);
    for (const auto& country : *countries) {
        check(scene::inset_key(*view, country.values[0]), country.geometry, scene::inset_country);
    }
}

TEST_CASE("a kept shape that is damaged is not there") {
    const geo::PlaneGeometry shape{{}, {{{1, 2}, {3, 4}}}, {{{{0, 0}, {9, 0}, {9, 9}, {0, 0}}, {}}}};
    const std::string whole = scene::packed_shape(shape);
    REQUIRE(scene::unpacked_shape(whole));
    CHECK((*scene::unpacked_shape(whole) == shape));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CHECK_FALSE(scene::unpacked_shape(whole.substr(0, size)));
    }
    CHECK_FALSE(scene::unpacked_shape(whole + "x"));
    CHECK_FALSE(scene::unpacked_shape(std::string(16, '\xFF')));
}
