#include "layout/area_painting.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "layout/segments.hpp"

namespace sitmap::layout {
namespace {

Rect box_of(const geo::Path& path) {
    return box_around(path.points);
}

Item clipped(const geo::Path& path, PathItem item) {
    Group group;
    group.clip = path;
    group.children.push_back({std::move(item)});
    return {std::move(group)};
}

style::Stroke plain(style::Rgba colour, double width) {
    return {colour, width, {}, style::Cap::butt, style::Join::round};
}

}  // namespace

geo::Path hatch_lines(const Rect& box, double angle_deg, double step_pt) {
    geo::Path path;
    if (!(step_pt > 0.1)) {
        return path;
    }
    const double angle = angle_deg * std::numbers::pi / 180;
    const XY along{std::cos(angle), -std::sin(angle)}, across{std::sin(angle), std::cos(angle)};
    double low = 1e300, high = -1e300, start = 1e300, end = -1e300;
    for (const XY corner :
         {XY{box.x, box.y}, {box.right(), box.y}, {box.x, box.bottom()}, {box.right(), box.bottom()}}) {
        const double level = corner.x * across.x + corner.y * across.y, way = corner.x * along.x + corner.y * along.y;
        low = std::min(low, level), high = std::max(high, level);
        start = std::min(start, way), end = std::max(end, way);
    }
    const auto first = static_cast<long>(std::ceil(low / step_pt)),
               last = static_cast<long>(std::floor(high / step_pt));
    for (long i = first; i <= last; ++i) {
        const XY foot = across * (static_cast<double>(i) * step_pt);
        path.move_to(foot + along * (start - 1));
        path.line_to(foot + along * (end + 1));
    }
    return path;
}

std::vector<XY> dot_grid(const geo::Path& path, double step_pt, double radius_pt) {
    std::vector<XY> dots;
    if (!(step_pt > 0.5) || path.empty()) {
        return dots;
    }
    const Rings rings = flattened(path);
    const Rect box = box_of(path);
    const double row_pt = step_pt * std::sqrt(3.0) / 2;
    for (auto row = static_cast<long>(std::ceil(box.y / row_pt)); static_cast<double>(row) * row_pt <= box.bottom();
         ++row) {
        const double y = static_cast<double>(row) * row_pt, shift = row % 2 == 0 ? 0 : step_pt / 2;
        const auto above = spans_at(rings, y - radius_pt), below = spans_at(rings, y + radius_pt);
        const auto covered = [](const std::vector<std::pair<double, double>>& spans, double x) {
            return std::any_of(spans.begin(), spans.end(),
                               [x](const auto& s) { return x >= s.first && x <= s.second; });
        };
        for (const auto& [from, to] : spans_at(rings, y)) {
            for (auto k = static_cast<long>(std::ceil((from + radius_pt - shift) / step_pt));; ++k) {
                const double x = static_cast<double>(k) * step_pt + shift;
                if (x > to - radius_pt) {
                    break;
                }
                if (covered(above, x) && covered(below, x)) {
                    dots.push_back({x, y});
                }
            }
        }
    }
    return dots;
}

std::vector<Item> paint_area(const geo::Path& path, const style::AreaStyle& look) {
    std::vector<Item> items;
    if (path.empty()) {
        return items;
    }
    if (look.fill) {
        items.push_back({PathItem{path, look.fill, std::nullopt}});
    }
    if (look.dots) {
        PathItem dots;
        dots.fill = look.dots->colour;
        for (const XY at : dot_grid(path, look.dots->step_pt, look.dots->radius_pt)) {
            const geo::Path dot = geo::circle(at, look.dots->radius_pt);
            dots.path.verbs.insert(dots.path.verbs.end(), dot.verbs.begin(), dot.verbs.end());
            dots.path.points.insert(dots.path.points.end(), dot.points.begin(), dot.points.end());
        }
        if (!dots.path.empty()) {
            items.push_back({std::move(dots)});
        }
    }
    if (look.hatch) {
        const auto& hatch = *look.hatch;
        PathItem lines{hatch_lines(box_of(path), hatch.angle_deg, hatch.step_pt), std::nullopt,
                       plain(hatch.colour, hatch.width_pt)};
        if (!lines.path.empty()) {
            items.push_back(clipped(path, std::move(lines)));
        }
    }
    if (look.inner_band) {
        items.push_back(
            clipped(path, {path, std::nullopt, plain(look.inner_band->colour, 2 * look.inner_band->width_pt)}));
    }
    if (look.edge_halo) {
        items.push_back({PathItem{path, std::nullopt, look.edge_halo}});
    }
    if (look.edge) {
        items.push_back({PathItem{path, std::nullopt, look.edge}});
    }
    return items;
}

}  // namespace sitmap::layout
