#include "style/outline.hpp"

#include <cmath>

namespace sitmap::style {

namespace {

geo::Path polygon(const std::vector<geo::XY>& corners) {
    geo::Path path = geo::polyline(corners);
    path.close();
    return path;
}

geo::Path hexagon(double inset) {
    constexpr double corner = 13;       // left and right
    constexpr double half_width = 6.5;  // of the level sides
    constexpr double half_height = 11.26;
    const double k = 1 - inset / half_height;
    return polygon({{corner * k, 0},
                    {half_width * k, half_height * k},
                    {-half_width * k, half_height * k},
                    {-corner * k, 0},
                    {-half_width * k, -half_height * k},
                    {half_width * k, -half_height * k}});
}

geo::Path diamond(double inset) {
    const double corner = 14.6 - inset * std::sqrt(2.0);
    return polygon({{0, -corner}, {corner, 0}, {0, corner}, {-corner, 0}});
}

/// Flat top, straight flanks, a pointed foot.
geo::Path shield(double inset) {
    const double half = 11.3 - inset;
    const double top = -10.2 + inset;
    const double point = 13.1 - inset * 1.15;
    const double flank = 2.2;
    geo::Path path;
    path.move_to({-half, top});
    path.line_to({half, top});
    path.line_to({half, flank});
    path.cubic_to({half, flank + 5.6}, {half * 0.52, point - 2.1}, {0, point});
    path.cubic_to({-half * 0.52, point - 2.1}, {-half, flank + 5.6}, {-half, flank});
    path.close();
    return path;
}

}  // namespace

geo::Path family_outline(event::Family family, double inset_pt) {
    switch (family) {
        case event::Family::violence:
            return geo::circle({0, 0}, 12 - inset_pt);
        case event::Family::forces: {
            const double half = 10.8 - inset_pt;
            return geo::rectangle(-half, -half, 2 * half, 2 * half, std::max(0.6, 2.6 - inset_pt));
        }
        case event::Family::diplomacy:
            return hexagon(inset_pt);
        case event::Family::people:
            return diamond(inset_pt);
        case event::Family::territory:
            return shield(inset_pt);
    }
    return {};
}

GlyphSetting glyph_setting(event::Family family) {
    switch (family) {
        case event::Family::violence:
            return {0.92, 0};
        case event::Family::forces:
        case event::Family::people:
            return {0.90, 0};
        case event::Family::diplomacy:
            return {0.86, 0};
        case event::Family::territory:
            return {0.86, -0.6};
    }
    return {};
}

double length_of(const geo::Path& path) {
    constexpr int chords = 16;
    double total = 0;
    geo::XY at, start;
    std::size_t next = 0;
    for (geo::Path::Verb verb : path.verbs) {
        switch (verb) {
            case geo::Path::Verb::move:
                at = start = path.points[next++];
                break;
            case geo::Path::Verb::line:
                total += geo::length(path.points[next] - at);
                at = path.points[next++];
                break;
            case geo::Path::Verb::cubic: {
                const geo::XY p0 = at, p1 = path.points[next], p2 = path.points[next + 1], p3 = path.points[next + 2];
                for (int i = 1; i <= chords; ++i) {
                    const double t = static_cast<double>(i) / chords, u = 1 - t;
                    const geo::XY on =
                        p0 * (u * u * u) + p1 * (3 * u * u * t) + p2 * (3 * u * t * t) + p3 * (t * t * t);
                    total += geo::length(on - at);
                    at = on;
                }
                next += 3;
                break;
            }
            case geo::Path::Verb::close:
                total += geo::length(start - at);
                at = start;
                break;
        }
    }
    return total;
}

}  // namespace sitmap::style
