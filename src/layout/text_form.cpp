#include "layout/text_form.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "layout/reading_direction.hpp"
#include "layout/segments.hpp"

namespace sitmap::layout {
namespace {

struct Reach {
    double above, below;  // of capitals and descenders, in parts of the size
};

Reach reach_of(Language language) {
    switch (language) {
        case Language::fa:
            return {0.95, 0.42};
        case Language::ka:
            return {0.80, 0.27};
        default:
            return {0.78, 0.24};
    }
}

}  // namespace

TextForm form_of(Measurer& measurer, std::string_view text, const style::TextStyle& style, Language edition) {
    const Language language = set_by_rules_of(text, edition);
    TextForm form;
    form.style = style;
    form.language = language;
    const std::string drawn = drawn_text(text, style, language);
    std::size_t start = 0;
    while (start <= drawn.size()) {
        const std::size_t end = std::min(drawn.find('\n', start), drawn.size());
        form.lines.push_back(drawn.substr(start, end - start));
        form.widths.push_back(measurer.measure(form.lines.back(), style, language).width);
        form.width = std::max(form.width, form.widths.back());
        start = end + 1;
    }
    const Reach reach = reach_of(language);
    form.ascent = reach.above * style.size_pt;
    form.step = std::max(1.0, style.leading) * style.size_pt;
    form.height = form.ascent + reach.below * style.size_pt + form.step * static_cast<double>(form.lines.size() - 1);
    return form;
}

TextItem set_form(const TextForm& form, XY top_left, Align align, std::string kind, double rotation_deg) {
    TextItem item;
    item.style = form.style;
    item.language = form.language;
    item.kind = std::move(kind);
    item.is_label = true;
    item.rotation_deg = rotation_deg;
    item.box = {top_left.x, top_left.y, form.width, form.height};
    const XY middle = centre_of(item.box);
    const double angle = rotation_deg * std::numbers::pi / 180, c = std::cos(angle), s = std::sin(angle);
    for (std::size_t i = 0; i < form.lines.size(); ++i) {
        const double spare = form.width - form.widths[i];
        const double x = top_left.x + (align == Align::left ? 0 : align == Align::right ? spare : spare / 2);
        item.lines.push_back(
            {form.lines[i], {x, top_left.y + form.ascent + form.step * static_cast<double>(i)}, form.widths[i]});
    }
    if (rotation_deg != 0) {
        // The item turns about its first baseline start: put that where turning about the middle would bring it.
        const XY start = item.lines.front().baseline, arm = start - middle;
        const XY moved = middle + XY{arm.x * c - arm.y * s, arm.x * s + arm.y * c};
        for (TextLine& line : item.lines) {
            line.baseline = line.baseline + (moved - start);
        }
        item.box = turned_box(middle, form.width, form.height, rotation_deg);
    }
    return item;
}

Rect turned_box(XY centre, double width, double height, double rotation_deg) {
    const double angle = rotation_deg * std::numbers::pi / 180;
    const double c = std::abs(std::cos(angle)), s = std::abs(std::sin(angle));
    return centred(centre, width * c + height * s, width * s + height * c);
}

std::vector<Rect> slices(XY centre, double width, double height, double rotation_deg) {
    const int count = rotation_deg == 0 ? 1 : std::max(1, static_cast<int>(std::lround(width / height)));
    const double angle = rotation_deg * std::numbers::pi / 180;
    const XY along{std::cos(angle), std::sin(angle)};
    std::vector<Rect> out;
    for (int i = 0; i < count; ++i) {
        const XY middle = centre + along * (width * ((i + 0.5) / count - 0.5));
        out.push_back(turned_box(middle, width / count, height, rotation_deg));
    }
    return out;
}

style::TextStyle scaled(style::TextStyle style, double factor) {
    style.size_pt *= factor;
    return style;
}

}  // namespace sitmap::layout
