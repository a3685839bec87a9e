#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "geo/operations.hpp"
#include "pack/database.hpp"
#include "pack/pack.hpp"
#include "pack/relief.hpp"
#include "pack/rows_with.hpp"

using namespace sitmap;

namespace {

using Shapes = std::map<std::string, geo::Geometry>;

const pack::Pack& the_pack() {
    static const auto pack = pack::Pack::open(SITMAP_PACK);
    REQUIRE(pack);
    return *pack;
}

Shapes shapes(const std::string& layer, const std::string& column) {
    const auto features = the_pack().features(layer, {column});
    REQUIRE(features);
    Shapes found;
    for (const auto& feature : *features) {
        auto& shape = found[feature.values[0]];
        const auto& parts = feature.geometry;
        shape.polygons.insert(shape.polygons.end(), parts.polygons.begin(), parts.polygons.end());
        shape.lines.insert(shape.lines.end(), parts.lines.begin(), parts.lines.end());
    }
    return found;
}

double km2(const geo::Geometry& shape) {
    if (shape.polygons.empty()) {
        return 0;
    }
    const auto area = geo::area_km2(shape);
    REQUIRE(area);
    return *area;
}

geo::Geometry common(const geo::Geometry& a, const geo::Geometry& b) {
    auto both = geo::intersection(a, b);
    REQUIRE(both);
    both->points.clear();
    return *both;
}

std::string country_at(geo::LonLat position) {
    static const Shapes countries = shapes("country", "iso2");
    std::string found;
    for (const auto& [code, shape] : countries) {
        if (geo::covers(shape, position)) {
            found += code;
        }
    }
    return found;
}

}  // namespace

TEST_CASE("each exclave is its owner's and nobody else's") {
    struct Fact {
        const char* id;
        geo::LonLat village;
        const char* owner;
        double least_km2, most_km2;
    };
    const Shapes exclaves = shapes("exclave", "id");
    const Shapes countries = shapes("country", "iso2");
    CHECK(exclaves.size() == 5);
    for (const Fact& fact : {Fact{"karki", {44.9467, 39.7866}, "AZ", 18.5, 19.5},
                             Fact{"yukhari-askipara", {45.0262, 41.0641}, "AZ", 24, 37},
                             Fact{"barkhudarli-sofulu", {45.2128, 41.0013}, "AZ", 7, 11},
                             Fact{"artsvashen", {45.5255, 40.6402}, "AM", 34, 41},
                             Fact{"nakhchivan", {45.4122, 39.2089}, "AZ", 5200, 5550}}) {
        INFO(fact.id);
        REQUIRE(exclaves.count(fact.id) == 1);
        const auto& shape = exclaves.at(fact.id);
        CHECK(geo::covers(shape, fact.village));
        CHECK(country_at(fact.village) == fact.owner);
        CHECK(km2(shape) > fact.least_km2);
        CHECK(km2(shape) < fact.most_km2);
        for (const auto& [code, country] : countries) {
            const double inside = km2(common(country, shape));
            CHECK(inside == Approx(code == fact.owner ? km2(shape) : 0).margin(0.01));
        }
    }
}

TEST_CASE("towns near borders lie in their country") {
    // Goris, Kapan, Meghri, Vardenis, Noyemberyan · Lachin, Gazakh, Ordubad, Sadarak, Zangilan · Jolfa, Poldasht,
    // Astara (IR) · Tbilisi, Sochi, Iğdır.
    const std::vector<std::pair<geo::LonLat, std::string>> towns = {
        {{46.3382, 39.5129}, "AM"}, {{46.4058, 39.2075}, "AM"}, {{46.2446, 38.9029}, "AM"}, {{45.7311, 40.1827}, "AM"},
        {{44.9992, 41.1724}, "AM"}, {{46.5469, 39.6408}, "AZ"}, {{45.3661, 41.0933}, "AZ"}, {{46.0234, 38.9059}, "AZ"},
        {{44.8880, 39.7114}, "AZ"}, {{46.6513, 39.0884}, "AZ"}, {{45.6333, 38.9379}, "IR"}, {{45.0710, 39.3480}, "IR"},
        {{48.8720, 38.4291}, "IR"}, {{44.8, 41.7}, "GE"},       {{44.0448, 39.9237}, "TR"}};
    for (const auto& [position, country] : towns) {
        INFO(position.lon << ", " << position.lat);
        CHECK(country_at(position) == country);
    }
}

TEST_CASE("neighbouring countries neither overlap nor leave gaps") {
    const Shapes countries = shapes("country", "iso2");
    std::vector<geo::Geometry> all;
    for (auto a = countries.begin(); a != countries.end(); ++a) {
        all.push_back(a->second);
        for (auto b = std::next(a); b != countries.end(); ++b) {
            INFO(a->first << " and " << b->first);
            CHECK(km2(common(a->second, b->second)) < 0.01);
        }
    }
    const Shapes seas = shapes("sea", "name");
    for (const auto& [name, sea] : seas) {
        all.push_back(sea);
    }
    const auto together = geo::union_of(all);
    REQUIRE(together);
    for (const auto& polygon : together->polygons) {
        for (const auto& hole : polygon.holes) {
            CHECK(km2({.points = {}, .lines = {}, .polygons = {{.shell = hole, .holes = {}}}}) < 0.01);
        }
    }
}

