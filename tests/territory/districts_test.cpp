#include <catch2/catch.hpp>

#include "geo/operations.hpp"
#include "pack_of_tests.hpp"

using namespace sitmap;
using territory_tests::Fact;
using territory_tests::facts;
using territory_tests::the_pack;

namespace {

struct District {
    const char* name;  ///< in settlement_holders.csv
    const char* unit;
    const char* town;  ///< GeoNames id
    double published_km2;
};

// Areas: virtualkarabakh.az/read.php?lang=2&menu=42&id=6241.
const District districts[] = {{"Aghdam", "az-aghdam", "148619", 1150},     {"Fuzuli", "az-fuzuli", "148106", 1390},
                              {"Jabrayil", "az-jabrayil", "148141", 1050}, {"Lachin", "az-lachin", "147625", 1840},
                              {"Qubadli", "az-gubadli", "147305", 802},    {"Zangilan", "az-zangilan", "146901", 707}};

geo::Geometry unit(const char* id) {
    const auto features = the_pack().features("admin1", {"id"}).value();
    for (const pack::Feature& feature : features) {
        if (feature.values[0] == id) {
            return feature.geometry;
        }
    }
    FAIL(id);
    return {};
}

}  // namespace

TEST_CASE("towns and villages lie in their own district") {
    int asked = 0, apart = 0;
    for (const District& district : districts) {
        const geo::Geometry ground = unit(district.unit);
        INFO(district.name);
        CHECK(geo::area_km2(ground).value() == Approx(district.published_km2).epsilon(0.13));
        for (const Fact& fact : facts()) {
            if (fact.district != district.name) {
                continue;
            }
            ++asked;
            const bool inside = geo::covers(ground, fact.position);
            apart += inside ? 0 : 1;
            if (fact.geonames_id == district.town) {
                CHECK(inside);
            }
        }
    }
    // The rest lie apart from their district, most of them by a wrong position.
    CHECK(asked > 600);
    CHECK(apart <= 12);
}
