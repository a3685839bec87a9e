#include "layout/arrows.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap::layout {
namespace {

constexpr double head_length_pt = 9, head_width_pt = 8;
constexpr double chevron_width_pt = 6.8, chevron_rise_pt = 3.6, chevron_every_pt = 25;
constexpr double band_pt = 11;
constexpr int tail_pieces = 14;

double total(const std::vector<XY>& line) {
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        sum += geo::length(line[i] - line[i - 1]);
    }
    return sum;
}

/// The stretch of the line between two distances from its start.
std::vector<XY> stretch(const std::vector<XY>& line, double from, double to) {
    std::vector<XY> out;
    double travelled = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const XY leg = line[i] - line[i - 1];
        const double reach = geo::length(leg);
        if (reach > 0 && travelled + reach >= from && travelled <= to) {
            const double a = std::clamp((from - travelled) / reach, 0.0, 1.0);
            const double b = std::clamp((to - travelled) / reach, 0.0, 1.0);
            if (out.empty()) {
                out.push_back(line[i - 1] + leg * a);
            }
            out.push_back(line[i - 1] + leg * b);
        }
        travelled += reach;
    }
    return out;
}

/// 0 at the tail, 0.75 at 45 %, 1 at the head.
double fade(double k) {
    return k < 0.45 ? 0.75 * k / 0.45 : 0.75 + 0.25 * (k - 0.45) / 0.55;
}

geo::Path head(XY tip, XY direction, double length, double width) {
    const XY across{-direction.y, direction.x}, base = tip - direction * length;
    geo::Path path;
    path.move_to(tip);
    path.line_to(base + across * (width / 2));
    path.line_to(base - across * (width / 2));
    path.close();
    return path;
}

style::Stroke faded(style::Stroke stroke, double alpha) {
    stroke.colour = style::with_alpha(stroke.colour, stroke.colour.alpha * alpha);
    stroke.cap = style::Cap::butt;
    return stroke;
}

style::Stroke wide(style::Rgba colour, double width) {
    return {colour, width, {}, style::Cap::round, style::Join::round};
}

}  // namespace

std::vector<XY> ended_before(std::vector<XY> line, XY centre, double radius) {
    if (line.size() < 2 || geo::length(line.back() - centre) >= radius || geo::length(line.front() - centre) < radius) {
        return line;
    }
    while (line.size() > 2 && geo::length(line[line.size() - 2] - centre) < radius) {
        line.pop_back();
    }
    // The last piece crosses the disc's edge: halving finds where.
    XY outside = line[line.size() - 2], inside = line.back();
    for (int step = 0; step < 20; ++step) {
        const XY middle = (outside + inside) * 0.5;
        (geo::length(middle - centre) < radius ? inside : outside) = middle;
    }
    line.back() = outside;
    return line;
}

std::vector<Item> paint_arrow(const scene::ArrowMark& mark, const style::LineStyle& look) {
    std::vector<Item> items;
    const double reach = total(mark.spine);
    if (mark.spine.size() < 2 || reach < 2) {
        return items;
    }
    const double head_length = std::min(head_length_pt, reach * 0.6);
    const std::vector<XY> shaft = stretch(mark.spine, 0, reach - head_length + 0.5);
    const XY tip = mark.spine.back(), back = stretch(mark.spine, reach - head_length, reach).front();
    const XY direction = (tip - back) * (1 / std::max(0.01, geo::length(tip - back)));
    const geo::Path point = head(tip, direction, head_length, head_width_pt * head_length / head_length_pt);
    if (look.casing && mark.origin_known) {
        items.push_back({PathItem{geo::polyline(shaft), std::nullopt, look.casing}});
    }
    if (look.casing) {
        const double spread = std::max(0.0, look.casing->width_pt - look.stroke.width_pt);
        items.push_back(
            {PathItem{point, std::nullopt,
                      style::Stroke{look.casing->colour, spread, {}, style::Cap::butt, style::Join::round}}});
    }
    if (mark.origin_known) {
        items.push_back({PathItem{geo::polyline(shaft), std::nullopt, faded(look.stroke, 1)}});
        if (look.core) {
            items.push_back({PathItem{geo::polyline(shaft), std::nullopt, look.core}});
        }
    } else {
        const double length = total(shaft);
        for (int i = 0; i < tail_pieces; ++i) {
            const auto piece = stretch(shaft, length * i / tail_pieces, length * (i + 1) / tail_pieces);
            if (piece.size() >= 2) {
                items.push_back(
                    {PathItem{geo::polyline(piece), std::nullopt, faded(look.stroke, fade((i + 0.5) / tail_pieces))}});
            }
        }
    }
    PathItem tip_item{point, look.core ? look.core->colour : look.stroke.colour, std::nullopt};
    if (look.core) {
        tip_item.stroke = style::Stroke{look.stroke.colour, 1.2, {}, style::Cap::butt, style::Join::miter};
    }
    items.push_back({std::move(tip_item)});
    return items;
}

std::vector<Item> paint_band(const scene::ArrowMark& mark, const style::AreaStyle& look,
                             const style::LineStyle& chevron) {
    std::vector<Item> items;
    const double reach = total(mark.spine);
    if (mark.spine.size() < 2 || reach < 2) {
        return items;
    }
    const geo::Path spine = geo::polyline(mark.spine);
    if (look.edge_halo) {
        items.push_back(
            {PathItem{spine, std::nullopt, wide(look.edge_halo->colour, band_pt + look.edge_halo->width_pt)}});
    }
    if (look.fill) {
        items.push_back({PathItem{spine, std::nullopt, wide(*look.fill, band_pt)}});
    }
    geo::Path chevrons;
    const int count = std::max(1, static_cast<int>(reach / chevron_every_pt));
    const double first = (reach - (count - 1) * chevron_every_pt) / 2;
    for (int i = 0; i < count; ++i) {
        const double s = first + i * chevron_every_pt;
        const auto around = stretch(mark.spine, std::max(0.0, s - 6), std::min(reach, s + 6));
        const auto to_here = stretch(mark.spine, 0, s);
        if (around.size() < 2 || to_here.empty()) {
            continue;
        }
        const XY chord = around.back() - around.front();
        const XY along = chord * (1 / std::max(0.01, geo::length(chord))), left{along.y, -along.x};
        const XY at = to_here.back();
        chevrons.move_to(at - along * (chevron_width_pt / 2) - left * (chevron_rise_pt / 2));
        chevrons.line_to(at + left * (chevron_rise_pt / 2));
        chevrons.line_to(at + along * (chevron_width_pt / 2) - left * (chevron_rise_pt / 2));
    }
    items.push_back({PathItem{std::move(chevrons), std::nullopt, chevron.stroke}});
    return items;
}

}  // namespace sitmap::layout
