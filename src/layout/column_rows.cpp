#include "layout/column_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/column_row.hpp"
#include "layout/column_run_in.hpp"
#include "layout/text_form.hpp"

namespace sitmap::layout {
namespace {

using style::TextRole;

constexpr double number_gap_pt = 6, symbol_gap_pt = 5, before_rule_pt = 6, smallest_pt = 8.6, type_scale = 0.93;
constexpr double head_to_tag_pt = 1, least_radius_with_glyph_pt = 9;

/// How much is told of each event, and how loosely entries stand.
struct Telling {
    enum class Words { head_above_tag, all, head_and_speaker, one_line } words;
    double symbol_radius_pt;  ///< below 9 the outline alone
    double between_pt, most_between_pt;
    const char* warning;
};
constexpr const char* texts_left_out = "so many events are on the map that the list gives their heads alone";
constexpr const char* one_line_each = "so many events are on the map that each has one line in the list";
constexpr Telling tellings[] = {{Telling::Words::head_above_tag, 9, 5, 10, texts_left_out},
                                {Telling::Words::head_above_tag, 4.2, 3, 6, texts_left_out},
                                {Telling::Words::all, 4.2, 2.2, 6, texts_left_out},
                                {Telling::Words::head_and_speaker, 4.2, 1.6, 5, texts_left_out},
                                {Telling::Words::one_line, 4.2, 0.8, 4.5, one_line_each}};

struct SetRow {
    Row row;
    Furniture::Block first, second;  ///< the second below the first, where there is one
    double height = 0;
};

class Rows {
public:
    Rows(Furniture& furniture, const std::vector<ColumnGroup>& plan, const ColumnFrame& frame)
        : furniture_(furniture), frame_(frame), type_(furniture.type(TextRole::item_tag)) {
        tag_ = type_;
        type_ = scaled(type_, type_scale);
        type_.size_pt = std::max(type_.size_pt, smallest_pt);
        tag_.size_pt = type_.size_pt;
        type_.colour = furniture.style().colour("ink2");
        bold_ = type_;
        bold_.weight = 700;
        bold_.colour = furniture.style().colour("ink");
        for (std::size_t g = 0; g < plan.size(); ++g) {
            heads_.push_back(furniture.block(plan[g].head, furniture.type(TextRole::group_head), frame.width, 2));
            for (const ColumnItem& item : plan[g].items) {
                rows_.push_back({{{&item}, g}, {}, {}, 0});
            }
        }
    }

    double set() {
        for (const Telling& telling : tellings) {
            prepare(telling);
            if (height() <= room()) {
                return set_prepared();
            }
        }
        join();
        prepare(telling_);
        if (height() > room()) {
            std::vector<Row> rows;
            double pitch = 0;
            for (const SetRow& set : rows_) {
                rows.push_back(set.row);
                pitch = std::max(pitch, set.height + telling_.between_pt);
            }
            return set_run_in(furniture_, rows, type_, pitch, frame_);
        }
        return set_prepared();
    }

private:
    double room() const { return frame_.bottom - frame_.y; }
    double text_x() const { return frame_.x + gutter_ + number_gap_pt + 2 * telling_.symbol_radius_pt + symbol_gap_pt; }

    bool begins_group(std::size_t r) const { return r == 0 || rows_[r].row.group != rows_[r - 1].row.group; }

    /// Breaks all texts anew.
    void prepare(const Telling& telling) {
        telling_ = telling;
        gutter_ = 0;
        for (const SetRow& set : rows_) {
            const std::string number = numbers_of(set.row, furniture_.language());
            gutter_ = std::max(gutter_, furniture_.measurer().measure(number, bold_, furniture_.language()).width + 1);
        }
        const double width = frame_.x + frame_.width - text_x();
        for (SetRow& set : rows_) {
            prepare(set, width);
        }
        if (telling.words == Telling::Words::one_line) {
            // Scripts differ in height, and names of several may stand in one list.
            double line = 0;
            for (const SetRow& set : rows_) {
                line = std::max(line, set.height);
            }
            for (SetRow& set : rows_) {
                set.height = line;
            }
        }
    }

    void prepare(SetRow& set, double width) {
        const auto with = [&](const std::string& words, const std::string& more) {
            return more.empty() ? words : words + " · " + more;
        };
        const ColumnItem& item = *set.row.items.front();
        const std::string words = placed_news(set.row);
        set.second = {};
        switch (telling_.words) {
            case Telling::Words::head_above_tag: {
                const std::string news = news_of(set.row);
                const bool named = item.place.empty() || (names_place(news, item.place) && !item.names_place);
                set.first = furniture_.block(news, bold_, width, 2);
                set.second = furniture_.block(named ? item.told : with(item.place, item.told), tag_, width, 2);
                break;
            }
            case Telling::Words::all:
                set.first = fullest({with(words, item.told), with(news_of(set.row), item.told)}, set.row, width);
                break;
            case Telling::Words::head_and_speaker:
                set.first = fullest({with(words, speaker_of(set.row)), with(news_of(set.row), speaker_of(set.row))},
                                    set.row, width);
                break;
            case Telling::Words::one_line:
                set.first = furniture_.block(words_for_line(set.row, furniture_, type_, width), type_, width, 1);
                break;
        }
        const double below = set.second.lines.empty() ? 0 : head_to_tag_pt + set.second.height;
        set.height = std::max(set.first.height + below, 2 * telling_.symbol_radius_pt);
    }

