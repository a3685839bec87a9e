#include "gazetteer/inspect.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "gazetteer/user_names.hpp"
#include "shared_gazetteer.hpp"

using namespace sitmap;

namespace {

gazetteer::Inspection inspected(std::string_view table) {
    const auto names = gazetteer::parse_user_names(table, "my.csv", test_gazetteer());
    REQUIRE(names);
    REQUIRE(names->faults.empty());
    const auto gazetteer = gazetteer::Gazetteer::load(test_pack(), names->places);
    REQUIRE(gazetteer);
    const auto inspection = gazetteer::inspect(*gazetteer, test_pack());
    REQUIRE(inspection);
    return *inspection;
}

bool found(const gazetteer::Inspection& inspection, std::string_view check, std::string_view place) {
    return std::any_of(inspection.open.begin(), inspection.open.end(),
                       [&](const auto& defect) { return defect.check == check && defect.place == place; });
}

}  // namespace

TEST_CASE("the pack's own gazetteer has no defect that nobody has explained") {
    const auto inspection = gazetteer::inspect(test_gazetteer(), test_pack());
    REQUIRE(inspection);
    for (const auto& defect : inspection->open) {
        UNSCOPED_INFO(defect.check << " " << defect.place << " " << defect.other << ": " << defect.message);
    }
    CHECK(inspection->open.empty());
    for (const auto& row : inspection->stale) {
        UNSCOPED_INFO("explains nothing: " << row);
    }
    CHECK(inspection->stale.empty());
    CHECK(inspection->places > 8000);
    CHECK_FALSE(inspection->known.empty());
    for (const auto& defect : inspection->known) {
        CHECK_FALSE(defect.reason.empty());
    }
}

TEST_CASE("each check finds what it asks for") {
    const auto inspection = inspected(
        "id,name,lon,lat,kind,country,admin1,language,preferred,side\n"
        "lost,Lost,46.0,39.0,village,GE,,en,1,\n"                    // in Armenia
        "turned,Turned,39.51,46.34,village,AM,,en,1,\n"              // longitude and latitude exchanged
        "elsewhere,Elsewhere,46.34,39.40,village,AM,tavush,en,1,\n"  // in Syunik
        "unitless,Unitless,46.34,39.40,village,AM,no-such-area,en,1,\n"
        "twin,Twin,46.3382,39.5130,village,AM,syunik,en,1,\n"    // on Goris
        "letters,Letters,46.20,39.45,village,AM,syunik,hy,1,\n"  // Latin letters, and nothing to print
        "shapeless,Shapeless,46.20,39.40,island,AM,,en,1,\n"
        "loose,Loose,46.25,39.48,village,AM,syunik,en,1,\n"
        "loose,Goris,,,,,,,,\n");
    CHECK(found(inspection, "country", "lost"));
    CHECK(found(inspection, "swapped", "turned"));
    CHECK(found(inspection, "district", "elsewhere"));
    CHECK(found(inspection, "unit", "unitless"));
    CHECK((found(inspection, "same-spot", "twin") || found(inspection, "same-spot", "goris")));
    CHECK(found(inspection, "script", "letters"));
    CHECK(found(inspection, "preferred", "letters"));
    CHECK(found(inspection, "shape", "shapeless"));
    CHECK(found(inspection, "namesake", "loose"));
    CHECK_FALSE(found(inspection, "country", "loose"));
    for (const auto& defect : inspection.open) {
        const auto& checks = gazetteer::inspection_checks();
        CHECK(std::any_of(checks.begin(), checks.end(), [&](const auto& check) { return check.name == defect.check; }));
    }
}

TEST_CASE("a name that ends before it begins is found in a gazetteer that was made by a program") {
    gazetteer::Place place;
    place.id = "backwards";
    place.position = {46.25, 39.48};
    place.names.resize(1);
    place.names[0].text = "Backwards";
    place.names[0].language = Language::en;
    place.names[0].preferred = true;
    place.names[0].validity = {time::make_date(2020, 1, 2), time::make_date(2020, 1, 1)};
    const auto gazetteer = gazetteer::Gazetteer::load(test_pack(), {place});
    REQUIRE(gazetteer);
    const auto inspection = gazetteer::inspect(*gazetteer, test_pack());
    REQUIRE(inspection);
    CHECK(found(*inspection, "dates", "backwards"));
}
