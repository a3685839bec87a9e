#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "event/extract.hpp"
#include "event/table_in_edition.hpp"
#include "io/csv.hpp"
#include "io/utf8.hpp"
#include "pack/geopackage.hpp"

using namespace sitmap;

namespace {

const gazetteer::Gazetteer& places() {
    static const gazetteer::Gazetteer loaded = [] {
        auto pack = pack::Pack::open(SITMAP_PACK);
        REQUIRE(pack);
        auto gazetteer = gazetteer::Gazetteer::load(*pack);
        REQUIRE(gazetteer);
        return std::move(*gazetteer);
    }();
    return loaded;
}

/// A table in a file of its own, removed afterwards.
class TableFile {
public:
    TableFile(const std::string& name, const std::string& content)
        : path_(std::filesystem::temp_directory_path() / ("sitmap-table-test-" + name)) {
        std::ofstream(path_, std::ios::binary) << content;
    }
    ~TableFile() { std::filesystem::remove(path_); }
    TableFile(const TableFile&) = delete;
    TableFile& operator=(const TableFile&) = delete;
    Result<std::vector<event::Event>> read() const { return event::read_table(path_, places()); }
    Result<std::vector<event::Event>> read_in(Language edition) const {
        auto pack = pack::Pack::open(SITMAP_PACK);
        REQUIRE(pack);
        const auto words = pack::Phrasebook::load(*pack, edition);
        REQUIRE(words);
        return event::read_table(path_, places(), *words);
    }

private:
    std::filesystem::path path_;
};

Error error_of(const std::string& name, const std::string& content) {
    const auto result = TableFile(name, content).read();
    REQUIRE_FALSE(result);
    return result.error();
}

}  // namespace

TEST_CASE("a table of own columns is read") {
    const auto events = TableFile("own.csv",
                                  "date,place,type,claim,claimed_by,actors,text,source\r\n"
                                  "2020-10-24/2020-10-25,Askeran; Martuni,shelling,claimed,officials,A; B,\"one, "
                                  "\"\"two\"\"\nthree\",Dawn\r\n"
                                  "\r\n"
                                  "2020-10-16,Tehran,warning,,,,,\r\n")
                            .read();
    REQUIRE(events);
    REQUIRE(events->size() == 2);
    const auto& e = events->front();
    CHECK(time::to_edtf(*e.when) == "2020-10-24/2020-10-25");
    REQUIRE(e.places.size() == 2);
    CHECK(e.places[0].place_id == "askeran");
    CHECK(e.actors == std::vector<std::string>{"A", "B"});
    CHECK(e.text == "one, \"two\" three");
    CHECK(e.evidence[0].row == 1);
    CHECK((*events)[1].claim == event::Claim::happened);
}

TEST_CASE("tables of ACLED and UCDP are recognised") {
    const auto acled = TableFile("acled.csv",
                                 "event_id_cnty,event_date,event_type,sub_event_type,actor1,location,latitude,"
                                 "longitude,geo_precision,notes\n"
                                 "AZE1,26 October 2020,Explosions/Remote violence,Shelling/artillery/missile "
                                 "attack,Army,Martuni,39.79,47.11,1,Shells\n"
                                 "AZE2,26 October 2020,Strategic developments,Non-violent transfer of "
                                 "territory,Army,Somewhere,39.5,46.5,3,x\n")
                           .read();
    REQUIRE(acled);
    CHECK((*acled)[0].type == event::Type::shelling);
    CHECK_FALSE((*acled)[0].places[0].area_only);
    CHECK((*acled)[1].type == event::Type::transfer);
    CHECK((*acled)[1].places[0].area_only);
    CHECK((*acled)[1].places[0].place_id.empty());
    const auto ucdp = TableFile("ucdp.csv",
                                "id,type_of_violence,side_a,side_b,where_prec,latitude,longitude,date_start,date_end\n"
                                "7,1,Government,Forces,5,40.1,46.8,2016-04-02 00:00:00.000,2016-04-05 00:00:00.000\n")
                          .read();
    REQUIRE(ucdp);
    CHECK(time::to_edtf(*(*ucdp)[0].when) == "2016-04-02/2016-04-05");
    CHECK((*ucdp)[0].places[0].area_only);
}

