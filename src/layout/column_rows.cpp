#include "layout/column_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "layout/event_card.hpp"
#include "layout/figures.hpp"
#include "layout/text_form.hpp"

namespace sitmap::layout {
namespace {

using style::TextRole;

constexpr double symbol_radius_pt = 4.2, number_gap_pt = 5, symbol_gap_pt = 4;
constexpr double rule_to_head_pt = 7, head_to_row_pt = 4, before_rule_pt = 6, between_rows_pt = 0.8,
                 most_between_rows_pt = 4.5;
constexpr double type_scale = 0.93;

/// Events that share a line.
struct Row {
    std::vector<const ColumnItem*> items;
    std::size_t group = 0;
};

class Rows {
public:
    Rows(Furniture& furniture, const std::vector<ColumnGroup>& plan, const ColumnFrame& frame)
        : furniture_(furniture), plan_(plan), frame_(frame), type_(furniture.type(TextRole::item_tag)) {
        type_ = scaled(type_, type_scale);
        type_.size_pt = std::max(type_.size_pt, smallest_pt);
        type_.colour = furniture.style().colour("ink2");
        bold_ = type_;
        bold_.weight = 700;
        bold_.colour = furniture.style().colour("ink");
        for (std::size_t g = 0; g < plan.size(); ++g) {
            for (const ColumnItem& item : plan[g].items) {
                rows_.push_back({{&item}, g});
                // Scripts differ in height, and names of several may stand in one list.
                const double height = furniture.block(words_of(rows_.back()), type_, frame.width, 1).height;
                line_ = std::max(line_, height);
                pitch_ = line_ + between_rows_pt;
            }
        }
    }

    double set() {
        if (height() > room()) {
            join();
        }
        if (height() > room()) {
            return set_run_in();
        }
        // Lines stand as loosely as there is room, within reason.
        const double spare = (room() - height()) / static_cast<double>(rows_.size());
        pitch_ += std::isfinite(spare) ? std::clamp(spare, 0.0, most_between_rows_pt - between_rows_pt) : 0;
        double gutter = 0, y = frame_.y;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            gutter = std::max(gutter, furniture_.measurer().measure(number_of(rows_[r]), bold_, language()).width + 1);
        }
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            if (r == 0 || rows_[r].group != rows_[r - 1].group) {
                y = set_head(rows_[r].group, y + (r > 0 ? before_rule_pt : 0));
            }
            set_row(rows_[r], y, gutter);
            y += pitch_;
        }
        furniture_.warnings.push_back(
            {"W_TEXT_SHORTENED", "so many events are on the map that each has one line in the list", "", 0});
        return y;
    }

private:
    static constexpr double smallest_pt = 8.6;

    Language language() const { return furniture_.language(); }
    double room() const { return frame_.bottom - frame_.y; }

