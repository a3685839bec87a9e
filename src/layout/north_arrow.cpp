#include "layout/north_arrow.hpp"

#include "layout/text_form.hpp"

namespace sitmap::layout {

Group paint_north_arrow(Measurer& measurer, const style::Style& style, const style::Page& page, XY low_left) {
    const style::LineStyle look = style.line("scale");
    const double x = low_left.x + north_arrow_width_pt / 2, foot = low_left.y;
    const double tip = foot - 20;
    geo::Path shaft = geo::polyline({{x, foot}, {x, tip}});
    geo::Path head;
    head.move_to({x, tip - 3});
    head.line_to({x + 3.4, tip + 5});
    head.line_to({x - 3.4, tip + 5});
    head.close();
    Group group;
    group.id = "north-arrow";
    if (look.casing) {
        group.children.push_back({PathItem{shaft, std::nullopt, look.casing}});
    }
    group.children.push_back({PathItem{std::move(shaft), std::nullopt, look.stroke}});
    group.children.push_back({PathItem{std::move(head), look.stroke.colour, std::nullopt}});
    const TextForm form = form_of(measurer, "N", style.text(style::TextRole::scale, page), Language::en);
    TextItem text = set_form(form, {x - form.width / 2, low_left.y - north_arrow_height_pt}, Align::centre, "scale");
    text.is_label = false;
    group.children.push_back({std::move(text)});
    return group;
}

}  // namespace sitmap::layout
