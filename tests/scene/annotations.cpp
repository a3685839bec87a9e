#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "scene/panels.hpp"
#include "scene/the_atlas.hpp"
#include "sitmap.hpp"

using namespace sitmap;
using scene_tests::atlas;
using scene_tests::look;
using Kind = scene::ArrowMark::Kind;
using Swatch = scene::LegendEntry::Swatch;

namespace {

scene::Scene composed(const std::string& tables, const char* page_name = "landscape") {
    const auto brief = brief::parse("title = \"A map\"\ndate = 2020-10-16\n" + tables, "a.toml", atlas().gazetteer());
    REQUIRE(brief);
    const auto page = look().page(page_name);
    REQUIRE(page);
    const auto territory = territory::on(*brief->date, brief->worldview, atlas().pack());
    REQUIRE(territory);
    auto scene = scene::compose(*brief, look(), *page, *territory, atlas().gazetteer(), atlas().pack());
    REQUIRE(scene);
    return *std::move(scene);
}

bool warned(const scene::Scene& scene, std::string_view code) {
    return std::any_of(scene.warnings.begin(), scene.warnings.end(), [&](const Warning& w) { return w.code == code; });
}

std::string label_of(const scene::Scene& scene, std::string_view kind) {
    const auto found = std::find_if(scene.labels.begin(), scene.labels.end(),
                                    [&](const scene::LabelAsk& label) { return label.kind == kind; });
    return found == scene.labels.end() ? std::string{} : found->text;
}

long entries(const scene::Scene& scene, Swatch swatch) {
    return std::count_if(scene.legend.begin(), scene.legend.end(),
                         [&](const scene::LegendEntry& entry) { return entry.swatch == swatch; });
}

constexpr const char* across = R"(
[[event]]
type = "shelling"
places = [{ name = "Khoda Afarin" }, { name = "Azerbaijan", role = "from" }]
)";

}  // namespace

TEST_CASE("fire across a border is an arrow to the event, its tail fading where only a country is named") {
    const scene::Scene scene = composed(across);
    REQUIRE(scene.arrows.size() == 1);
    const scene::ArrowMark& arrow = scene.arrows.front();
    CHECK(arrow.kind == Kind::fire);
    CHECK_FALSE(arrow.origin_known);
    CHECK(geo::length(arrow.spine.back() - scene.events.front().at) < 0.01);
    // It comes from the north, over the river, and not from the country's far middle.
    CHECK(arrow.spine.front().y < arrow.spine.back().y);
    CHECK(geo::length(arrow.spine.front() - arrow.spine.back()) < 120);
    CHECK(entries(scene, Swatch::arrow) == 1);
}

TEST_CASE("fire from a town and fire from somewhere are two entries of the legend") {
    const scene::Scene scene = composed(std::string(across) + R"(
[[event]]
type = "shelling"
places = [{ name = "Hadrut" }, { name = "Fuzuli", role = "from" }]
)");
    REQUIRE(scene.arrows.size() == 2);
    CHECK(scene.arrows.back().origin_known);
    CHECK(entries(scene, Swatch::arrow) == 2);
}

TEST_CASE("talks, and what is denied, leave no arrow behind") {
    CHECK(composed(R"(
[[event]]
type = "talks"
places = [{ name = "Goris" }, { name = "Kapan", role = "from" }]
[[event]]
type = "shelling"
claim = "denied"
places = [{ name = "Goris" }, { name = "Kapan", role = "from" }]
)")
              .arrows.empty());
}

TEST_CASE("a movement bears who, when and its claim") {
    const scene::Scene scene = composed(R"(
[[arrow]]
from = "Horadiz"
to = "Hadrut"
type = "deployment"
actor = "A column"
date = 2020-10-09
claimed_by = "Azerbaijan"
)");
    REQUIRE(scene.arrows.size() == 1);
    CHECK(scene.arrows.front().line_class == "movement-claimed");
    CHECK(scene.arrows.front().kind == Kind::movement);
    CHECK(label_of(scene, "arrow") == "A column, 9 Oct");
    REQUIRE(entries(scene, Swatch::arrow) == 1);
    // Both ends bear their names.
    CHECK(std::count_if(scene.labels.begin(), scene.labels.end(),
                        [](const auto& label) { return label.kind == "named_place"; }) == 2);
}

TEST_CASE("a distance is measured on the globe and told in kilometres") {
    // As the sphere has it from their positions in the gazetteer: 35 km to the north, 35 km to the east.
    const scene::Scene scene = composed("[[distance]]\nfrom = \"Goris\"\nto = \"Stepanakert\"\ntext = \"By air\"\n");
    CHECK(label_of(scene, "distance") == "By air 49 km");
    CHECK(std::any_of(scene.legend.begin(), scene.legend.end(),
                      [](const auto& entry) { return entry.text == "Distance as the crow flies"; }));
    CHECK(warned(composed("extent = [46, 39, 47, 40]\n[[distance]]\nfrom = \"Goris\"\nto = \"Baku\"\n"),
                 "W_DISTANCE_OUTSIDE"));
}

