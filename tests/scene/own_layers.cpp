#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "io/scratch_folder.hpp"
#include "layout/swatch.hpp"
#include "report/lint.hpp"
#include "scene/the_atlas.hpp"

using namespace sitmap;
using scene_tests::atlas;
using scene_tests::look;

TEST_CASE("an area of one's own that is not exactly known is dashed in the legend as on the map") {
    const ScratchFolder folder;
    std::ofstream(folder / "zone.geojson")
        << R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",)"
        << R"("coordinates":[[[46.2,39.5],[46.8,39.5],[46.8,39.9],[46.2,39.9],[46.2,39.5]]]}}]})";
    for (const bool approximate : {false, true}) {
        const auto brief =
            brief::parse("title = \"A map\"\ndate = 2021-03-16\nextent = [45.5, 39, 47.5, 40.3]\n[[layer]]\nfile = \"" +
                             (folder / "zone.geojson").string() + "\"\nname = \"A zone\"\n" +
                             (approximate ? "approximate = true\n" : ""),
                         "a.toml", atlas().gazetteer());
        REQUIRE(brief);
        const auto page = look().page("landscape");
        const auto territory = territory::on(*brief->date, brief->worldview, atlas().pack());
        REQUIRE(territory);
        const auto scene = scene::compose(*brief, look(), *page, *territory, atlas().gazetteer(), atlas().pack());
        REQUIRE(scene);
        const auto entry = std::find_if(scene->legend.begin(), scene->legend.end(),
                                        [](const scene::LegendEntry& e) { return e.text == "A zone"; });
        REQUIRE(entry != scene->legend.end());
        bool dashed = false;
        for (const layout::Item& item : layout::swatch(*entry, look(), {0, 0, 26, 15})) {
            const auto* path = std::get_if<layout::PathItem>(&item.value);
            dashed = dashed || (path && path->stroke && !path->stroke->dash_pt.empty());
        }
        CHECK(dashed == approximate);
        const auto laid = layout::lay_out(*scene, *brief, look(), *page);
        REQUIRE(laid);
        for (const report::Finding& finding : report::lint(*brief, *scene, *laid, look())) {
            INFO(finding.message);
            CHECK(finding.rule.find("legend") == std::string::npos);
        }
    }
}
