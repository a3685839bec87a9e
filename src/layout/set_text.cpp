#include <algorithm>

#include "layout/measure.hpp"
#include "layout/shaped_line.hpp"

namespace sitmap::layout {

TextItem set_text(Measurer& measurer, const std::vector<std::string>& lines, const style::TextStyle& style,
                  Language language, XY top_left, Align align, double width_pt) {
    TextItem item;
    item.style = style;
    item.language = language;
    item.box = {top_left.x, top_left.y, 0, 0};
    std::vector<Extent> extents;
    double widest = 0;
    for (const std::string& line : lines) {
        extents.push_back(measurer.measure(line, style, language));
        widest = std::max(widest, extents.back().width);
    }
    if (lines.empty()) {
        return item;
    }
    const double room = width_pt > 0 ? width_pt : widest;
    const double share = align == Align::left ? 0 : align == Align::centre ? 0.5 : 1;
    const double pitch = in_language(style, language).size_pt * style.leading;
    double baseline = top_left.y + extents.front().ascent;
    for (std::size_t i = 0; i < lines.size(); ++i, baseline += pitch) {
        const double x = top_left.x + (room - extents[i].width) * share;
        item.lines.push_back({drawn_text(lines[i], style, language), {x, baseline}, extents[i].width});
    }
    item.box.x = top_left.x + (room - widest) * share;
    item.box.width = widest;
    item.box.height = baseline - pitch + extents.back().descent - top_left.y;
    return item;
}

}  // namespace sitmap::layout
