#include "layout/legend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "layout/legend_rows.hpp"
#include "layout/swatch.hpp"

namespace sitmap::layout {

namespace {

using style::TextRole;
using Entries = std::vector<const scene::LegendEntry*>;

constexpr double swatch_width = 26;
constexpr double swatch_height = 15;
constexpr double swatch_to_text = 34;
constexpr double state_radius = 7.5;
constexpr double state_to_text = 21;
constexpr double least_state_pitch = 16.5;
constexpr double column_gap = 14;

bool is_state(const scene::LegendEntry& entry) {
    return entry.swatch == scene::LegendEntry::Swatch::symbol;
}

Entries entries_of(const scene::Scene& scene, bool states) {
    Entries entries;
    for (const scene::LegendEntry& entry : scene.legend) {
        if (is_state(entry) == states) {
            entries.push_back(&entry);
        }
    }
    return entries;
}

/// Draws a swatch as if the page were left-to-right; arrows in it turn with the page.
void put_swatch(Furniture& furniture, const scene::LegendEntry& entry, const Rect& box) {
    const Rect there{furniture.mirrored(box.x, box.width), box.y, box.width, box.height};
    for (Item& item : swatch(entry, furniture.style(), there)) {
        furniture.add(std::move(item));
    }
    furniture.claim(box);
}

/// Swatch and text, both centred on the row's middle.
void put_entry(Furniture& furniture, const scene::LegendEntry& entry, const Furniture::Block& text, double x,
               double middle, double text_width) {
    const double indent = swatch_to_text;
    put_swatch(furniture, entry, {x, middle - swatch_height / 2, swatch_width, swatch_height});
    furniture.put(text, x + indent, middle - text.height / 2, text_width, "legend");
}

void put_state(Furniture& furniture, const scene::LegendEntry& entry, const Furniture::Block& text, double x,
               double middle, double text_width) {
    const XY centre{x + state_radius, middle};
    furniture.symbol(entry.type.value_or(event::Type::battle), entry.claim.value_or(event::Claim::happened), centre,
                     state_radius);
    furniture.claim({x, middle - state_radius, 2 * state_radius, 2 * state_radius});
    furniture.put(text, x + state_to_text, middle - text.height / 2, text_width, "legend");
}

/// A grid for the classes that all texts fit into.
struct Grid {
    int rows = 2;
    double pitch = 32;
    style::TextStyle type;
    std::vector<double> x;  ///< of the columns, from the strip's left
    std::vector<double> text_width;
    std::vector<Furniture::Block> texts;
    std::vector<double> middles;  ///< of the entries, from the strip's top
};

/// False when the rows, further apart where their texts need it, have no room in `height`.
bool set_middles(Grid& grid, double height) {
    const double first = grid.pitch == 32 ? 11 : std::min(grid.pitch / 2, 17.0);
    grid.middles.clear();
    std::vector<double> heights;
    bool fits = true;
    for (std::size_t i = 0; i < grid.texts.size(); ++i) {
        heights.push_back(std::max(grid.texts[i].height, swatch_height));
        if (heights.size() == static_cast<std::size_t>(grid.rows) || i + 1 == grid.texts.size()) {
            const auto column = row_middles(heights, first, grid.pitch, height);
            fits = fits && column.front() >= std::min(first, heights.front() / 2);
            grid.middles.insert(grid.middles.end(), column.begin(), column.end());
            heights.clear();
        }
    }
    return fits;
}

/// Narrowest measure at which a text has no more than `lines` lines.
double narrowest(Furniture& furniture, const std::string& text, const style::TextStyle& type, int lines) {
    const auto width_of = [&](const std::string& words) {
        return furniture.measurer().measure(words, type, furniture.language()).width + 0.5;
    };
    const double whole = width_of(text);
    // No word may be broken, so the longest one is the least measure.
    double least = 24;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        least = std::max(least, width_of(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    for (double width = std::max(least, whole / lines); width < whole; width += 2) {
        if (!furniture.block(text, type, width, lines).shortened) {
            return width;
        }
    }
    return whole;
}

std::optional<Grid> planned_grid(Furniture& furniture, const Entries& entries, double width) {
    // The plain case: four columns where the eye expects them.
    static constexpr double at[] = {0, 220, 385, 552};
    static constexpr double until[] = {220, 385, 552, 686};
    if (entries.size() > 8 || width < until[3] - 8) {
        return std::nullopt;
    }
    Grid grid;
    grid.type = furniture.type(TextRole::legend);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::size_t column = i / 2;
        const double room = until[column] - at[column] - swatch_to_text - 8;
        grid.texts.push_back(furniture.block(entries[i]->text, grid.type, room, 2));
        if (grid.texts.back().shortened) {
            return std::nullopt;
        }
        if (i % 2 == 0) {
            grid.x.push_back(at[column]);
            grid.text_width.push_back(room);
        }
    }
    set_middles(grid, 62);
    return grid;
}

/// Text widths of the columns, each as narrow as `lines` lines allow; while they are too wide together, the column
/// that gains most takes one line more, up to `most_lines`. Empty when nothing helps.
std::vector<double> column_widths(Furniture& furniture, const std::vector<Entries>& columns,
                                  const style::TextStyle& type, int lines, int most_lines, double room) {
    const auto width_at = [&](const Entries& entries, int count) {
        double width = 0;
        for (const scene::LegendEntry* entry : entries) {
            width = std::max(width, narrowest(furniture, entry->text, type, count));
        }
        return width;
    };
    std::vector<double> widths, narrower;
    double sum = 0;
    for (const Entries& entries : columns) {
        widths.push_back(width_at(entries, lines));
        narrower.push_back(most_lines > lines ? width_at(entries, most_lines) : widths.back());
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

std::optional<Grid> fitted_grid(Furniture& furniture, const Entries& entries, double width, double height, int rows,
                                double pitch, double scale, int lines) {
    Grid grid;
    grid.rows = rows;
    grid.pitch = pitch;
    grid.type = furniture.type(TextRole::legend);
    grid.type.size_pt = std::max(9.0, grid.type.size_pt * scale);
    const int most_lines = std::max(lines, static_cast<int>(pitch / (grid.type.size_pt * grid.type.leading)));
    std::vector<Entries> columns;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i % static_cast<std::size_t>(rows) == 0) {
            columns.emplace_back();
        }
        columns.back().push_back(entries[i]);
    }
    const auto count = static_cast<double>(columns.size());
    const double room = width - count * swatch_to_text - (count - 1) * column_gap;
    grid.text_width = column_widths(furniture, columns, grid.type, lines, most_lines, room);
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
        x += swatch_to_text + text_width + column_gap + extra;
        text_width += std::max(0.0, extra - 8);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        grid.texts.push_back(furniture.block(entries[i]->text, grid.type,
                                             grid.text_width[i / static_cast<std::size_t>(rows)], most_lines));
    }
    if (!set_middles(grid, height)) {
        return std::nullopt;
    }
    return grid;
}

constexpr double easy_pitch = 30;

/// Full type, two lines a row, air between the rows.
std::optional<Grid> easy_grid(Furniture& furniture, const Entries& entries, double width, double height) {
    if (height >= 62) {
        if (std::optional<Grid> grid = planned_grid(furniture, entries, width)) {
            return grid;
        }
    }
    const int most_rows = static_cast<int>((height + 3) / easy_pitch);
    for (int rows = std::min(2, most_rows); rows >= 1 && rows <= most_rows; ++rows) {
        const double pitch = std::clamp(height / rows, easy_pitch, 32.0);
        if (std::optional<Grid> grid = fitted_grid(furniture, entries, width, height, rows, pitch, 1, 2)) {
            return grid;
        }
    }
    return std::nullopt;
}

std::optional<Grid> grid_for(Furniture& furniture, const Entries& entries, double width, double height) {
    if (std::optional<Grid> grid = easy_grid(furniture, entries, width, height)) {
        return grid;
    }
    const style::TextStyle type = furniture.type(TextRole::legend);
    const double line = type.size_pt * type.leading;
    // The fewest rows that the texts fit into, then smaller type; more lines in a row only where its pitch allows.
    for (const double scale : {1.0, 0.91}) {
        for (int lines = 2; lines >= 1; --lines) {
            const double pitch =
                lines == 2 ? 2 * line * scale + (scale < 1 ? 1 : 4) : std::max(line * scale + 4, swatch_height + 4.0);
            const int most_rows = static_cast<int>((height + 3) / pitch);
            for (int rows = std::min(2, most_rows); rows >= 1 && rows <= most_rows; ++rows) {
                // The usual pitch first; rows as high as the strip allows give room for a third line.
                for (const double most : {32.0, 36.0}) {
                    const double row = std::max(pitch, std::min(most, height / rows));
                    if (std::optional<Grid> grid =
                            fitted_grid(furniture, entries, width, height, rows, row, scale, lines)) {
                        return grid;
                    }
                }
            }
        }
    }
    return std::nullopt;
}

/// States of claims at the far end of the strip; gives the width they take.
double set_states(Furniture& furniture, const Entries& states, const Rect& room) {
    if (states.empty()) {
        return 0;
    }
    std::vector<Furniture::Block> texts;
    double widest = 0;
    for (const scene::LegendEntry* state : states) {
        texts.push_back(furniture.block(state->text, furniture.type(TextRole::legend), 200, 1));
        widest = std::max(
            widest,
            furniture.measurer().measure(state->text, furniture.type(TextRole::legend), furniture.language()).width);
    }
    const double width = std::max(108.0, state_to_text + widest + 1);
    // Stacked where there is height for it, else in several columns.
    const auto rows = static_cast<std::size_t>(
        std::clamp(std::floor(room.height / least_state_pitch), 1.0, static_cast<double>(states.size())));
    const std::size_t columns = (states.size() + rows - 1) / rows;
    const double pitch =
        rows > 1 ? std::min(20.5, (room.height - 2 * state_radius - 2) / static_cast<double>(rows - 1)) : 0;
    const double first = std::min(10.0, room.height / 2);
    const double whole = width * static_cast<double>(columns);
    for (std::size_t i = 0; i < states.size(); ++i) {
        const double x = room.right() - whole + width * static_cast<double>(i / rows);
        put_state(furniture, *states[i], texts[i], x, room.y + first + pitch * static_cast<double>(i % rows),
                  width - state_to_text);
    }
    return whole;
}

/// What the states of claims take of the strip's width.
double width_of_states(Furniture& furniture, const Entries& states, double height) {
    double widest = 0;
    for (const scene::LegendEntry* state : states) {
        widest = std::max(
            widest,
            furniture.measurer().measure(state->text, furniture.type(TextRole::legend), furniture.language()).width);
    }
    const double rows =
        std::clamp(std::floor(height / least_state_pitch), 1.0, std::max(1.0, static_cast<double>(states.size())));
    const double columns = std::ceil(static_cast<double>(states.size()) / rows);
    return states.empty() ? 0 : columns * std::max(108.0, state_to_text + widest + 1) + column_gap;
}

}  // namespace

double legend_height(Furniture& furniture, const scene::Scene& scene, double width, double height) {
    constexpr double most = 190;  // more would eat the map
    const Entries entries = entries_of(scene, false);
    if (entries.empty()) {
        return 0;
    }
    const double room = width - width_of_states(furniture, entries_of(scene, true), height);
    if (easy_grid(furniture, entries, room, height)) {
        return height;
    }
    for (double wanted = height; wanted <= most; wanted += 2) {
        const double left = width - width_of_states(furniture, entries_of(scene, true), wanted);
        if (easy_grid(furniture, entries, left, wanted)) {
            return wanted;
        }
    }
    return height;
}

void set_legend_strip(Furniture& furniture, const scene::Scene& scene, const Rect& room) {
    if (scene.legend.empty()) {
        return;
    }
    furniture.begin("legend", "Legend");
    const double states_width = set_states(furniture, entries_of(scene, true), room);
    Entries entries = entries_of(scene, false);
    const double width = room.width - (states_width > 0 ? states_width + column_gap : 0);
    std::vector<std::string> left_out;
    std::optional<Grid> grid = grid_for(furniture, entries, width, room.height);
    while (!grid && !entries.empty()) {
        left_out.push_back(entries.back()->text);
        entries.pop_back();
        grid = grid_for(furniture, entries, width, room.height);
    }
    if (grid && !entries.empty()) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::size_t column = i / static_cast<std::size_t>(grid->rows);
            put_entry(furniture, *entries[i], grid->texts[i], room.x + grid->x[column], room.y + grid->middles[i],
                      grid->text_width[column]);
        }
    }
    furniture.end();
    if (!left_out.empty()) {
        std::reverse(left_out.begin(), left_out.end());
        furniture.warnings.push_back(
            {"W_LEGEND_FULL", fmt::format("the legend has no room for: {}", fmt::join(left_out, "; ")), "", 0});
    }
}