TEST_CASE("days that are known to a week, a month or a year are read as such, and deaths are told") {
    const auto ucdp =
        TableFile("ged.csv",
                  "id,year,month,day,type_of_violence,side_a,side_b,country,where_prec,date_prec,latitude,"
                  "longitude,low_death,best_death,high_death\n"
                  "1,1992,3,30,1,A,B,Azerbaijan,1,1,39.8,46.7,2,3,5\n"
                  "2,1992,3,30,1,A,B,Azerbaijan,2,3,39.8,46.7,2,2,2\n"
                  "3,1992,2,,1,A,B,Azerbaijan,3,4,39.8,46.7,0,0,0\n"
                  "4,1992,3,30,1,A,B,Azerbaijan,6,5,40.4,47.9,,,\n")
            .read();
    REQUIRE(ucdp);
    const auto when = [](const event::Event& e) { return time::to_edtf(*e.when); };
    CHECK(when((*ucdp)[0]) == "1992-03-30");
    CHECK((*ucdp)[0].text == "A – B. 3 killed, between 2 and 5.");
    CHECK((*ucdp)[0].head == "A – B: 3 killed");
    CHECK((*ucdp)[0].quantities.at(0).number == 3);
    CHECK(when((*ucdp)[1]) == "1992-03-27/1992-04-02");
    CHECK((*ucdp)[1].places[0].precision_km == 25);
    CHECK((*ucdp)[1].text == "A – B. 2 killed.");
    CHECK(when((*ucdp)[2]) == "1992-02");
    CHECK((*ucdp)[2].places[0].area_only);
    CHECK((*ucdp)[2].text == "A – B.");
    CHECK((*ucdp)[2].quantities.empty());
    CHECK(when((*ucdp)[3]) == "1992");
    CHECK_FALSE((*ucdp)[3].places[0].position.has_value());
    CHECK((*ucdp)[3].places[0].name == "Azerbaijan");
    const auto acled = TableFile("acled2.csv",
                                 "event_date,time_precision,event_type,latitude,longitude\n"
                                 "26 October 2020,2,Battles,39.8,46.7\n"
                                 "26 October 2020,3,Battles,39.8,46.7\n")
                           .read();
    REQUIRE(acled);
    CHECK(when((*acled)[0]) == "2020-10-23/2020-10-29");
    CHECK(when((*acled)[1]) == "2020-10");
}

TEST_CASE("a row of UCDP's tables is headed by its sides as they were called on the day, and by the deaths") {
    const auto ucdp = TableFile("sides.csv",
                                "id,year,month,day,type_of_violence,conflict_name,side_a,side_b,latitude,longitude,"
                                "low_death,best_death,high_death\n"
                                "1,1990,1,20,State-based violence,Russia (Soviet Union): Azerbaijan,Government of "
                                "Russia (Soviet Union),APF,40.4,49.9,0,0,9\n"
                                "2,2010,3,1,State-based violence,Russia (Soviet Union): Caucasus Emirate,Government "
                                "of Russia (Soviet Union),Forces of the Caucasus Emirate,42.9,47.5,4,4,4\n"
                                "3,1994,3,1,One-sided violence,PKK - Civilians,PKK,Civilians,37.5,42.4,6,6,7\n"
                                "4,1994,3,1,2,Front of the very long name - Other front of it,Front of the very long "
                                "name,Other front of the very long name,37.5,42.4,6,6,7\n")
                          .read();
    REQUIRE(ucdp);
    CHECK((*ucdp)[0].head == "Soviet Union – APF: 0–9 killed");
    CHECK((*ucdp)[0].text ==
          "Government of the Soviet Union – APF. Soviet Union: Azerbaijan. 0 to 9 killed, by the best estimate 0.");
    CHECK((*ucdp)[1].head == "Russia – Forces of the Caucasus Emirate: 4 killed");
    CHECK((*ucdp)[2].head == "PKK against civilians: 6 killed");
    CHECK((*ucdp)[2].text == "PKK against civilians. 6 killed, between 6 and 7.");
    CHECK((*ucdp)[3].head.starts_with("6 killed: Front of the very long name – "));
}