TEST_CASE("a sea is one piece of water, without the seams of its source") {
    for (const auto& [name, sea] : shapes("sea", "name")) {
        CAPTURE(name);
        double largest = 0;
        for (const auto& polygon : sea.polygons) {
            largest = std::max(largest, km2({{}, {}, {polygon}}));
        }
        CHECK(largest > 0.99 * km2(sea));
    }
}

TEST_CASE("borders cover the outlines that countries share, each with a status") {
    const auto borders = the_pack().features("border", {"a", "b", "status"});
    REQUIRE(borders);
    const Shapes countries = shapes("country", "iso2");
    std::map<std::string, double> by_status;
    std::set<std::string> pairs;
    for (const auto& border : *borders) {
        const std::string pair = border.values[0] + border.values[1];
        INFO(pair);
        CHECK(border.values[0] < border.values[1]);
        CHECK(pairs.insert(pair).second);
        CHECK((border.values[2] == "agreed" || border.values[2] == "undelimited" || border.values[2] == "disputed"));
        by_status[border.values[2]] += geo::length_km(border.geometry);
        const auto outline = geo::boundary(countries.at(border.values[0]));
        REQUIRE(outline);
        const double on_outline = geo::length_km(common(border.geometry, *outline));
        CHECK(on_outline == Approx(geo::length_km(border.geometry)).epsilon(0.02));
    }
    // Published: Armenia–Azerbaijan about 1,000 km, Armenia–Iran 44, Azerbaijan–Iran 690–765, Armenia–Georgia 220.
    const auto length = [&](const char* a, const char* b) {
        double km = 0;
        for (const auto& border : *borders) {
            km += border.values[0] == a && border.values[1] == b ? geo::length_km(border.geometry) : 0;
        }
        return km;
    };
    CHECK(length("AM", "AZ") == Approx(1000).epsilon(0.1));
    CHECK(length("AM", "IR") == Approx(44).epsilon(0.15));
    CHECK(length("AZ", "IR") == Approx(730).epsilon(0.1));
    CHECK(length("AM", "GE") == Approx(220).epsilon(0.1));
    CHECK(by_status["undelimited"] > 1000);
}

TEST_CASE("the border river follows the southern border and is not drawn twice") {
    const auto aras = the_pack().features("border_river", {"name"});
    REQUIRE(aras);
    double km = 0;
    for (const auto& part : *aras) {
        CHECK(part.values[0] == "Aras");
        km += geo::length_km(part.geometry);
    }
    CHECK(km > 500);
    CHECK(km < 900);
    const auto rivers = the_pack().features("river", {"place_id", "name"}, geo::Box{45.0, 38.8, 47.0, 39.4});
    REQUIRE(rivers);
    for (const auto& river : *rivers) {
        CHECK(river.values[0] != "aras");
    }
}

TEST_CASE("provinces fill their countries without overlapping") {
    const auto units = the_pack().features("admin1", {"id", "country"});
    REQUIRE(units);
    Shapes countries = shapes("country", "iso2");
    for (const std::string code : {"AM", "AZ", "GE"}) {
        double sum = 0;
        for (const auto& unit : *units) {
            if (unit.values[1] == code) {
                sum += km2(unit.geometry);
                INFO(unit.values[0]);
                CHECK(km2(common(unit.geometry, countries[code])) == Approx(km2(unit.geometry)).epsilon(0.001));
            }
        }
        INFO(code);
        CHECK(sum == Approx(km2(countries[code])).epsilon(0.01));
    }
    const std::map<std::string, geo::LonLat> seats = {
        {"am-syunik", {46.4058, 39.2075}},          {"am-gegharkunik", {45.7311, 40.1827}},
        {"az-nakhchivan", {45.4122, 39.2089}},      {"az-kalbajar", {46.0383, 40.1067}},
        {"az-khankendi-city", {46.7528, 39.8177}},  {"az-khojaly", {46.7903, 39.9130}},
        {"ir-east-azerbaijan", {46.2964, 38.0742}}, {"ir-ardabil", {48.2933, 38.2498}}};
    for (const auto& [id, seat] : seats) {
        const auto found = std::find_if(units->begin(), units->end(),
                                        [at = seat](const auto& unit) { return geo::covers(unit.geometry, at); });
        REQUIRE(found != units->end());
        CHECK(found->values[0] == id);
    }
}

TEST_CASE("lines of provinces stay inside and clear of the borders") {
    const auto lines = the_pack().features("admin1_line", {"country"});
    REQUIRE(lines);
    const auto borders = the_pack().features("border", {});
    REQUIRE(borders);
    double nearest_km = 1e9;
    for (const auto& line : *lines) {
        for (const auto& part : line.geometry.lines) {
            for (const auto& border : *borders) {
                for (const auto& edge : border.geometry.lines) {
                    // Every 20th vertex: vertices lie closer together than the distance that is asked for.
                    for (std::size_t i = 0; i < edge.size(); i += 20) {
                        if (std::abs(edge[i].lat - part.front().lat) < 0.1) {
                            nearest_km = std::min(nearest_km, geo::distance(edge[i], part.front()).value / 1000);
                        }
                    }
                }
            }
        }
    }
    CHECK(nearest_km > 2.0);
}