    double height() const {
        double sum = 0;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            if (r == 0 || rows_[r].group != rows_[r - 1].group) {
                sum += (r > 0 ? before_rule_pt : 0) + rule_to_head_pt + head(rows_[r].group).height + head_to_row_pt;
            }
            sum += pitch_;
        }
        return sum;
    }

    /// One row for events that follow each other at one place.
    void join() {
        std::vector<Row> joined;
        for (const Row& row : rows_) {
            const bool same = !joined.empty() && joined.back().group == row.group && row.items.front()->number > 0 &&
                              !row.items.front()->place.empty() &&
                              joined.back().items.front()->place == row.items.front()->place;
            if (same) {
                joined.back().items.push_back(row.items.front());
            } else {
                joined.push_back(row);
            }
        }
        rows_ = std::move(joined);
    }

    struct RunIn {
        std::vector<std::string> lines;
        std::size_t left_out = 0;
    };

    RunIn run_in(std::size_t most_lines, bool with_both_names) const {
        RunIn out;
        std::vector<std::string>& lines = out.lines;
        bool is_full = false;
        for (const Row& row : rows_) {
            if (is_full) {
                out.left_out += row.items.size();
                continue;
            }
            const std::string number = number_of(row);
            std::string words = words_without_head(row);
            if (!with_both_names) {
                words = words.substr(0, words.find(" / "));
            }
            const std::string part = number.empty() ? words : number + "\u00A0" + words;
            const std::string longer = lines.empty() ? part : lines.back() + " · " + part;
            const auto fits = [&](const std::string& line) {
                return furniture_.measurer().measure(line, type_, language()).width <= frame_.width;
            };
            if (!lines.empty() && fits(longer)) {
                lines.back() = longer;
            } else if (lines.size() < most_lines - 1) {
                lines.push_back(fits(part) ? part : furniture_.block(part, type_, frame_.width, 1).lines.front());
            } else {
                is_full = true;  // the last line says how many more there are
                out.left_out += row.items.size();
            }
        }
        return out;
    }

    /// Numbers and places one behind the other, as many as there is room for.
    double set_run_in() {
        double y = set_head(0, frame_.y);
        const auto most_lines = static_cast<std::size_t>(std::max(2.0, (frame_.bottom - y) / pitch_ - 0.2));
        RunIn text = run_in(most_lines, true);
        if (text.left_out > 0) {
            text = run_in(most_lines, false);
        }
        const std::vector<std::string>& lines = text.lines;
        const std::size_t left_out = text.left_out;
        furniture_.begin("column-places", "");
        for (const std::string& line : lines) {
            furniture_.put(furniture_.block(line, type_, frame_.width + 1, 1), frame_.x, y, frame_.width, "item_body");
            y += pitch_;
        }
        furniture_.end();
        if (left_out > 0) {
            furniture_.begin("column-more", "");
            const std::string words =
                furniture_.words().say("… and {} more", figure(static_cast<double>(left_out), language()));
            furniture_.put(furniture_.block(words, type_, frame_.width, 1), frame_.x, y, frame_.width, "item_tag");
            furniture_.end();
            y += pitch_;
        }
        furniture_.warnings.push_back({"W_COLUMN_FULL",
                                       "the list beside the map has room for numbers and places of events alone; "
                                       "what happened there is in the report",
                                       "", 0});
        return y;
    }

    Furniture::Block head(std::size_t group) const {
        return furniture_.block(plan_[group].head, furniture_.type(TextRole::group_head), frame_.width, 2);
    }

    double set_head(std::size_t group, double y) {
        furniture_.begin(fmt::format("column-{}", group + 1), "");
        furniture_.rule(frame_.x, y - 0.45, frame_.width, 0.9, furniture_.style().colour("ink"));
        y = furniture_.put(head(group), frame_.x, y + rule_to_head_pt, frame_.width, "group_head") + head_to_row_pt;
        furniture_.end();
        return y;
    }

    std::string number_of(const Row& row) const {
        std::vector<int> numbers;
        for (const ColumnItem* item : row.items) {
            if (item->number > 0) {
                numbers.push_back(item->number);
            }
        }
        return in_ranges(numbers, language());
    }

    static std::string words_without_head(const Row& row) {
        const ColumnItem& item = *row.items.front();
        return item.place.empty() ? item.head : item.place;
    }

    /// The place, then the news as far as the line goes.
    static std::string words_of(const Row& row) {
        std::string news;
        for (const ColumnItem* item : row.items) {
            const std::string& head = item->head.empty() ? item->body : item->head;
            if (news.find(head) == std::string::npos) {
                news += (news.empty() ? "" : "; ") + head;
            }
        }
        const std::string& place = row.items.front()->place;
        return place.empty() || news.find(place) != std::string::npos ? news : place + " · " + news;
    }

    void set_row(const Row& row, double y, double gutter) {
        const ColumnItem& first = *row.items.front();
        std::string ids;
        for (const ColumnItem* item : row.items) {
            ids += (ids.empty() ? "" : " ") + item->event->id;
        }
        furniture_.begin(fmt::format("column-item-{}", first.event->id), "",
                         {{"event", ids}, {"type", std::string(event::name_of(first.event->type))}});
        if (const std::string number = number_of(row); !number.empty()) {
            furniture_.put(furniture_.block(number, bold_, gutter, 1), frame_.x, y, gutter, "event_number", true);
        }
        const XY centre{frame_.x + gutter + number_gap_pt + symbol_radius_pt, y + line_ / 2};
        const auto& style = furniture_.style();
        for (Item& item : symbol_items(style.symbol_outline(event::family_of(first.event->type), first.event->claim),
                                       {furniture_.mirrored(centre.x, 0), centre.y}, symbol_radius_pt)) {
            furniture_.add(std::move(item));
        }
        const double x = centre.x + symbol_radius_pt + symbol_gap_pt, width = frame_.x + frame_.width - x;
        furniture_.put(furniture_.block(words_of(row), type_, width, 1), x, y, width, "item_body");
        furniture_.end();
    }

    Furniture& furniture_;
    const std::vector<ColumnGroup>& plan_;
    ColumnFrame frame_;
    style::TextStyle type_, bold_;
    double line_ = 0, pitch_ = 0;
    std::vector<Row> rows_;
};

}  // namespace

double set_rows(Furniture& furniture, const std::vector<ColumnGroup>& plan, const ColumnFrame& frame) {
    return Rows(furniture, plan, frame).set();
}

}  // namespace sitmap::layout