TEST_CASE("a GeoPackage with one table of points is a table of events, and anything else is refused with its name") {
    pack::ResultLayer layer;
    layer.name = "events";
    layer.shape = pack::LayerShape::point;
    layer.columns = {{"date"}, {"type"}, {"head"}};
    geo::Geometry point;
    point.points = {{46.75, 39.82}};
    layer.rows = {{point, {"2020-10-04", "shelling", "Shells"}}};
    const auto bytes = pack::geopackage({layer});
    REQUIRE(bytes);
    const auto events = TableFile("points.gpkg", *bytes).read();
    REQUIRE(events);
    REQUIRE(events->size() == 1);
    CHECK(events->front().head == "Shells");
    CHECK(events->front().places[0].position->lat == 39.82);
    pack::ResultLayer other = layer;
    other.name = "others";
    const auto two = pack::geopackage({layer, other});
    REQUIRE(two);
    CHECK(error_of("two.gpkg", *two).message.find("events, others") != std::string::npos);
    CHECK(error_of("text.gpkg", "date,type\n").code == ErrorCode::format);
    CHECK(error_of("cut.gpkg", bytes->substr(0, bytes->size() / 2)).code == ErrorCode::format);
}

TEST_CASE("faults of a table are named with their line") {
    const auto place = error_of("place.csv", "date,place,type\n2020-10-16,Tehran,talks\n2020-10-16,Qqwxzkj,talks\n");
    CHECK(place.code == ErrorCode::unknown_place);
    CHECK(place.line == 3);
    CHECK(place.message.find("Qqwxzkj") != std::string::npos);
    CHECK(error_of("date.csv", "date,place,type\n2020-02-31,Tehran,talks\n").code == ErrorCode::date);
    CHECK(error_of("type.csv", "date,place,type\n2020-02-21,Tehran,picnic\n").code == ErrorCode::csv);
    CHECK(error_of("lat.csv", "date,lat,lon,type\n2020-02-21,95,45,talks\n").code == ErrorCode::coordinate);
    CHECK(error_of("nan.csv", "date,lat,lon,type\n2020-02-21,nan,45,talks\n").code == ErrorCode::coordinate);
    CHECK(error_of("half.csv", "date,lat,lon,type\n2020-02-21,40,,talks\n").code == ErrorCode::coordinate);
    CHECK(error_of("cells.csv", "date,place,type\n2020-02-21,Tehran\n").line == 2);
    CHECK(error_of("empty.csv", "date,place,type\n").code == ErrorCode::nothing_to_map);
    CHECK(error_of("utf8.csv", "date,place,type\n2020-02-21,\xFF,talks\n").code == ErrorCode::utf8);
    CHECK(error_of("twice.csv", "date,date,type\n2020-02-21,x,talks\n").code == ErrorCode::csv);
}

