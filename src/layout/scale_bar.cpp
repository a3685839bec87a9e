#include "layout/scale_bar.hpp"

#include <array>
#include <cmath>

#include "layout/figures.hpp"
#include "layout/text_form.hpp"

namespace sitmap::layout {
namespace {

constexpr double tick_pt = 4.5, middle_tick_pt = 3, text_gap_pt = 3;
constexpr double shortest_pt = 80, longest_pt = 150;

std::string unit(bool metres, Language language) {
    switch (language) {
        case Language::ru:
            return metres ? "м" : "км";
        case Language::hy:
            return metres ? "մ" : "կմ";
        case Language::ka:
            return metres ? "მ" : "კმ";
        case Language::fa:
            return metres ? "متر" : "کیلومتر";
        default:
            return metres ? "m" : "km";
    }
}

struct Figures {
    TextForm zero, half, full;
};

Figures figures(const ScaleBar& bar, Measurer& measurer, const style::Style& style, Language language,
                const style::Page& page) {
    const auto look = style.text(style::TextRole::scale, page);
    const double value = bar.in_metres ? bar.length_m : bar.length_m / 1000;
    return {form_of(measurer, figure(0, language), look, language),
            form_of(measurer, figure(value / 2, language), look, language),
            form_of(measurer, figure(value, language) + " " + unit(bar.in_metres, language), look, language)};
}

/// The full figure stands centred on the bar's end, its unit to the right of it.
double overhang_right(const Figures& f, Measurer& measurer, const ScaleBar& bar, Language language) {
    const double value = bar.in_metres ? bar.length_m : bar.length_m / 1000;
    const double bare = measurer.measure(figure(value, language), f.full.style, language).width;
    return f.full.width - bare / 2;
}

}  // namespace

ScaleBar scale_bar_for(double metres_per_point) {
    ScaleBar best;
    double best_misfit = 1e300;
    for (int power = 0; power <= 7; ++power) {
        for (const double lead : {1.0, 2.0, 5.0}) {
            const double metres = lead * std::pow(10.0, power), length = metres / metres_per_point;
            const double misfit = length < shortest_pt  ? 1000 + shortest_pt / length
                                  : length > longest_pt ? 1000 + length / longest_pt
                                                        : std::abs(length - 115);
            if (misfit < best_misfit) {
                best_misfit = misfit;
                best = {metres, length, metres < 1000};
            }
        }
    }
    return best;
}

ScaleBarSize size_of(const ScaleBar& bar, Measurer& measurer, const style::Style& style, Language language,
                     const style::Page& page) {
    const Figures f = figures(bar, measurer, style, language, page);
    const double left = f.zero.width / 2;
    return {left + bar.length_pt + overhang_right(f, measurer, bar, language),
            f.full.height + text_gap_pt + tick_pt + 1, left};
}

Group paint_scale_bar(const ScaleBar& bar, Measurer& measurer, const style::Style& style, Language language,
                      const style::Page& page, XY low_left) {
    const Figures f = figures(bar, measurer, style, language, page);
    const ScaleBarSize size = size_of(bar, measurer, style, language, page);
    const double x0 = low_left.x + size.left_overhang, x1 = x0 + bar.length_pt, base = low_left.y - 0.5;
    geo::Path bracket;
    bracket.move_to({x0, base - tick_pt});
    bracket.line_to({x0, base});
    bracket.line_to({x1, base});
    bracket.line_to({x1, base - tick_pt});
    bracket.move_to({(x0 + x1) / 2, base - middle_tick_pt});
    bracket.line_to({(x0 + x1) / 2, base});
    Group group;
    group.id = "scale-bar";
    const style::LineStyle look = style.line("scale");
    if (look.casing) {
        group.children.push_back({PathItem{bracket, std::nullopt, look.casing}});
    }
    group.children.push_back({PathItem{bracket, std::nullopt, look.stroke}});
    const double top = low_left.y - size.height;
    const auto add = [&](const TextForm& form, double x) {
        TextItem item = set_form(form, {x, top}, Align::left, "scale");
        item.is_label = false;
        group.children.push_back({std::move(item)});
    };
    add(f.zero, x0 - f.zero.width / 2);
    add(f.half, (x0 + x1) / 2 - f.half.width / 2);
    add(f.full, x1 + overhang_right(f, measurer, bar, language) - f.full.width);
    return group;
}

}  // namespace sitmap::layout