TEST_CASE("a unit stands above its place, bears its name and has its side in the legend, once") {
    const scene::Scene scene = composed(R"(
[[unit]]
name = "First"
place = "Goris"
side = "armenian"
[[unit]]
name = "Second"
place = "Kapan"
side = "armenian"
[[unit]]
name = "Third"
place = "Horadiz"
side = "azerbaijani"
)");
    REQUIRE(scene.units.size() == 3);
    CHECK(scene.units.front().at.y < scene.units.front().place.y);
    CHECK(label_of(scene, "unit") == "First");
    CHECK(entries(scene, Swatch::unit) == 2);
    CHECK(
        warned(composed("extent = [46, 39, 47, 40]\n[[unit]]\nname = \"Far\"\nplace = \"Baku\"\n"), "W_UNIT_OUTSIDE"));
}

TEST_CASE("a note without a head has its text for one") {
    const scene::Scene scene = composed("[[note]]\nplace = \"Goris\"\ntext = \"The only road.\"\n");
    REQUIRE(scene.notes.size() == 1);
    CHECK(scene.notes.front().head == "The only road.");
    CHECK(scene.notes.front().body.empty());
}

TEST_CASE("each event stands on the overview or on the detail, with one run of numbers") {
    const std::string events = R"(
[[event]]
type = "shelling"
place = "Ganja"
[[event]]
type = "battle"
place = "Hadrut"
[[event]]
type = "battle"
place = "Fuzuli"
[[event]]
type = "protest"
place = "Yerevan"
[[unit]]
name = "First"
place = "Hadrut"
)";
    for (const char* page : {"landscape", "square", "phone", "a4", "slide"}) {
        INFO(page);
        const scene::Scene scene = composed("detail = [46.6, 39.2, 47.4, 39.8]\n" + events, page);
        REQUIRE(scene.details.size() == 1);
        std::multiset<std::size_t> shown;
        std::set<int> numbers;
        for (const scene::EventMark* mark : scene::all_events(scene)) {
            shown.insert(mark->event);
            numbers.insert(mark->number);
            CHECK(mark->number == static_cast<int>(mark->event) + 1);
        }
        CHECK(shown == std::multiset<std::size_t>{0, 1, 2, 3});
        CHECK(numbers == std::set<int>{1, 2, 3, 4});
        CHECK(scene.unplaced.empty());
        CHECK(scene.events.size() == 2);
        CHECK(scene.units.empty());
        CHECK(scene.details.front().units.size() == 1);
        CHECK_FALSE(scene.panel_title.empty());
        CHECK(scene.details.front().frame.metres_per_point < scene.frame.metres_per_point);
    }
}

TEST_CASE("the detail is where events crowd, and where none do there is one map and a warning") {
    const scene::Scene crowded = composed(R"(
detail = "auto"
[[event]]
type = "shelling"
place = "Ganja"
[[event]]
type = "arrest"
place = "Tabriz"
[[event]]
type = "battle"
place = "Hadrut"
[[event]]
type = "battle"
place = "Fuzuli"
[[event]]
type = "battle"
place = "Jabrayil"
)");
    REQUIRE(crowded.details.size() == 1);
    CHECK(crowded.details.front().events.size() == 3);
    const scene::Scene even = composed(
        "detail = \"auto\"\n[[event]]\ntype = \"shelling\"\nplace = \"Ganja\"\n[[event]]\ntype = \"arrest\"\nplace = "
        "\"Tabriz\"\n");
    CHECK(even.details.empty());
    CHECK(warned(even, "W_NO_DETAIL"));
    // Two whose symbols would touch are a crowd; two at one place are not.
    const std::string far_away = "detail = \"auto\"\n[[event]]\ntype = \"protest\"\nplace = \"Tbilisi\"\n";
    const std::string near = "[[event]]\ntype = \"battle\"\nplace = ";
    CHECK(composed(far_away + near + "\"Stepanakert\"\n" + near + "\"Shusha\"\n").details.size() == 1);
    CHECK(composed(far_away + near + "\"Shusha\"\n" + near + "\"Shusha\"\n").details.empty());
}

TEST_CASE("the overview leaves towns and their days to the detail, and keeps its labels in order") {
    const scene::Scene scene = composed(R"(
detail = [46.2, 39.1, 47.6, 40.2]
[[event]]
type = "shelling"
place = "Ganja"
[[event]]
type = "battle"
place = "Hadrut"
)");
    REQUIRE(scene.details.size() == 1);
    std::set<std::string> close, wide;
    for (const scene::DotMark& dot : scene.details.front().dots) {
        close.insert(dot.place_id);
    }
    for (const scene::DotMark& dot : scene.dots) {
        wide.insert(dot.place_id);
        REQUIRE(dot.label < static_cast<int>(scene.labels.size()));
        if (dot.label >= 0) {
            CHECK(scene.labels[static_cast<std::size_t>(dot.label)].place_id == dot.place_id);
        }
    }
    CHECK(close.contains("fuzuli"));
    CHECK_FALSE(wide.contains("fuzuli"));
    CHECK(wide.contains("ganja"));
}
