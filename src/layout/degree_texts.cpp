#include "layout/degree_texts.hpp"

#include <algorithm>

#include "layout/layers.hpp"

namespace sitmap::layout {
namespace {

constexpr double from_frame_pt = 4, clear_pt = 3, type_scale = 0.9;

/// True when nothing that was set before stands there.
bool is_free(const Rect& box, const SetMarks& marks) {
    const Rect around = inflated(box, clear_pt);
    const auto covers = [&](const Rect& other) { return overlap(around, other); };
    return std::none_of(marks.furniture.begin(), marks.furniture.end(), covers) &&
           std::none_of(marks.symbols.begin(), marks.symbols.end(),
                        [&](const EventSymbol& symbol) { return covers(symbol.symbol) || covers(symbol.badge); }) &&
           std::none_of(marks.cards.begin(), marks.cards.end(),
                        [&](const EventCard& card) { return covers(card.box); });
}

}  // namespace

std::vector<DegreeText> set_degrees(const scene::Scene& scene, Language language, const style::Style& style,
                                    const style::Page& page, Measurer& measurer, const SetMarks& marks) {
    style::TextStyle look = scaled(style.text(style::TextRole::scale, page), type_scale);
    std::vector<DegreeText> degrees;
    for (const scene::DegreeMark& mark : scene.degrees) {
        DegreeText degree{form_of(measurer, mark.text, look, language), {}};
        const double width = degree.form.width, height = degree.form.height;
        degree.box = mark.is_meridian
                         ? Rect{mark.at.x - width / 2, marks.frame.bottom() - from_frame_pt - height, width, height}
                         : Rect{marks.frame.x + from_frame_pt, mark.at.y - height / 2, width, height};
        // In a corner a meridian's and a parallel's would be read as one.
        const double corner =
            mark.is_meridian ? degree.box.x - marks.frame.x : marks.frame.bottom() - degree.box.bottom();
        const bool fits = contains(inflated(marks.frame, -from_frame_pt + 0.5), degree.box) && corner > 3 * height;
        if (fits && is_free(degree.box, marks)) {
            degrees.push_back(std::move(degree));
        }
    }
    return degrees;
}

Group paint_degrees(const std::vector<DegreeText>& degrees, const Rect& frame) {
    Group group = layer("layer-degrees", "Degrees", frame);
    for (const DegreeText& degree : degrees) {
        TextItem text = set_form(degree.form, {degree.box.x, degree.box.y}, Align::left, "degrees");
        text.is_label = false;
        group.children.push_back({std::move(text)});
    }
    return group;
}

}  // namespace sitmap::layout