TEST_CASE("lakes have their present size") {
    const Shapes lakes = shapes("lake", "place_id");
    CHECK(km2(lakes.at("lake-sevan")) == Approx(1240).epsilon(0.01));
    CHECK(geo::covers(lakes.at("lake-sevan"), {45.3, 40.35}));
    CHECK(km2(lakes.at("mingachevir-reservoir")) == Approx(547).epsilon(0.05));
}

TEST_CASE("heights are those of the ground") {
    const auto relief = the_pack().relief();
    REQUIRE(relief);
    CHECK(relief->columns == 480);
    CHECK(relief->rows == 360);
    const auto height = [&](geo::LonLat p) {
        const auto column = int((p.lon - relief->box.west) / (relief->box.east - relief->box.west) * relief->columns);
        const auto row = int((relief->box.north - p.lat) / (relief->box.north - relief->box.south) * relief->rows);
        return int(relief->metres[std::size_t(row) * std::size_t(relief->columns) + std::size_t(column)]);
    };
    CHECK(height({44.30, 39.70}) > 3300);                      // Mount Ararat, 5,137 m at its top
    CHECK(height({45.35, 40.35}) == Approx(1900).margin(80));  // Lake Sevan
    CHECK(height({48.5, 40.0}) < 100);                         // the plain of Shirvan
    CHECK(height({50.5, 41.0}) < -20);                         // the Caspian Sea
}

TEST_CASE("the heights that lie ready are those of the picture, and damage to them is told") {
    const auto database = pack::open_read_only(SITMAP_PACK);
    REQUIRE(database);
    const auto tile = pack::read_relief(*database);
    const auto ready = the_pack().relief();
    REQUIRE(tile);
    REQUIRE(ready);
    CHECK(ready->metres == tile->metres);
    CHECK((ready->box == tile->box));
    CHECK(ready->columns == tile->columns);
    auto content = the_pack().bytes(pack::heights_table);
    REQUIRE(content);
    CHECK(pack::heights_from(*content));
    reinterpret_cast<char*>(content->words.get())[content->size - 3] ^= 1;
    CHECK_FALSE(pack::heights_from(*content));
    content->size -= 8;
    CHECK_FALSE(pack::heights_from(*content));
    content->size = 8;
    CHECK_FALSE(pack::heights_from(*content));
}

TEST_CASE("the pack has no triggers: whoever opens it would parse them") {
    int triggers = 0;
    REQUIRE(the_pack().query("SELECT name FROM sqlite_master WHERE type = 'trigger'", {},
                             [&](const auto&) { return ++triggers > 0; }));
    CHECK(triggers == 0);
}

TEST_CASE("shapes read by a value are those of all rows that have it") {
    const auto features = the_pack().features("admin1", {"place_id"});
    REQUIRE(features);
    for (const auto& feature : *features) {
        const auto shapes = pack::shapes_with(the_pack(), "admin1", "place_id", feature.values[0]);
        REQUIRE(shapes);
        CHECK(std::count(shapes->begin(), shapes->end(), feature.geometry) == 1);
    }
    const auto none = pack::shapes_with(the_pack(), "admin1", "place_id", "nowhere");
    REQUIRE(none);
    CHECK(none->empty());
}

TEST_CASE("every layer is registered as GeoPackage wants it and is credited") {
    std::set<std::string> registered;
    REQUIRE(
        the_pack().query("SELECT c.table_name FROM gpkg_contents AS c JOIN gpkg_geometry_columns AS g "
                         "USING (table_name) JOIN gpkg_extensions AS e ON e.table_name = c.table_name "
                         "WHERE c.data_type = 'features' AND c.srs_id = 4326 AND e.extension_name = "
                         "'gpkg_rtree_index'",
                         {}, [&](const auto& row) { return registered.emplace(row[0]).second; }));
    for (const char* layer : {"country", "border", "border_river", "admin1", "admin1_line", "admin2", "sea", "lake",
                              "river", "disputed_line", "exclave"}) {
        INFO(layer);
        CHECK(registered.count(layer) == 1);
    }
    CHECK_FALSE(the_pack().has_table("country_source"));
    CHECK_FALSE(the_pack().has_table("country_with_sea"));
    const auto credits = the_pack().credits();
    REQUIRE(credits);
    std::set<std::string> credited;
    for (const auto& credit : *credits) {
        CHECK_FALSE(credit.licence.empty());
        credited.insert(credit.layers.begin(), credit.layers.end());
    }
    for (const char* layer : {"country", "border", "admin1", "sea", "lake", "river", "disputed_line", "relief"}) {
        INFO(layer);
        CHECK(credited.count(layer) == 1);
    }
}
