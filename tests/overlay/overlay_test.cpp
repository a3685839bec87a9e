#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>

#include "overlay/overlay.hpp"

using namespace sitmap;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that goes away with the test.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("sitmap-overlay-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    std::string write(const std::string& name, const std::string& content) const {
        std::ofstream(path / name, std::ios::binary) << content;
        return (path / name).string();
    }
};

std::string collection(const std::string& features, const std::string& crs = "") {
    return R"({"type":"FeatureCollection",)" + crs + R"("features":[)" + features + "]}";
}

std::string point(double lon, double lat, const std::string& name) {
    return R"({"type":"Feature","properties":{"name":")" + name + R"("},"geometry":{"type":"Point","coordinates":[)" +
           std::to_string(lon) + "," + std::to_string(lat) + "]}}";
}

/// An ASCII grid of 4 × 2 cells of half a degree, its corner at 46° E 39° N, with one cell that says nothing.
std::string grid() {
    return "ncols 4\nnrows 2\nxllcorner 46\nyllcorner 39\ncellsize 0.5\nNODATA_value -9999\n"
           "100 200 300 400\n500 600 700 -9999\n";
}
constexpr const char* wgs84 =
    R"(GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],)"
    R"(UNIT["degree",0.0174532925199433]])";

}  // namespace

TEST_CASE("a layer of one's own comes with its shapes and the column asked for") {
    const Folder folder;
    const std::string file = folder.write(
        "posts.geojson", collection(point(46.75, 39.82, "Post 1") + "," + point(46.5, 39.6, "Post 2") + "," +
                                    R"({"type":"Feature","properties":{"name":"Line"},"geometry":{"type":"LineString",)"
                                    R"("coordinates":[[46,39],[47,40]]}})"));
    const auto layer = overlay::read_layer(file, "", "name");
    REQUIRE(layer);
    REQUIRE(layer->features.size() == 3);
    CHECK(layer->features[0].label == "Post 1");
    CHECK(layer->features[0].geometry.points.at(0).lon == Approx(46.75));
    CHECK(layer->features[0].geometry.points.at(0).lat == Approx(39.82));
    CHECK(layer->features[2].geometry.lines.at(0).size() == 2);
    CHECK(layer->warnings.empty());
    CHECK(overlay::read_layer(file, "", "")->features[0].label.empty());
}

TEST_CASE("another coordinate system gives the same positions") {
    const Folder folder;
    // Shushi in UTM zone 38N, as computed by PROJ: 649,723 E 4,402,430 N.
    const std::string file = folder.write(
        "utm.geojson", collection(point(649723, 4402430, "Shusha"),
                                  R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32638"}},)"));
    const auto layer = overlay::read_layer(file, "", "");
    REQUIRE(layer);
    CHECK(layer->features.at(0).geometry.points.at(0).lon == Approx(46.7475).margin(0.002));
    CHECK(layer->features.at(0).geometry.points.at(0).lat == Approx(39.7589).margin(0.002));
}

TEST_CASE("features that cannot be used are left out and counted") {
    const Folder folder;
    const std::string file =
        folder.write("bad.geojson", collection(point(46.75, 39.82, "good") + "," + point(46.75, 239, "off") + "," +
                                               R"({"type":"Feature","properties":{},"geometry":null})"));
    const auto layer = overlay::read_layer(file, "", "");
    REQUIRE(layer);
    CHECK(layer->features.size() == 1);
    REQUIRE(layer->warnings.size() == 1);
    CHECK(layer->warnings[0].code == "W_FEATURE_DROPPED");
    CHECK(layer->warnings[0].message.starts_with("2 of 3"));
}

TEST_CASE("longitudes beyond 180 degrees are those of the same meridians, and it is said") {
    const Folder folder;
    const std::string file = folder.write(
        "fiji.geojson",
        collection(R"({"type":"Feature","properties":{"name":"Fiji"},"geometry":{"type":"Polygon","coordinates":)"
                   R"([[[177,-19],[182,-19],[182,-15],[177,-15],[177,-19]]]}},)" +
                   point(406.75, 39.82, "once round") + "," + point(46.75, 39.82, "plain") + "," +
                   point(946.75, 39.82, "twice round")));
    const auto layer = overlay::read_layer(file, "", "name");
    REQUIRE(layer);
    REQUIRE(layer->features.size() == 3);
    CHECK(layer->features[0].geometry.polygons.at(0).shell.at(1) == geo::LonLat{-178, -19});
    CHECK(layer->features[1].geometry.points.at(0).lon == Approx(46.75));
    CHECK(layer->features[2].label == "plain");
    REQUIRE(layer->warnings.size() == 2);
    CHECK(layer->warnings[0].code == "W_FEATURE_DROPPED");
    CHECK(layer->warnings[1].code == "W_WRAPPED");
    CHECK(layer->warnings[1].message.starts_with("2 features"));
}

