#include <cmath>

#include "event/extract.hpp"
#include "fuzz/driver/fuzzing.hpp"
#include "io/limits.hpp"
#include "overlay/overlay.hpp"
#include "scene/own_shape.hpp"

// A file that is called GeoJSON, as a table of events and as a layer over the map.

namespace {

using namespace sitmap;

void check(const geo::Geometry& geometry) {
    const auto on_globe = [](const std::vector<geo::LonLat>& points) {
        for (const geo::LonLat& p : points) {
            fuzzing::must(std::abs(p.lon) <= 180 && std::abs(p.lat) <= 90, "positions are on the globe");
        }
    };
    on_globe(geometry.points);
    for (const auto& line : geometry.lines) {
        on_globe(line);
    }
    for (const geo::Polygon& polygon : geometry.polygons) {
        on_globe(polygon.shell);
        fuzzing::must(polygon.shell.size() >= 4 && polygon.shell.front() == polygon.shell.back(), "rings are closed");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzzing::Input input(data, size);
    const bool as_layer = input.choice(2) == 1;
    const std::string file = fuzzing::scratch_file("input.geojson", input.bytes());
    if (!as_layer) {
        const auto events = event::read_table(file, fuzzing::atlas().gazetteer());
        fuzzing::must(events.has_value() || !events.error().message.empty(), "a refusal says why");
        return 0;
    }
    const auto layer = overlay::read_layer(file, "", "name");
    const auto unnamed = layer ? layer : overlay::read_layer(file, "", "");
    if (unnamed) {
        std::size_t repairs = limits::layer_crossings;
        for (const overlay::Feature& feature : unnamed->features) {
            check(feature.geometry);
            repairs -= scene::own_shape(feature.geometry, {44, 38, 49, 42}, repairs).crossings;
        }
    }
    return 0;
}