TEST_CASE("quotes are followed and their faults found") {
    const auto rows = io::parse_csv("a;\"b;c\"\n\"d\"\"e\";f", ';', "t");
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK((*rows)[0].cells == std::vector<std::string>{"a", "b;c"});
    CHECK((*rows)[1].cells == std::vector<std::string>{"d\"e", "f"});
    const auto open = io::parse_csv("a,b\n1,\"x\ny\n", ',', "t");
    REQUIRE_FALSE(open);
    CHECK(open.error().line == 2);
    CHECK(open.error().column == 3);
    CHECK_FALSE(io::parse_csv("a\n\"x\"y\n", ',', "t"));
    CHECK_FALSE(io::parse_csv("a\n" + std::string(70'000, 'x'), ',', "t"));
}

TEST_CASE("GeoJSON points are events, deep or broken JSON is refused") {
    const auto events =
        TableFile("points.geojson",
                  R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",
                                  "coordinates":[46.75,39.82]},"properties":{"date":"2020-10-04","type":"air strike"}}]})")
            .read();
    REQUIRE(events);
    CHECK((*events)[0].type == event::Type::air_strike);
    REQUIRE((*events)[0].places[0].position);
    CHECK((*events)[0].places[0].position->lon == 46.75);
    const auto broken = error_of("broken.geojson", "{\"features\": [\n  {]}");
    CHECK(broken.code == ErrorCode::json);
    CHECK(broken.line == 2);
    CHECK(error_of("deep.geojson", std::string(100'000, '[')).code == ErrorCode::json);
    CHECK(
        error_of("far.geojson",
                 R"({"features":[{"geometry":{"type":"Point","coordinates":[500,0]},"properties":{"type":"talks"}}]})")
            .code == ErrorCode::coordinate);
    CHECK(error_of("huge.geojson", R"({"features":[{"geometry":{"type":"Point","coordinates":[1e999,0]}}]})").code ==
          ErrorCode::json);
}

TEST_CASE("what is written as CSV is read again") {
    const auto first =
        event::read_table(std::string(SITMAP_SOURCE_DIR) + "/docs/examples/events-2020-10.csv", places());
    REQUIRE(first);
    REQUIRE(first->size() >= 12);
    const std::string csv = event::to_csv(*first, places());
    const auto second = TableFile("again.csv", csv).read();
    REQUIRE(second);
    REQUIRE(second->size() == first->size());
    for (std::size_t i = 0; i < first->size(); ++i) {
        CHECK((*first)[i].type == (*second)[i].type);
        CHECK((*first)[i].claim == (*second)[i].claim);
        CHECK((*first)[i].when == (*second)[i].when);
        REQUIRE((*first)[i].places.size() == (*second)[i].places.size());
        for (std::size_t p = 0; p < (*first)[i].places.size(); ++p) {
            CHECK((*first)[i].places[p].place_id == (*second)[i].places[p].place_id);
        }
        CHECK((*first)[i].head == (*second)[i].head);
    }
}

TEST_CASE("every type and claim is found by its name") {
    for (const auto type : event::all_types()) {
        CHECK(event::type_from(event::name_of(type)) == type);
    }
    CHECK(event::type_from("air strike") == event::Type::air_strike);
    CHECK(event::type_from("Air-Strike") == event::Type::air_strike);
    CHECK_FALSE(event::type_from("picnic"));
    for (const auto* const name : {"happened", "claimed", "denied", "threatened", "proposed"}) {
        REQUIRE(event::claim_from(name));
        CHECK(event::name_of(*event::claim_from(name)) == name);
    }
}

TEST_CASE("what a row counts and whose sides it names is said in the language of the edition") {
    const TableFile table("ucdp-edition.csv",
                          "date_start,latitude,longitude,type_of_violence,side_a,side_b,best,low,high\n"
                          "2020-10-01,39.5,46.8,1,Government of Armenia,Government of Azerbaijan,3,2,5\n"
                          "2020-10-02,39.5,46.8,3,Government of Turkey,civilians,0,0,9\n");
    for (const Language edition :
         {Language::hy, Language::az, Language::ru, Language::fa, Language::tr, Language::ka}) {
        const auto events = table.read_in(edition);
        REQUIRE(events);
        for (const event::Event& e : *events) {
            for (const std::string_view word :
                 {"killed", "Armenia", "against", "civilians", "estimate", "Government"}) {
                INFO(e.head << " | " << e.text);
                CHECK(e.head.find(word) == std::string::npos);
                CHECK(e.text.find(word) == std::string::npos);
            }
            CHECK(io::code_points(e.head) <= 60);
            CHECK(e.quantities.size() == 1);
        }
    }
    CHECK(table.read_in(Language::ru)->front().head == "Армения – Азербайджан. Погибших: 3");
    CHECK(table.read_in(Language::en)->front().head == "Armenia – Azerbaijan: 3 killed");
    CHECK(table.read()->front().text == table.read_in(Language::en)->front().text);
}
