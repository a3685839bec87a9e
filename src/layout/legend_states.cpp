#include "layout/legend_states.hpp"

#include <algorithm>
#include <cmath>

#include "layout/legend_marks.hpp"

namespace sitmap::layout {

namespace {

constexpr double least_pitch = 16.5;
constexpr double usual_pitch = 20.5;
constexpr double least_width = 108;
constexpr double between = 14;
constexpr double line_gap = 6;

std::size_t rows_of(std::size_t states, double height) {
    return static_cast<std::size_t>(
        std::clamp(std::floor(height / least_pitch), 1.0, std::max(1.0, static_cast<double>(states))));
}

double column_width(Furniture& furniture, const std::vector<LegendText>& states) {
    const style::TextStyle type = furniture.type(style::TextRole::legend);
    double widest = 0;
    for (const LegendText& state : states) {
        widest = std::max(widest, legend_text_width(furniture, state.text, type));
    }
    const double scale = std::min(1.0, furniture.page().text_scale);
    return std::max(least_width * scale, legend_sizes(furniture.page()).state_to_text + widest + 1);
}

}  // namespace

double width_of_states(Furniture& furniture, const std::vector<LegendText>& states, double height) {
    if (states.empty()) {
        return 0;
    }
    const std::size_t rows = rows_of(states.size(), height);
    return column_width(furniture, states) * static_cast<double>((states.size() + rows - 1) / rows);
}

void set_stacked_states(Furniture& furniture, const std::vector<LegendText>& states, const Rect& strip) {
    if (states.empty()) {
        return;
    }
    const std::size_t rows = rows_of(states.size(), strip.height);
    const double width = column_width(furniture, states);
    const double radius = legend_sizes(furniture.page()).state_radius;
    const double pitch =
        rows > 1 ? std::min(usual_pitch, (strip.height - 2 * radius - 2) / static_cast<double>(rows - 1)) : 0;
    const double first = std::min(10.0, strip.height / 2);
    const double left = strip.right() - width_of_states(furniture, states, strip.height);
    const style::TextStyle type = furniture.type(style::TextRole::legend);
    const double text_width = width - legend_sizes(furniture.page()).state_to_text;
    for (std::size_t i = 0; i < states.size(); ++i) {
        put_state(furniture, *states[i].entry, furniture.block(states[i].text, type, text_width, 1),
                  left + width * static_cast<double>(i / rows), strip.y + first + pitch * static_cast<double>(i % rows),
                  text_width);
    }
}

namespace {

double line_height(Furniture& furniture) {
    const style::TextStyle type = furniture.type(style::TextRole::legend);
    return std::max(type.size_pt * type.leading, 2 * legend_sizes(furniture.page()).state_radius) + line_gap;
}

/// Where each begins, from the left end of the first line's top.
std::vector<XY> places_in_lines(Furniture& furniture, const std::vector<LegendText>& states, double width) {
    const style::TextStyle type = furniture.type(style::TextRole::legend);
    const double indent = legend_sizes(furniture.page()).state_to_text;
    std::vector<XY> places;
    XY next{0, 0};
    for (const LegendText& state : states) {
        const double own = indent + legend_text_width(furniture, state.text, type) + 1;
        if (next.x > 0 && next.x + own > width) {
            next = {0, next.y + line_height(furniture)};
        }
        places.push_back(next);
        next.x += own + between;
    }
    return places;
}

}  // namespace

double height_of_lines(Furniture& furniture, const std::vector<LegendText>& states, double width) {
    return states.empty() ? 0 : places_in_lines(furniture, states, width).back().y + line_height(furniture);
}

double set_states_in_lines(Furniture& furniture, const std::vector<LegendText>& states, double x, double y,
                           double width) {
    const style::TextStyle type = furniture.type(style::TextRole::legend);
    const std::vector<XY> places = places_in_lines(furniture, states, width);
    for (std::size_t i = 0; i < states.size(); ++i) {
        const double text_width = legend_text_width(furniture, states[i].text, type) + 1;
        put_state(furniture, *states[i].entry, furniture.block(states[i].text, type, text_width, 1), x + places[i].x,
                  y + places[i].y + line_height(furniture) / 2, text_width);
    }
    return y + height_of_lines(furniture, states, width);
}

}  // namespace sitmap::layout
