// Mapnik draws the region's map (mapnik.xml).
//     mapnik single FOLDER HERE FILE.png|svg|pdf
//     mapnik batch|cached FOLDER HERE OUTPUT_FOLDER MAPS      cached: the ground is drawn once, names on a copy of it
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <mapnik/agg_renderer.hpp>
#include <mapnik/cairo_io.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/feature_factory.hpp>
#include <mapnik/font_engine_freetype.hpp>
#include <mapnik/image.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/layer.hpp>
#include <mapnik/load_map.hpp>
#include <mapnik/map.hpp>
#include <mapnik/memory_datasource.hpp>
#include <mapnik/unicode.hpp>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr int width = 1600, height = 1200;
constexpr const char* png = "png32:z=1:t=0";
enum class Part { all, ground, names };

struct Event {
    double lon, lat;
    std::string label;
};

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
}

void load(mapnik::Map& map, const std::string& folder, const std::string& here, Part part, bool with_events) {
    std::ifstream file(here + "/mapnik.xml");
    std::string xml{std::istreambuf_iterator<char>(file), {}};
    const std::size_t ground = xml.find("@BASE@"), names = xml.find("@LABELS@");
    if (part == Part::ground) {
        xml = xml.substr(0, names) + "</Map>";
    } else if (part == Part::names) {
        xml = xml.substr(0, ground) + xml.substr(names);
        replace_all(xml, "background-color=\"#cfe3ef\"", "");
    }
    replace_all(xml, "@BASE@", "");
    replace_all(xml, "@LABELS@", "");
    replace_all(xml, "@EVENTS@", !with_events ? "" : R"(<Layer name="events" srs="+proj=longlat +datum=WGS84 +no_defs">
        <StyleName>events</StyleName><Datasource><Parameter name="type">csv</Parameter>
        <Parameter name="inline">x,y,label
0,0,none</Parameter></Datasource></Layer>)");
    replace_all(xml, "@DATA@", folder);
    replace_all(xml, "@HERE@", here);
    mapnik::load_map_string(map, xml);
    map.zoom_to_box(mapnik::box2d<double>(-375028, -277520, 375028, 285022));
}

std::vector<std::vector<Event>> read_days(const std::string& folder) {
    std::ifstream file(folder + "/events.csv");
    std::vector<std::vector<Event>> days;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::stringstream cells(line);
        std::string map, date, lon, lat, label;
        for (std::string* cell : {&map, &date, &lon, &lat, &label}) {
            std::getline(cells, *cell, ',');
        }
        const auto day = static_cast<std::size_t>(std::atoi(map.c_str()));
        days.resize(std::max(days.size(), day + 1));
        days[day].push_back({std::atof(lon.c_str()), std::atof(lat.c_str()), label});
    }
    return days;
}

std::shared_ptr<mapnik::memory_datasource> source_of(const std::vector<Event>& events) {
    mapnik::parameters parameters;
    parameters["type"] = "memory";
    auto source = std::make_shared<mapnik::memory_datasource>(parameters);
    auto context = std::make_shared<mapnik::context_type>();
    context->push("label");
    const mapnik::transcoder utf8("utf-8");
    int id = 0;
    for (const Event& event : events) {
        auto feature = mapnik::feature_factory::create(context, ++id);
        feature->put("label", utf8.transcode(event.label.c_str()));
        feature->set_geometry(mapnik::geometry::point<double>(event.lon, event.lat));
        source->push(feature);
    }
    return source;
}

mapnik::image_rgba8 drawn(const mapnik::Map& map, mapnik::image_rgba8 on) {
    mapnik::agg_renderer<mapnik::image_rgba8> renderer(map, on);
    renderer.apply();
    return on;
}

void draw_single(const std::string& folder, const std::string& here, const std::string& file) {
    mapnik::Map map(width, height);
    load(map, folder, here, Part::all, false);
    const std::string format = file.substr(file.rfind('.') + 1);
    if (format == "png") {
        mapnik::save_to_file(drawn(map, mapnik::image_rgba8(width, height)), file, png);
    } else {
        mapnik::save_to_cairo_file(map, file, format, 1.0, 0.0);
    }
}

void draw_batch(const std::string& folder, const std::string& here, const std::string& output, std::size_t maps,
                bool cached) {
    const auto days = read_days(folder);
    mapnik::Map map(width, height);
    load(map, folder, here, cached ? Part::names : Part::all, true);
    mapnik::image_rgba8 ground(width, height);
    if (cached) {
        mapnik::Map below(width, height);
        load(below, folder, here, Part::ground, false);
        ground = drawn(below, std::move(ground));
    }
    auto& layers = map.layers();
    const auto events =
        std::find_if(layers.begin(), layers.end(), [](const mapnik::layer& layer) { return layer.name() == "events"; });
    for (std::size_t i = 0; i < std::min(maps, days.size()); ++i) {
        events->set_datasource(source_of(days[i]));
        const std::string name = output + "/map" + std::to_string(i) + ".png";
        mapnik::save_to_file(drawn(map, cached ? ground : mapnik::image_rgba8(width, height)), name, png);
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 5) {
        return 2;
    }
    for (const char* kind : {"shape", "csv"}) {
        mapnik::datasource_cache::instance().register_datasource(std::string(MAPNIK_PLUGINS) + "/" + kind + ".input");
    }
    for (const char* font : {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"}) {
        mapnik::freetype_engine::register_font(std::string("/usr/share/fonts/truetype/dejavu/") + font);
    }
    const std::string mode = arguments[1], folder = arguments[2], here = arguments[3], output = arguments[4];
    if (mode == "single") {
        draw_single(folder, here, output);
    } else {
        draw_batch(folder, here, output, static_cast<std::size_t>(std::atoi(arguments[5])), mode == "cached");
    }
}