    /// The first that has room in two lines; the second leaves out the place, which only a named one allows.
    Furniture::Block fullest(const std::array<std::string, 2>& words, const Row& row, double width) {
        Furniture::Block block = furniture_.block(words[0], type_, width, 2);
        if (!block.shortened || row.items.front()->names_place) {
            return block;
        }
        Furniture::Block shorter = furniture_.block(words[1], type_, width, 2);
        return shorter.shortened ? block : shorter;
    }

    double height() const {
        double sum = 0;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            if (begins_group(r)) {
                sum += (r > 0 ? before_rule_pt : 0) + height_of_group_head(heads_[rows_[r].row.group]);
            }
            sum += rows_[r].height + telling_.between_pt;
        }
        return sum;
    }

    /// One row for events that follow each other at one place.
    void join() {
        std::vector<SetRow> joined;
        for (SetRow& set : rows_) {
            const ColumnItem& item = *set.row.items.front();
            const bool same = !joined.empty() && joined.back().row.group == set.row.group && item.number > 0 &&
                              !item.place.empty() && joined.back().row.items.front()->place == item.place;
            if (same) {
                joined.back().row.items.push_back(&item);
            } else {
                joined.push_back(std::move(set));
            }
        }
        rows_ = std::move(joined);
    }

    double set_prepared() {
        // Entries stand as loosely as there is room, within reason.
        const double spare = (room() - height()) / static_cast<double>(rows_.size());
        const double between =
            telling_.between_pt +
            (std::isfinite(spare) ? std::clamp(spare, 0.0, telling_.most_between_pt - telling_.between_pt) : 0);
        double y = frame_.y;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const std::size_t group = rows_[r].row.group;
            if (begins_group(r)) {
                y = set_group_head(furniture_, heads_[group], group, frame_.x, y + (r > 0 ? before_rule_pt : 0),
                                   frame_.width);
            }
            set_row(rows_[r], y);
            y += rows_[r].height + between;
        }
        furniture_.warnings.push_back({"W_TEXT_SHORTENED", telling_.warning, "", 0});
        return y;
    }

    void set_row(const SetRow& set, double y) {
        const ColumnItem& first = *set.row.items.front();
        std::string ids;
        for (const ColumnItem* item : set.row.items) {
            ids += (ids.empty() ? "" : " ") + item->event->id;
        }
        furniture_.begin(fmt::format("column-item-{}", first.event->id), "",
                         {{"event", ids}, {"type", std::string(event::name_of(first.event->type))}});
        furniture_.link(set.row.items.size() == 1 ? first.link : std::string{});
        const double line = set.first.height / std::max(1.0, static_cast<double>(set.first.lines.size()));
        const double r = telling_.symbol_radius_pt;
        const double middle = y + std::max(r, line / 2);  // of the symbol, and of the number beside it
        const Furniture::Block number = furniture_.block(numbers_of(set.row, furniture_.language()), bold_, gutter_, 1);
        if (!number.lines.empty()) {
            furniture_.put(number, frame_.x, middle - number.height / 2, gutter_, "event_number", true);
        }
        put_symbol(*first.event, {frame_.x + gutter_ + number_gap_pt + r, middle});
        const double x = text_x(), width = frame_.x + frame_.width - x;
        const bool one_block = set.second.lines.empty();
        // A single line stands beside its symbol's middle, more begin at its top.
        double top = one_block && set.first.lines.size() == 1 ? middle - set.first.height / 2 : y;
        top = furniture_.put(set.first, x, top, width, one_block ? "item_body" : "item_head");
        if (!one_block) {
            furniture_.put(set.second, x, top + head_to_tag_pt, width, "item_tag");
        }
        furniture_.end();
    }

    void put_symbol(const event::Event& event, XY centre) {
        const double r = telling_.symbol_radius_pt;
        const auto& style = furniture_.style();
        const auto parts = r < least_radius_with_glyph_pt
                               ? style.symbol_outline(event::family_of(event.type), event.claim)
                               : style.symbol(event.type, event.claim);
        for (Item& item : symbol_items(parts, {furniture_.mirrored(centre.x, 0), centre.y}, r)) {
            furniture_.add(std::move(item));
        }
    }

    Furniture& furniture_;
    ColumnFrame frame_;
    style::TextStyle type_, bold_, tag_;
    std::vector<Furniture::Block> heads_;
    std::vector<SetRow> rows_;
    Telling telling_ = tellings[0];
    double gutter_ = 0;
};

}  // namespace

double set_rows(Furniture& furniture, const std::vector<ColumnGroup>& plan, const ColumnFrame& frame) {
    return Rows(furniture, plan, frame).set();
}

}  // namespace sitmap::layout
