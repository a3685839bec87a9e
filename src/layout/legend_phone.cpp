#include <algorithm>

#include "layout/legend.hpp"
#include "layout/legend_marks.hpp"
#include "layout/legend_states.hpp"

namespace sitmap::layout {

namespace {

constexpr double column_gap = 10;
constexpr double row_gap = 6;
/// A narrower text would be a heap of single words.
constexpr double least_text_width = 104;
constexpr int most_columns = 4;
constexpr int most_lines = 6;

}  // namespace

double set_phone_legend(Furniture& furniture, const scene::Scene& scene, double y) {
    if (scene.legend.empty()) {
        return y;
    }
    furniture.begin("legend", "Legend");
    const style::Page& page = furniture.page();
    const LegendSizes sizes = legend_sizes(page);
    const style::TextStyle type = furniture.type(style::TextRole::legend);
    const double inner = page.width - 2 * page.margin;
    const double least = sizes.swatch_to_text + least_text_width + column_gap;
    const auto columns = static_cast<std::size_t>(
        std::clamp(static_cast<int>((inner + column_gap) / least), 1, inner < 560 ? 2 : most_columns));
    const double pitch = (inner + column_gap) / static_cast<double>(columns);
    const double text_width = pitch - sizes.swatch_to_text - column_gap;
    const std::vector<LegendText> texts = legend_texts(scene, false);
    for (std::size_t i = 0; i < texts.size(); i += columns) {
        std::vector<Furniture::Block> row;
        double height = sizes.swatch_height;
        for (std::size_t k = i; k < std::min(i + columns, texts.size()); ++k) {
            row.push_back(furniture.block(texts[k].text, type, text_width, most_lines));
            height = std::max(height, row.back().height);
        }
        for (std::size_t k = 0; k < row.size(); ++k) {
            put_entry(furniture, *texts[i + k].entry, row[k], page.margin + pitch * static_cast<double>(k),
                      y + height / 2, text_width);
        }
        y += height + row_gap;
    }
    y += texts.empty() ? 0 : 2;
    y = set_states_in_lines(furniture, legend_texts(scene, true), page.margin, y, inner);
    furniture.end();
    return y;
}

}  // namespace sitmap::layout
