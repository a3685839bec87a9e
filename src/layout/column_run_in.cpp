#include "layout/column_run_in.hpp"

#include <algorithm>

#include "layout/figures.hpp"

namespace sitmap::layout {
namespace {

using style::TextRole;

struct RunIn {
    std::vector<std::string> lines;
    std::size_t left_out = 0;
};

RunIn run_in(Furniture& furniture, const std::vector<Row>& rows, const style::TextStyle& type, double width,
             std::size_t most_lines, bool with_both_names) {
    RunIn out;
    bool is_full = false;
    for (const Row& row : rows) {
        const std::string number = numbers_of(row, furniture.language());
        if (is_full || number.empty()) {
            out.left_out += row.items.size();
            continue;
        }
        const ColumnItem& first = *row.items.front();
        std::string words = first.place.empty() ? first.head : first.place;
        if (!with_both_names) {
            words = words.substr(0, words.find(" / "));
        }
        const std::string part = number + "\u00A0" + words;
        const std::string longer = out.lines.empty() ? part : out.lines.back() + " · " + part;
        const auto fits = [&](const std::string& line) {
            return furniture.measurer().measure(line, type, furniture.language()).width <= width;
        };
        if (!out.lines.empty() && fits(longer)) {
            out.lines.back() = longer;
        } else if (out.lines.size() < most_lines - 1) {
            out.lines.push_back(fits(part) ? part : furniture.block(part, type, width, 1).lines.front());
        } else {
            is_full = true;  // the last line says how many more there are
            out.left_out += row.items.size();
        }
    }
    return out;
}

}  // namespace

double set_run_in(Furniture& furniture, const std::vector<Row>& rows, const style::TextStyle& type, double pitch,
                  const ColumnFrame& frame) {
    const Furniture::Block head = furniture.block(furniture.words().say("Events on this map"),
                                                  furniture.type(TextRole::group_head), frame.width, 2);
    double y = set_group_head(furniture, head, 0, frame.x, frame.y, frame.width);
    const auto most_lines = static_cast<std::size_t>(std::max(2.0, (frame.bottom - y) / pitch - 0.2));
    RunIn text = run_in(furniture, rows, type, frame.width, most_lines, true);
    if (text.left_out > 0) {
        text = run_in(furniture, rows, type, frame.width, most_lines, false);
    }
    furniture.begin("column-places", "");
    for (const std::string& line : text.lines) {
        furniture.put(furniture.block(line, type, frame.width + 1, 1), frame.x, y, frame.width, "item_body");
        y += pitch;
    }
    furniture.end();
    if (text.left_out > 0) {
        furniture.begin("column-more", "");
        const std::string words =
            furniture.words().say("… and {} more", figure(static_cast<double>(text.left_out), furniture.language()));
        furniture.put(furniture.block(words, type, frame.width, 1), frame.x, y, frame.width, "item_tag");
        furniture.end();
        y += pitch;
    }
    furniture.warnings.push_back({"W_COLUMN_FULL",
                                  "the list beside the map has room for numbers and places of events alone; what "
                                  "happened there is in the report",
                                  "", 0});
    return y;
}

}  // namespace sitmap::layout
