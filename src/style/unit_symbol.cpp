#include "style/unit_symbol.hpp"

namespace sitmap::style {

namespace {

using brief::UnitSide;
using brief::UnitSize;

constexpr double frame_pt = 1.5, halo_pt = 1.8, mark_pt = 1.4;
constexpr double bar_width = 3.2;
constexpr double mark_foot = -8.8, mark_top = -12.8;  // above the frame

geo::Path frame_path() {
    return geo::rectangle(-unit_half_width, -unit_half_height, 2 * unit_half_width, 2 * unit_half_height);
}

Rgba side_colour(const Style& style, UnitSide side) {
    return style.colour(side == UnitSide::armenian ? "armside" : side == UnitSide::azerbaijani ? "azside" : "ink3");
}

/// How many strokes or crosses stand for a size.
struct SizeMark {
    enum class Kind { none, dots, strokes, crosses } kind = Kind::none;
    int count = 0;
};

SizeMark mark_of(UnitSize size) {
    using Kind = SizeMark::Kind;
    switch (size) {
        case UnitSize::unstated:
            return {};
        case UnitSize::platoon:
            return {Kind::dots, 3};
        case UnitSize::company:
            return {Kind::strokes, 1};
        case UnitSize::battalion:
            return {Kind::strokes, 2};
        case UnitSize::regiment:
            return {Kind::strokes, 3};
        case UnitSize::brigade:
            return {Kind::crosses, 1};
        case UnitSize::division:
            return {Kind::crosses, 2};
        case UnitSize::corps:
            return {Kind::crosses, 3};
        case UnitSize::army:
            return {Kind::crosses, 4};
    }
    return {};
}

geo::Path size_marks(const SizeMark& mark) {
    geo::Path path;
    const double step = mark.kind == SizeMark::Kind::crosses ? 5.4 : 2.9;
    double x = -step * (mark.count - 1) / 2;
    for (int i = 0; i < mark.count; ++i, x += step) {
        if (mark.kind == SizeMark::Kind::crosses) {
            path.move_to({x - 2, mark_foot});
            path.line_to({x + 2, mark_top});
            path.move_to({x - 2, mark_top});
            path.line_to({x + 2, mark_foot});
        } else if (mark.kind == SizeMark::Kind::strokes) {
            path.move_to({x, mark_foot});
            path.line_to({x, mark_top});
        } else {
            const double y = (mark_foot + mark_top) / 2;
            path.move_to({x - 0.1, y});
            path.line_to({x + 0.1, y});
        }
    }
    return path;
}

Stroke line(Rgba colour, double width, Cap cap = Cap::butt) {
    return {colour, width, {}, cap, Join::miter};
}

}  // namespace

std::vector<SymbolPart> unit_symbol(const Style& style, UnitSide side, brief::UnitBranch branch, UnitSize size,
                                    event::Claim claim) {
    const Rgba ink = style.colour("ink"), colour = side_colour(style, side), disc = style.colour("disc");
    const SizeMark mark = mark_of(size);
    const Stroke marks = line(ink, mark.kind == SizeMark::Kind::dots ? 1.9 : mark_pt,
                              mark.kind == SizeMark::Kind::dots ? Cap::round : Cap::butt);
    std::vector<SymbolPart> parts;
    const Rgba halo = with_alpha(style.colour("halo"), 0.95);
    parts.push_back({frame_path(), halo, line(halo, frame_pt + 2 * halo_pt)});
    if (mark.count > 0) {
        parts.push_back({size_marks(mark), {}, line(halo, marks.width_pt + 2 * halo_pt, Cap::round)});
    }
    parts.push_back({frame_path(), disc, {}});
    const bool stated = claim == event::Claim::happened;
    if (side != UnitSide::other && stated) {
        parts.push_back({frame_path(), with_alpha(colour, 0.27), {}});
    }
    if (side == UnitSide::armenian) {
        parts.push_back(
            {geo::rectangle(-unit_half_width, -unit_half_height, bar_width, 2 * unit_half_height), colour, {}});
    } else if (side == UnitSide::azerbaijani) {
        geo::Path stripes;
        for (double y = -5.25; y < unit_half_height; y += 3.5) {
            stripes.move_to({-unit_half_width, y});
            stripes.line_to({-unit_half_width + bar_width, y});
        }
        parts.push_back({stripes, {}, line(colour, 1.75)});
    }
    for (SymbolPart& part : style.unit_glyph(branch, ink)) {
        parts.push_back(std::move(part));
    }
    Stroke frame = line(ink, frame_pt);
    if (claim == event::Claim::threatened || claim == event::Claim::proposed) {
        frame.dash_pt = {3, 2};
    }
    parts.push_back({frame_path(), {}, frame});
    if (mark.count > 0) {
        parts.push_back({size_marks(mark), {}, marks});
    }
    return parts;
}

}  // namespace sitmap::style
