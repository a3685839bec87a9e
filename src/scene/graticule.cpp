#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "scene/draft.hpp"

namespace sitmap::scene {

namespace {

constexpr std::array<int, 8> steps_min{5, 10, 15, 30, 60, 120, 300, 600};  // minutes of arc
constexpr double most_lines = 6;
constexpr int pieces = 24;  // of a line, so that a curved parallel looks curved

/// The finest of the round steps that gives few lines along the longer side.
int step_for(const geo::Box& extent) {
    const double span_min = 60 * std::max(extent.east - extent.west, extent.north - extent.south);
    for (const int step : steps_min) {
        if (span_min / step <= most_lines) {
            return step;
        }
    }
    return steps_min.back();
}

std::string degrees_and_minutes(int minutes) {
    return minutes % 60 == 0 ? fmt::format("{}°", minutes / 60) : fmt::format("{}°{}′", minutes / 60, minutes % 60);
}

/// Where a line crosses the frame's edge: between two points on either side of it.
std::optional<XY> crossing(const std::vector<XY>& line, const std::function<double(XY)>& beyond) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double a = beyond(line[i - 1]), b = beyond(line[i]);
        if ((a <= 0) != (b <= 0)) {
            return line[i - 1] + (line[i] - line[i - 1]) * (a / (a - b));
        }
    }
    return std::nullopt;
}

}  // namespace

void add_graticule(Draft& draft) {
    if (!draft.brief.graticule) {
        return;
    }
    const geo::Box& extent = draft.extent();
    const Frame& frame = draft.viewport.frame();
    const int step = step_for(extent);
    const auto add = [&](int minutes, bool is_meridian) {
        // A little beyond the frame on either side, so that each line crosses its edge.
        const double from = is_meridian ? extent.south : extent.west, to = is_meridian ? extent.north : extent.east;
        const double margin = (to - from) / pieces;
        std::vector<XY> line;
        std::vector<geo::LonLat> on_globe;
        for (int i = -1; i <= pieces + 1; ++i) {
            const double along = from + i * margin, fixed = minutes / 60.0;
            const geo::LonLat at = is_meridian ? geo::LonLat{fixed, along} : geo::LonLat{along, fixed};
            on_globe.push_back(at);
            if (const auto point = draft.viewport.to_frame(at)) {
                line.push_back(*point);
            }
        }
        geo::Geometry shape;
        shape.lines.push_back(std::move(on_globe));
        const geo::PlaneGeometry visible = draft.viewport.to_frame(shape, 0.05, 2);
        if (visible.lines.empty()) {
            return;
        }
        draft.scene.lines.push_back({"graticule", geo::path_of(geo::PlaneGeometry{{}, visible.lines, {}}), "", ""});
        const auto at = crossing(line, [&](XY p) { return is_meridian ? p.y - frame.height : p.x; });
        if (at && draft.viewport.inside(is_meridian ? XY{at->x, 1} : XY{1, at->y})) {
            draft.scene.degrees.push_back(
                {draft.scene.words.say(is_meridian ? "{} E" : "{} N", degrees_and_minutes(minutes)), *at, is_meridian});
        }
    };
    const auto first = [&](double degrees) { return static_cast<int>(std::ceil(degrees * 60 / step)) * step; };
    for (int minutes = first(extent.west); minutes <= extent.east * 60; minutes += step) {
        add(minutes, true);
    }
    for (int minutes = first(extent.south); minutes <= extent.north * 60; minutes += step) {
        add(minutes, false);
    }
}

}  // namespace sitmap::scene
