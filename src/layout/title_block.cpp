#include "layout/title_block.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "layout/reading_direction.hpp"

namespace sitmap::layout {

namespace {

using style::TextRole;

constexpr double standfirst_measure = 790;
constexpr double title_to_asof = 20;
/// Letters of some scripts reach below the line that their font states.
constexpr double asof_label_to_date = 3;
// Two lines of a title stand close, so that the standfirst keeps its distance from the map.
constexpr double two_line_leading = 1.06;
constexpr double standfirst_to_map = 9;

/// One line if 80 % of the size is enough for it, else two lines, if need be in smaller type.
Furniture::Block title_of(Furniture& furniture, const std::string& title, double width) {
    const style::TextStyle full = furniture.type(TextRole::title);
    style::TextStyle type = full;
    for (const double k : {1.0, 0.95, 0.9, 0.85, 0.8}) {
        type.size_pt = full.size_pt * k;
        if (furniture.measurer().measure(title, type, set_by_rules_of(title, furniture.language())).width <= width) {
            break;
        }
    }
    Furniture::Block block = furniture.block(title, type, width, 2);
    for (double k = 0.76; block.shortened && k > 0.6; k -= 0.04) {
        type.size_pt = full.size_pt * k;
        block = furniture.block(title, type, width, 2);
    }
    return block;
}

std::string date_label(const Furniture& furniture, const brief::Brief& brief) {
    return furniture.words().say(brief.since ? "Change between" : "Situation as of");
}

/// "26 October 2020", or "19 Nov – 2 December 2020".
std::string date_words(const Furniture& furniture, const brief::Brief& brief) {
    const Language language = furniture.language();
    const std::string last = time::long_form(*brief.date, language);
    if (!brief.since) {
        return last;
    }
    const auto year = [](time::Date date) { return std::chrono::year_month_day(date).year(); };
    const bool one_year = year(*brief.since) == year(*brief.date);
    return (one_year ? time::short_form(*brief.since, language) : time::long_form(*brief.since, language)) + " – " +
           last;
}

/// The head of a page is planned for a map that begins at 142 pt.
double head_scale(const style::Page& page) {
    return page.map_y / 142;
}

/// The grid gives tops of lines as the fonts measure themselves, ascent 1.069 of the size; blocks begin at their
/// tighter line box.
double grid_top(Furniture& furniture, const style::TextStyle& type, double y) {
    return y + 1.069 * type.size_pt - furniture.measurer().measure("x", type, Language::en).ascent;
}

/// Whole sentences, in smaller type rather than cut; nothing when not even one sentence fits.
Furniture::Block standfirst_of(Furniture& furniture, const std::string& text, double width, int most_lines,
                               double height) {
    style::TextStyle type = furniture.type(TextRole::standfirst);
    const double full = type.size_pt;
    Furniture::Block best;
    for (const double scale : {1.0, 0.95, 0.9, 0.86}) {
        type.size_pt = full * scale;
        for (int lines = most_lines; lines >= 1; --lines) {
            Furniture::Block block = furniture.block(text, type, width, lines);
            if (block.height <= height && block.whole_sentences) {
                if (!block.shortened) {
                    return block;
                }
                if (best.lines.empty()) {
                    best = std::move(block);
                }
                break;
            }
        }
    }
    best.shortened = true;
    return best;
}

void warn_if_shortened(Furniture& furniture, const Furniture::Block& block, std::string_view what) {
    if (block.shortened) {
        furniture.warnings.push_back(
            {"W_TEXT_SHORTENED", fmt::format("the {} is too long for the page and was shortened", what), "", 0});
    }
}

/// Evenly filled lines: the measure shrinks as long as the number of lines stays.
Furniture::Block balanced(Furniture& furniture, const std::string& text, const style::TextStyle& type, double width,
                          int most_lines) {
    Furniture::Block block = furniture.block(text, type, width, most_lines);
    if (block.shortened || block.lines.size() < 2) {
        return block;
    }
    for (double k = 0.96; k > 0.55; k -= 0.04) {
        Furniture::Block narrower = furniture.block(text, type, width * k, most_lines);
        if (narrower.shortened || narrower.lines.size() != block.lines.size()) {
            break;
        }
        block = std::move(narrower);
    }
    return block;
}

}  // namespace

void set_top_rule(Furniture& furniture) {
    const style::Page& page = furniture.page();
    const double y = page.phone ? 16 : 28 * head_scale(page);
    const double x = page.margin;
    const style::Rgba ink = furniture.style().colour("ink");
    furniture.begin("top-rule", "");
    furniture.rule(x, y - 0.45, page.width - 2 * x, 0.9, ink);
    furniture.rule(x, y, page.phone ? 40 : 46 * head_scale(page), page.phone ? 5 : 5 * head_scale(page), ink);
    furniture.end();
}

void set_title_block(Furniture& furniture, const brief::Brief& brief) {
    const style::Page& page = furniture.page();
    const bool beside = page.column_width > 0;
    const double asof_width = beside ? page.column_width : 200;
    const double asof_x = beside ? page.column_x : page.width - page.margin - asof_width;
    const double width = asof_x - page.margin - title_to_asof;

    furniture.begin("title", "Title");
    Furniture::Block title = title_of(furniture, brief.title, width);
    if (title.lines.size() > 1) {
        title.type.leading = two_line_leading;
        title = balanced(furniture, brief.title, title.type, width, 2);
    }
    warn_if_shortened(furniture, title, "title");
    const double title_top = grid_top(furniture, title.type, 38 * head_scale(page));
    const double title_bottom = furniture.put(title, page.margin, title_top, width, "title");
    furniture.end();

    if (!brief.standfirst.empty()) {
        furniture.begin("standfirst", "Standfirst");
        const style::TextStyle type = furniture.type(TextRole::standfirst);
        const double y = std::max(grid_top(furniture, type, 86 * head_scale(page)), title_bottom + 2);
        const double measure = std::min(standfirst_measure * std::max(1.0, page.text_scale), width);
        const Furniture::Block standfirst =
            standfirst_of(furniture, brief.standfirst, measure, 2, page.map_y - standfirst_to_map - y);
        warn_if_shortened(furniture, standfirst, "standfirst");
        furniture.put(standfirst, page.margin, y, measure, "standfirst");
        furniture.end();
    }

    if (!brief.date) {
        return;
    }
    furniture.begin("as-of", "As-of date", {{"date", time::to_iso(*brief.date)}});
    const Furniture::Block label =
        furniture.block(date_label(furniture, brief), furniture.type(TextRole::asof_label), asof_width, 1);
    const double label_bottom =
        furniture.put(label, asof_x, grid_top(furniture, label.type, 47 * head_scale(page)), asof_width, "asof_label");
    style::TextStyle date_type = furniture.type(TextRole::asof_date);
    const std::string date = date_words(furniture, brief);
    const double date_width = furniture.measurer().measure(date, date_type, furniture.language()).width;
    if (date_width > asof_width) {
        date_type.size_pt *= asof_width / date_width * 0.99;
    }
    furniture.put(furniture.block(date, date_type, asof_width, 1), asof_x,
                  std::max(59 * head_scale(page), label_bottom + asof_label_to_date), asof_width, "asof_date");
    furniture.end();
}

double set_phone_title_block(Furniture& furniture, const brief::Brief& brief) {
    const style::Page& page = furniture.page();
    const double x = page.margin;
    const double width = page.width - 2 * x;

    furniture.begin("title", "Title");
    style::TextStyle title_type = furniture.type(TextRole::title);
    Furniture::Block title = furniture.block(brief.title, title_type, width, 2);
    for (int step = 0; title.shortened && step < 4; ++step) {
        title_type.size_pt *= 0.95;
        // A third line is better than a headline that breaks off.
        title = furniture.block(brief.title, title_type, width, step < 3 ? 2 : 3);
    }
    warn_if_shortened(furniture, title, "title");
    double y = furniture.put(title, x, grid_top(furniture, title.type, 25), width, "title") + 4;
    furniture.end();

    if (!brief.standfirst.empty()) {
        furniture.begin("standfirst", "Standfirst");
        const Furniture::Block standfirst = standfirst_of(furniture, brief.standfirst, width, 4, 200);
        warn_if_shortened(furniture, standfirst, "standfirst");
        y = furniture.put(standfirst, x, y, width, "standfirst") + (standfirst.lines.empty() ? 2 : 6);
        furniture.end();
    }

    if (brief.date) {
        furniture.begin("as-of", "As-of date", {{"date", time::to_iso(*brief.date)}});
        // Label and date share a line: regular, then bold.
        const style::TextStyle date_type = furniture.type(TextRole::asof_date);
        style::TextStyle label_type = furniture.type(TextRole::standfirst);
        label_type.size_pt = date_type.size_pt;
        const std::string words = date_label(furniture, brief);
        const Furniture::Block label = furniture.block(words, label_type, width, 1);
        const double label_width = furniture.measurer().measure(words, label_type, furniture.language()).width + 4;
        const Furniture::Block date = furniture.block(date_words(furniture, brief), date_type, width - label_width, 1);
        const double bottom = furniture.put(label, x, y, label_width - 4, "asof_label");
        y = std::max(bottom, furniture.put(date, x + label_width, y, width - label_width, "asof_date")) + 8;
        furniture.end();
    }
    return y;
}

}  // namespace sitmap::layout