TEST_CASE("a wrong layer, column, file or path is an error that says what there is") {
    const Folder folder;
    const std::string file = folder.write("posts.geojson", collection(point(46.75, 39.82, "Post 1")));
    const auto column = overlay::read_layer(file, "", "nmae");
    REQUIRE_FALSE(column);
    CHECK(column.error().code == ErrorCode::config);
    CHECK(column.error().hint.find("name") != std::string::npos);
    const auto layer = overlay::read_layer(file, "october", "");
    REQUIRE_FALSE(layer);
    CHECK(layer.error().hint.find("posts") != std::string::npos);
    CHECK(overlay::read_layer(folder.write("text.geojson", "hello"), "", "").error().code == ErrorCode::format);
    CHECK(overlay::read_layer((folder.path / "none.gpkg").string(), "", "").error().code == ErrorCode::read);
    CHECK(overlay::read_layer(folder.path.string(), "", "").error().code == ErrorCode::not_a_file);
    for (const char* path : {"/vsicurl/http://example.org/x.geojson", "https://example.org/x.geojson",
                             "/vsizip/x.zip/x.shp", "<OGRVRTDataSource/>"}) {
        CHECK(overlay::read_layer(path, "", "").error().code == ErrorCode::policy_path);
    }
}

TEST_CASE("a file that only pretends to be of an allowed kind opens no other file") {
    const Folder folder;
    folder.write("secret.csv", "name,WKT\nx,POINT(46 39)\n");
    const std::string file = folder.write(
        "x.geojson", "<OGRVRTDataSource><OGRVRTLayer name=\"secret\"><SrcDataSource>" +
                         (folder.path / "secret.csv").string() + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    CHECK(overlay::read_layer(file, "", "").error().code == ErrorCode::format);
}

TEST_CASE("heights of one's own lie where the file says, and nowhere else") {
    const Folder folder;
    const std::string file = folder.write("dem.asc", grid());
    folder.write("dem.prj", wgs84);
    const auto heights = overlay::read_heights(file, {45.5, 38.5, 48.5, 40.5}, 6, 4);
    REQUIRE(heights);
    REQUIRE(heights->metres.size() == 24);
    const auto at = [&](int column, int row) { return heights->metres[static_cast<std::size_t>(row * 6 + column)]; };
    CHECK(std::isnan(at(0, 0)));
    CHECK(std::isnan(at(5, 1)));
    CHECK(at(1, 1) == Approx(100));
    CHECK(at(4, 1) == Approx(400));
    CHECK(at(2, 2) == Approx(600));
    CHECK(std::isnan(at(4, 2)));
    const auto away = overlay::read_heights(file, {10, 10, 11, 11}, 4, 4);
    REQUIRE(away);
    CHECK(std::all_of(away->metres.begin(), away->metres.end(), [](float m) { return std::isnan(m); }));
}

TEST_CASE("a raster that does not say where it lies is refused") {
    const Folder folder;
    const std::string file = folder.write("dem.asc", grid());
    const auto heights = overlay::read_heights(file, {45.5, 38.5, 48.5, 40.5}, 6, 4);
    REQUIRE_FALSE(heights);
    CHECK(heights.error().code == ErrorCode::crs);
    folder.write("dem.prj", wgs84);
    const auto picture = overlay::read_picture(file, {45.5, 38.5, 48.5, 40.5}, 6, 4);
    REQUIRE_FALSE(picture);
    CHECK(picture.error().code == ErrorCode::format);
    CHECK(overlay::read_picture(folder.write("x.tif", "II*"), {45, 38, 48, 40}, 4, 4).error().code ==
          ErrorCode::format);
}
