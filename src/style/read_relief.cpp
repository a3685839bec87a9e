#include "style/read_parts.hpp"

namespace sitmap::style {

ReliefStyle read_relief(Section& root) {
    ReliefStyle relief;
    std::optional<Section> section = root.section("relief");
    if (!section) {
        root.fault("relief", "missing");
        return relief;
    }
    relief.shade = section->colour("shade");
    relief.light = section->colour("light");
    relief.dark_alpha = section->number("dark_alpha", {}, {0, 1});
    relief.light_alpha = section->number("light_alpha", {}, {0, 1});
    relief.exaggeration = section->number("exaggeration", {}, {0, 50});
    relief.azimuth_deg = section->number("azimuth", 315, {0, 360});
    relief.altitude_deg = section->number("altitude", 50, {1, 90});
    for (Section& stop : section->sections("tint")) {
        relief.tint.push_back({stop.number("metres", {}, {-12'000, 9'000}), stop.colour("colour")});
        if (relief.tint.size() > 1 && relief.tint.end()[-1].metres <= relief.tint.end()[-2].metres) {
            stop.fault("metres", "not above the stop before it");
        }
        stop.close();
    }
    if (relief.tint.empty()) {
        section->fault("tint", "has no stop");
    }
    section->close();
    return relief;
}

}  // namespace sitmap::style
