#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "scene/extent.hpp"
#include "scene/the_atlas.hpp"
#include "sitmap.hpp"

using namespace sitmap;
using scene_tests::atlas;
using scene_tests::look;

namespace {

scene::Scene composed(const brief::Brief& brief, const char* page_name = "landscape") {
    const auto page = look().page(page_name);
    REQUIRE(page);
    const auto territory = territory::on(*brief.date, brief.worldview, atlas().pack());
    REQUIRE(territory);
    auto scene = scene::compose(brief, look(), *page, *territory, atlas().gazetteer(), atlas().pack());
    REQUIRE(scene);
    return *std::move(scene);
}

brief::Brief brief_from(const char* toml) {
    auto brief = brief::parse(toml, "test.toml", atlas().gazetteer());
    REQUIRE(brief);
    return *std::move(brief);
}

std::set<std::string> area_classes(const scene::Scene& scene) {
    std::set<std::string> classes;
    for (const auto& area : scene.areas) {
        classes.insert(area.area_class);
    }
    return classes;
}

constexpr const char* autumn = R"(
title = "Fire on both sides"
date = 2020-10-26
[[event]]
place = "Askeran"
type = "shelling"
claim = "claimed"
claimed_by = "local officials"
[[event]]
place = "Khoda Afarin County"
type = "shelling"
[[event]]
place = "Washington"
type = "talks"
[[event]]
place = "Azerbaijan"
type = "warning"
claim = "threatened"
[[event]]
place = "Ganja"
type = "battle"
claim = "denied"
)";

}  // namespace

TEST_CASE("every event stands on the map or in the list of those that do not, denied ones in neither") {
    const brief::Brief brief = brief_from(autumn);
    const scene::Scene scene = composed(brief);
    std::multiset<std::size_t> seen;
    for (const auto& mark : scene.events) {
        seen.insert(mark.event);
        CHECK(mark.at.x >= 0);
        CHECK(mark.at.x <= scene.frame.width);
        CHECK(mark.at.y >= 0);
        CHECK(mark.at.y <= scene.frame.height);
    }
    for (const auto& unplaced : scene.unplaced) {
        seen.insert(unplaced.event);
        CHECK_FALSE(unplaced.reason.empty());
    }
    CHECK(seen == std::multiset<std::size_t>{0, 1, 2, 3});
    CHECK(scene.unplaced.size() == 2);
    CHECK(scene.events.at(1).area_only);
    CHECK_FALSE(scene.events.at(0).area_only);
}

TEST_CASE("a denied event is drawn when the brief asks for it") {
    brief::Brief brief = brief_from(autumn);
    brief.show_denied = true;
    const scene::Scene scene = composed(brief);
    CHECK(std::any_of(scene.events.begin(), scene.events.end(), [](const auto& mark) { return mark.event == 4; }));
}

TEST_CASE("control follows the date of the map") {
    brief::Brief brief = brief_from(autumn);
    CHECK(area_classes(composed(brief)).contains("claimed-az"));
    CHECK(area_classes(composed(brief)).contains("held"));
    brief.date = time::make_date(2015, 9, 1);
    CHECK_FALSE(area_classes(composed(brief)).contains("claimed-az"));
    brief.date = time::make_date(2022, 3, 1);
    CHECK(area_classes(composed(brief)).contains("held-peacekeepers"));
    brief.date = time::make_date(2024, 1, 1);
    CHECK_FALSE(area_classes(composed(brief)).contains("held"));
    CHECK_FALSE(area_classes(composed(brief)).contains("held-peacekeepers"));
}

TEST_CASE("the worldview de-jure draws no control") {
    brief::Brief brief = brief_from(autumn);
    brief.worldview = territory::Worldview::de_jure;
    const auto classes = area_classes(composed(brief));
    CHECK_FALSE(classes.contains("held"));
    CHECK_FALSE(classes.contains("claimed-az"));
}

TEST_CASE("the legend holds what is drawn and nothing else") {
    for (const auto& date : {time::make_date(2020, 10, 26), time::make_date(2021, 6, 1), time::make_date(2024, 6, 1)}) {
        brief::Brief brief = brief_from(autumn);
        brief.date = date;
        const scene::Scene scene = composed(brief);
        const auto areas = area_classes(scene);
        std::set<std::string> lines;
        for (const auto& line : scene.lines) {
            lines.insert(line.line_class);
        }
        int previous = 0;
        for (const auto& entry : scene.legend) {
            CHECK(entry.order >= previous);
            previous = entry.order;
            CHECK_FALSE(entry.text.empty());
            if (entry.swatch == scene::LegendEntry::Swatch::area) {
                CHECK(areas.contains(entry.style_class));
            } else if (entry.swatch == scene::LegendEntry::Swatch::line) {
                CHECK(lines.contains(entry.style_class));
            }
        }
        for (const char* name : {"held", "held-peacekeepers", "claimed-az", "taken", "corridor"}) {
            const bool listed = std::any_of(scene.legend.begin(), scene.legend.end(),
                                            [&](const auto& entry) { return entry.style_class == name; });
            CHECK(listed == areas.contains(name));
        }
    }
}

TEST_CASE("hidden layers are not drawn and not in the legend") {
    brief::Brief brief = brief_from(autumn);
    brief.hidden_layers = {"relief", "control", "oblast", "rivers", "lakes", "provinces", "exclaves", "inset"};
    const scene::Scene scene = composed(brief);
    CHECK(scene.relief.columns == 0);
    CHECK_FALSE(scene.inset);
    CHECK(scene.exclaves.empty());
    for (const auto& line : scene.lines) {
        CHECK(line.line_class != "oblast");
        CHECK(line.line_class != "province");
        CHECK(line.line_class != "river");
        CHECK(line.line_class != "contact");
    }
    CHECK_FALSE(area_classes(scene).contains("held"));
}

