#include "style/check.hpp"

#include <algorithm>
#include <fstream>

#include "style/colour_vision.hpp"
#include "style/shipped_styles.hpp"

using namespace sitmap;
using namespace sitmap::style;

TEST_CASE("every shipped style can be read and told apart by every eye") {
    for (const std::string& name : available(source_styles())) {
        for (const Weakness& weakness : check(shipped(name))) {
            FAIL_CHECK(name << ": " << weakness.message);
        }
    }
}

TEST_CASE("pale text, a faint border and sides of one colour are found") {
    const auto folder = std::filesystem::temp_directory_path() / "sitmap-style-check";
    std::filesystem::create_directories(folder);
    const auto file = folder / "weak.toml";
    {
        std::ofstream(file)
            << "name = \"weak\"\ndescription = \"Too pale\"\nextends = \"briefing\"\n[colours]\n"
               "ink2 = \"AAAAAA\"\nborder = \"DDDDDD\"\nazside = \"D98A2B\"\n"
               "change1 = \"F3D9B4\"\n[area]\ntaken = { fill = \"armside .27\" }\nchange-1 = { hatch = false }\n"
               "change-am-1 = { hatch = false }\n";
    }
    const auto style = load(file.string(), source_styles());
    REQUIRE(style);
    const auto found = check(*style);
    const auto has = [&](std::string_view rule, std::string_view part) {
        return std::ranges::any_of(found, [&](const Weakness& weakness) {
            return weakness.rule == rule && weakness.message.find(part) != std::string::npos;
        });
    };
    CHECK(has("contrast", "text \"item_body\" has a contrast of 2.3 on paper"));
    CHECK(has("contrast", "line \"border\""));
    CHECK(has("colour-vision", "\"held\" and \"taken\""));
    CHECK(has("colour-vision", "\"change-1\" and \"change-am-1\""));
    std::filesystem::remove_all(folder);
}

TEST_CASE("red and green of one lightness look alike only to eyes that lack their cones") {
    const Rgba red{196, 78, 82, 1}, green{120, 118, 60, 1};
    CHECK(distance(red, green) > 30);
    CHECK(distance(seen_with(red, Vision::deuteranopia), seen_with(green, Vision::deuteranopia)) < 20);
    CHECK(distance(seen_with(red, Vision::tritanopia), seen_with(green, Vision::tritanopia)) > 30);
    for (const Vision vision : all_visions) {
        // Greys are seen by all as greys.
        const Rgba grey{128, 128, 128, 0.5};
        CHECK(distance(seen_with(grey, vision), grey) < 1);
        CHECK(seen_with(grey, vision).alpha == 0.5);
    }
    CHECK(distance(Rgba{0, 0, 0, 1}, Rgba{255, 255, 255, 1}) == Approx(100).margin(0.1));
}