double set_phone_legend(Furniture& furniture, const scene::Scene& scene, double y) {
    if (scene.legend.empty()) {
        return y;
    }
    furniture.begin("legend", "Legend");
    const style::Page& page = furniture.page();
    const style::TextStyle type = furniture.type(TextRole::legend);
    const double column_width = (page.width - 2 * page.margin) / 2;
    const double text_width = column_width - swatch_to_text - 10;
    const Entries entries = entries_of(scene, false);
    for (std::size_t i = 0; i < entries.size(); i += 2) {
        std::vector<Furniture::Block> texts;
        double row = 0;
        for (std::size_t k = i; k < std::min(i + 2, entries.size()); ++k) {
            texts.push_back(furniture.block(entries[k]->text, type, text_width, 6));
            row = std::max(row, texts.back().height);
        }
        row = std::max(row, swatch_height);
        for (std::size_t k = 0; k < texts.size(); ++k) {
            put_entry(furniture, *entries[i + k], texts[k], page.margin + (column_width + 7) * static_cast<double>(k),
                      y + row / 2, text_width);
        }
        y += row + 6;
    }
    y += entries.empty() ? 0 : 2;
    double x = page.margin;
    const double row = std::max(type.size_pt * type.leading, 2 * state_radius) + 6;
    const Entries states = entries_of(scene, true);
    for (const scene::LegendEntry* state : states) {
        const double width = furniture.measurer().measure(state->text, type, furniture.language()).width + 1;
        if (x > page.margin && x + state_to_text + width > page.width - page.margin) {
            x = page.margin;
            y += row;
        }
        put_state(furniture, *state, furniture.block(state->text, type, width, 1), x, y + row / 2, width);
        x += state_to_text + width + 14;
    }
    furniture.end();
    return y + (states.empty() ? 0 : row);
}

}  // namespace sitmap::layout
