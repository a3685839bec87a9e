#include "layout/legend_grid.hpp"

#include <algorithm>
#include <cmath>

#include "layout/legend_marks.hpp"
#include "layout/legend_rows.hpp"

namespace sitmap::layout {

namespace {

using style::TextRole;

constexpr double column_gap = 14;
constexpr double easy_pitch = 30;
constexpr double planned_pitch = 32;
constexpr double planned_height = 62;
constexpr double smallest_type = 9;

}  // namespace

/// False when the rows, further apart where their texts need it, have no room in `height`.
bool LegendGrids::set_middles(LegendGrid& grid, double height) const {
    const double first = grid.pitch == planned_pitch ? 11 : std::min(grid.pitch / 2, 17.0);
    const double least = legend_sizes(furniture_.page()).swatch_height;
    grid.middles.clear();
    std::vector<double> heights;
    bool fits = true;
    for (std::size_t i = 0; i < grid.texts.size(); ++i) {
        heights.push_back(std::max(grid.texts[i].height, least));
        if (heights.size() == grid.rows || i + 1 == grid.texts.size()) {
            const auto column = row_middles(heights, first, grid.pitch, height);
            fits = fits && column.front() >= std::min(first, heights.front() / 2);
            grid.middles.insert(grid.middles.end(), column.begin(), column.end());
            heights.clear();
        }
    }
    return fits;
}

/// Narrowest measure at which a text has no more than `lines` lines.
double LegendGrids::narrowest(const std::string& text, const style::TextStyle& type, int lines) {
    double& known = narrowest_[{text, {type.size_pt, lines}}];
    if (known > 0) {
        return known;
    }
    const auto width_of = [&](const std::string& words) { return legend_text_width(furniture_, words, type) + 0.5; };
    const double whole = width_of(text);
    // No word may be broken, so the longest one is the least measure.
    double least = 24;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        least = std::max(least, width_of(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    known = whole;
    for (double width = std::max(least, whole / lines); width < whole; width += 2) {
        if (!furniture_.block(text, type, width, lines).shortened) {
            return known = width;
        }
    }
    return known;
}

/// The plain case: four columns where the eye expects them.
std::optional<LegendGrid> LegendGrids::planned(const std::vector<LegendText>& texts, double width) {
    static constexpr double at[] = {0, 220, 385, 552};
    static constexpr double until[] = {220, 385, 552, 686};
    if (texts.size() > 2 * std::size(at) || width < until[3] - 8) {
        return std::nullopt;
    }
    LegendGrid grid;
    grid.type = furniture_.type(TextRole::legend);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::size_t column = i / 2;
        const double room = until[column] - at[column] - legend_sizes(furniture_.page()).swatch_to_text - 8;
        grid.texts.push_back(furniture_.block(texts[i].text, grid.type, room, 2));
        if (grid.texts.back().shortened) {
            return std::nullopt;
        }
        if (i % 2 == 0) {
            grid.x.push_back(at[column]);
            grid.text_width.push_back(room);
        }
    }
    set_middles(grid, planned_height);
    return grid;
}

/// Text widths of the columns, each as narrow as `lines` lines allow; while they are too wide together, the column
/// that gains most takes one line more, up to `most_lines`. Empty when nothing helps.
std::vector<double> LegendGrids::column_widths(const Columns& columns, const style::TextStyle& type, int lines,
                                               int most_lines, double room) {
    const auto width_at = [&](const std::vector<const std::string*>& column, int count) {
        double width = 0;
        for (const std::string* text : column) {
            width = std::max(width, narrowest(*text, type, count));
        }
        return width;
    };
    std::vector<double> widths, narrower;
    double sum = 0;
    for (const auto& column : columns) {
        widths.push_back(width_at(column, lines));
        narrower.push_back(most_lines > lines ? width_at(column, most_lines) : widths.back());
        sum += widths.back();
    }
    while (sum > room) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < widths.size(); ++i) {
            best = widths[i] - narrower[i] > widths[best] - narrower[best] ? i : best;
        }
        if (widths.empty() || widths[best] - narrower[best] < 1) {
            return {};
        }
        sum -= widths[best] - narrower[best];
        widths[best] = narrower[best];
    }
    return widths;
}

