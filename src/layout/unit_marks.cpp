#include "layout/unit_marks.hpp"

#include "layout/furniture.hpp"
#include "layout/layers.hpp"
#include "style/unit_symbol.hpp"

namespace sitmap::layout {

namespace {

constexpr double radius_pt = 12, radius_phone_pt = 10.5;
constexpr double point_pt = 1.8;

double radius(const style::Page& page) {
    return page.phone ? radius_phone_pt : radius_pt;
}

}  // namespace

Rect unit_box(const scene::UnitMark& unit, const style::Page& page) {
    const double k = radius(page) / 12;
    const double above = unit.size == brief::UnitSize::unstated ? style::unit_half_height : 13.4;
    const double half = style::unit_half_width + 1;
    return {unit.at.x - half * k, unit.at.y - above * k, 2 * half * k, (above + style::unit_half_height + 1) * k};
}

Group paint_unit(const scene::UnitMark& unit, const style::Style& style, const style::Page& page) {
    Group group;
    group.title = unit.title;
    group.data = {{"unit", std::string(brief::name_of(unit.branch))}, {"side", std::string(brief::name_of(unit.side))}};
    const style::LineStyle& leader = style.line("leader");
    const geo::Path staff = geo::polyline({unit.place, unit.at});
    if (leader.casing) {
        group.children.push_back({PathItem{staff, std::nullopt, leader.casing}});
    }
    group.children.push_back({PathItem{staff, std::nullopt, leader.stroke}});
    group.children.push_back({PathItem{geo::circle(unit.place, point_pt), style.colour("ink"), std::nullopt}});
    append(group.children, symbol_items(style::unit_symbol(style, unit.side, unit.branch, unit.size, unit.claim),
                                        unit.at, radius(page)));
    return group;
}

}  // namespace sitmap::layout