TEST_CASE("no exclave is lost at any scale") {
    brief::Brief brief = brief_from(autumn);
    for (const double half : {1.2, 2.0, 3.5, 4.5}) {
        brief.extent = geo::Box{45.3 - half * 1.3, 40.3 - half, 45.3 + half * 1.3, 40.3 + half};
        const scene::Scene scene = composed(brief);
        std::set<std::string> named;
        for (const auto& exclave : scene.exclaves) {
            REQUIRE(exclave.label >= 0);
            CHECK(scene.labels[static_cast<std::size_t>(exclave.label)].required);
            named.insert(scene.labels[static_cast<std::size_t>(exclave.label)].place_id);
        }
        for (const char* id : {"karki", "yukhari-askipara", "barkhudarli", "artsvashen"}) {
            CHECK(named.contains(id));
        }
    }
}

TEST_CASE("a capital where people only talk does not widen the map") {
    const brief::Brief brief = brief_from(R"(
title = "Talks"
date = 2023-09-19
[[event]]
place = "Stepanakert"
type = "battle"
[[event]]
place = "Tehran"
type = "talks"
[[event]]
place = "Baku"
type = "talks"
)");
    const geo::Box box = scene::choose_extent(brief, atlas().gazetteer(), 800.0 / 604);
    CHECK(box.contains({46.75, 39.82}));
    CHECK_FALSE(box.contains({49.84, 40.38}));
    CHECK_FALSE(box.contains({51.42, 35.69}));
}

TEST_CASE("a map of a single place is at least 240 km wide and a map without places shows Karabakh") {
    const brief::Brief one =
        brief_from("title = \"One\"\ndate = 2023-01-01\n[[event]]\nplace = \"Goris\"\ntype = \"talks\"\n");
    const geo::Box box = scene::choose_extent(one, atlas().gazetteer(), 800.0 / 604);
    const double middle = (box.south + box.north) / 2;
    CHECK(geo::distance({box.west, middle}, {box.east, middle}).value >= 238'000);
    const brief::Brief none = brief_from("title = \"None\"\ndate = 2023-01-01\n");
    CHECK(scene::choose_extent(none, atlas().gazetteer(), 1).contains({46.75, 39.82}));
}

TEST_CASE("a deployment along a border is a band on the side of the country that deploys") {
    brief::Brief brief = brief_from(autumn);
    event::Event deployment;
    deployment.id = "e9";
    deployment.type = event::Type::deployment;
    // Who is only spoken of, and has no such border, does not deploy there.
    deployment.actors = {"Iran's Revolutionary Guards", "Israel"};
    for (const char* country : {"azerbaijan", "armenia"}) {
        event::EventPlace place;
        place.role = event::EventPlace::Role::along;
        place.place_id = country;
        deployment.places.push_back(place);
    }
    brief.events.push_back(deployment);
    const scene::Scene scene = composed(brief);
    const auto band = std::find_if(scene.arrows.begin(), scene.arrows.end(), [](const scene::ArrowMark& arrow) {
        return arrow.kind == scene::ArrowMark::Kind::band;
    });
    REQUIRE(band != scene.arrows.end());
    const auto border_point = std::find_if(scene.events.begin(), scene.events.end(),
                                           [](const scene::EventMark& mark) { return mark.event == 5; });
    REQUIRE(border_point != scene.events.end());
    CHECK(band->spine.size() >= 2);
}

TEST_CASE("composing twice gives the same scene") {
    const brief::Brief brief = brief_from(autumn);
    const scene::Scene a = composed(brief);
    const scene::Scene b = composed(brief);
    REQUIRE(a.lines.size() == b.lines.size());
    for (std::size_t i = 0; i < a.lines.size(); ++i) {
        CHECK(a.lines[i].path == b.lines[i].path);
    }
    CHECK(*a.relief.rgba == *b.relief.rgba);
    REQUIRE(a.labels.size() == b.labels.size());
    for (std::size_t i = 0; i < a.labels.size(); ++i) {
        CHECK(a.labels[i].text == b.labels[i].text);
    }
}

TEST_CASE("an event on the Aras stands where the river meets the ground at issue") {
    const brief::Brief brief = brief_from(R"(
title = "Fire over the river"
date = 2020-10-20
[[event]]
place = "Aras River"
type = "shelling"
[[event]]
place = "Gyumri"
type = "base"
[[event]]
place = "Ardabil"
type = "arrest"
)");
    const scene::Scene scene = composed(brief);
    const auto mark =
        std::find_if(scene.events.begin(), scene.events.end(), [](const auto& m) { return m.event == 0; });
    REQUIRE(mark != scene.events.end());
    // South-east of Gyumri, by more than half the way to Ardabil.
    const auto gyumri =
        std::find_if(scene.events.begin(), scene.events.end(), [](const auto& m) { return m.event == 1; });
    const auto ardabil =
        std::find_if(scene.events.begin(), scene.events.end(), [](const auto& m) { return m.event == 2; });
    REQUIRE(gyumri != scene.events.end());
    REQUIRE(ardabil != scene.events.end());
    CHECK(mark->at.x > (gyumri->at.x + ardabil->at.x) / 2);
}