std::optional<LegendGrid> LegendGrids::fitted(const std::vector<LegendText>& texts, double width, double height,
                                              const Wish& wish) {
    LegendGrid grid;
    grid.rows = wish.rows;
    grid.pitch = wish.pitch;
    grid.type = furniture_.type(TextRole::legend);
    grid.type.size_pt = std::max(std::min(smallest_type, grid.type.size_pt), grid.type.size_pt * wish.scale);
    const int most_lines = std::max(wish.lines, static_cast<int>(wish.pitch / (grid.type.size_pt * grid.type.leading)));
    Columns columns;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i % wish.rows == 0) {
            columns.emplace_back();
        }
        columns.back().push_back(&texts[i].text);
    }
    const double indent = legend_sizes(furniture_.page()).swatch_to_text;
    const auto count = static_cast<double>(columns.size());
    const double room = width - count * indent - (count - 1) * column_gap;
    grid.text_width = column_widths(columns, grid.type, wish.lines, most_lines, room);
    if (grid.text_width.empty()) {
        return std::nullopt;
    }
    double spare = room;
    for (const double text_width : grid.text_width) {
        spare -= text_width;
    }
    // Spread what is left over, but keep related columns in sight of each other.
    const double extra = columns.size() > 1 ? std::min(spare / count, 36.0) : 0;
    double x = 0;
    for (double& text_width : grid.text_width) {
        grid.x.push_back(x);
        x += indent + text_width + column_gap + extra;
        text_width += std::max(0.0, extra - 8);
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        grid.texts.push_back(furniture_.block(texts[i].text, grid.type, grid.text_width[i / wish.rows], most_lines));
    }
    if (!set_middles(grid, height)) {
        return std::nullopt;
    }
    return grid;
}

std::optional<LegendGrid> LegendGrids::easy(const std::vector<LegendText>& texts, double width, double height) {
    if (height >= planned_height) {
        if (std::optional<LegendGrid> grid = planned(texts, width)) {
            return grid;
        }
    }
    const int most_rows = static_cast<int>((height + 3) / easy_pitch);
    for (int rows = std::min(2, most_rows); rows >= 1 && rows <= most_rows; ++rows) {
        const double pitch = std::clamp(height / rows, easy_pitch, planned_pitch);
        if (auto grid = fitted(texts, width, height, {static_cast<std::size_t>(rows), pitch, 1, 2})) {
            return grid;
        }
    }
    return std::nullopt;
}

std::optional<LegendGrid> LegendGrids::any(const std::vector<LegendText>& texts, double width, double height) {
    if (std::optional<LegendGrid> grid = easy(texts, width, height)) {
        return grid;
    }
    const style::TextStyle type = furniture_.type(TextRole::legend);
    const double line = type.size_pt * type.leading;
    const double swatch = legend_sizes(furniture_.page()).swatch_height;
    // More lines in a row only where its pitch allows.
    for (const double scale : {1.0, 0.91}) {
        for (int lines = 2; lines >= 1; --lines) {
            const double pitch =
                lines == 2 ? 2 * line * scale + (scale < 1 ? 1 : 4) : std::max(line * scale + 4, swatch + 4);
            const int most_rows = static_cast<int>((height + 3) / pitch);
            for (int rows = std::min(2, most_rows); rows >= 1 && rows <= most_rows; ++rows) {
                // The usual pitch first; rows as high as the strip allows give room for a third line.
                for (const double most : {planned_pitch, 36.0}) {
                    const double row = std::max(pitch, std::min(most, height / rows));
                    if (auto grid = fitted(texts, width, height, {static_cast<std::size_t>(rows), row, scale, lines})) {
                        return grid;
                    }
                }
            }
        }
    }
    return std::nullopt;
}

}  // namespace sitmap::layout
