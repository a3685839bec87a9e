#include "layout/column.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "layout/column_plan.hpp"
#include "layout/phrases.hpp"

namespace sitmap::layout {

namespace {

using style::TextRole;

/// How much of each event is said. Later levels say less.
struct Level {
    int body_lines;
    int unplaced_lines;
    bool tags;
};
constexpr Level levels[] = {{6, 4, true}, {4, 3, true}, {3, 2, true}, {2, 2, true},
                            {1, 1, true}, {0, 1, true}, {0, 1, false}};

/// Distances in the column, in points.
struct Spacing {
    double rule_to_head = 7;
    double head_to_item = 6;
    double head_to_body = 0.5;
    double body_to_tag = 1.5;
    double between_items = 9;
    double before_rule = 10;
    double text_indent = 38;
    double symbol_radius = 11;
    double unplaced_radius = 9;
};

Spacing spacing_of(const style::Page& page) {
    Spacing spacing;
    if (page.phone) {
        spacing.text_indent = 42;
        spacing.between_items = 11;
        spacing.head_to_item = 9;
        return spacing;
    }
    for (double* value : {&spacing.rule_to_head, &spacing.head_to_item, &spacing.between_items, &spacing.before_rule}) {
        *value *= std::min(page.text_scale, 1.2);
    }
    return spacing;
}

struct SetItem {
    const ColumnItem* item = nullptr;
    Furniture::Block head, body, tag;
    double height = 0;
    bool shortened = false;
};
struct SetGroup {
    Furniture::Block head;
    std::vector<SetItem> items;
};

class Column {
public:
    Column(Furniture& furniture, const ColumnFrame& frame)
        : furniture_(furniture), frame_(frame), spacing_(spacing_of(furniture.page())) {}

    /// Breaks every text for a level.
    void prepare(const std::vector<ColumnGroup>& plan, const Level& level) {
        groups_.clear();
        left_out_ = 0;
        for (const ColumnGroup& group : plan) {
            SetGroup set{furniture_.block(group.head, furniture_.type(TextRole::group_head), frame_.width, 2), {}};
            for (const ColumnItem& item : group.items) {
                set.items.push_back(prepared(item, level));
            }
            groups_.push_back(std::move(set));
        }
    }

    double height() const {
        double y = 0;
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            y += (g > 0 ? spacing_.before_rule : 0) + spacing_.rule_to_head + groups_[g].head.height +
                 spacing_.head_to_item;
            for (std::size_t i = 0; i < groups_[g].items.size(); ++i) {
                y += (i > 0 ? spacing_.between_items : 0) + groups_[g].items[i].height;
            }
        }
        return left_out_ > 0 ? y + spacing_.between_items + more().height : y;
    }

    bool fits() const { return height() <= frame_.bottom - frame_.y; }

    /// Leaves out events from the end until the rest fits, those without a place first.
    void leave_out_last() {
        while (!groups_.empty() && !fits()) {
            groups_.back().items.pop_back();
            ++left_out_;
            if (groups_.back().items.empty()) {
                groups_.pop_back();
            }
        }
    }

    int left_out() const { return left_out_; }
    bool shortened() const {
        return std::any_of(groups_.begin(), groups_.end(), [](const SetGroup& group) {
            return std::any_of(group.items.begin(), group.items.end(), [](const SetItem& i) { return i.shortened; });
        });
    }

    double set() {
        double y = frame_.y;
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            y += g > 0 ? spacing_.before_rule : 0;
            furniture_.begin(fmt::format("column-{}", g + 1), "");
            furniture_.rule(frame_.x, y - 0.45, frame_.width, 0.9, furniture_.style().colour("ink"));
            y = furniture_.put(groups_[g].head, frame_.x, y + spacing_.rule_to_head, frame_.width, "group_head") +
                spacing_.head_to_item;
            furniture_.end();
            for (std::size_t i = 0; i < groups_[g].items.size(); ++i) {
                y += i > 0 ? spacing_.between_items : 0;
                set_item(groups_[g].items[i], y);
                y += groups_[g].items[i].height;
            }
        }
        if (left_out_ > 0) {
            furniture_.begin("column-more", "");
            y = furniture_.put(more(), frame_.x + spacing_.text_indent, y + spacing_.between_items, text_width(),
                               "item_tag");
            furniture_.end();
        }
        return y;
    }

private:
    double text_width() const { return frame_.width - spacing_.text_indent; }
    double radius(const ColumnItem& item) const {
        return item.number > 0 ? spacing_.symbol_radius : spacing_.unplaced_radius;
    }

    SetItem prepared(const ColumnItem& item, const Level& level) {
        SetItem set;
        set.item = &item;
        const double width = text_width();
        if (!item.head.empty()) {
            set.head = furniture_.block(item.head, furniture_.type(TextRole::item_head), width, 2);
        }
        set.body = furniture_.block(item.body, furniture_.type(TextRole::item_body), width,
                                    item.number > 0 ? level.body_lines : level.unplaced_lines);
        if (level.tags) {
            set.tag = furniture_.block(item.tag, furniture_.type(TextRole::item_tag), width, 2);
        }
        set.shortened = set.head.shortened || set.body.shortened || (!level.tags && !item.tag.empty());
        double text = 0;
        for (const auto& [block, gap] : {std::pair{&set.head, 0.0}, std::pair{&set.body, spacing_.head_to_body},
                                         std::pair{&set.tag, spacing_.body_to_tag}}) {
            if (!block->lines.empty()) {
                text += (text > 0 ? gap : 0) + block->height;
            }
        }
        // A symbol with its badge must not reach into the next item.
        const double r = radius(item);
        const double mark = item.number > 0 ? 3 + r + 0.78 * r + 8.9 : 2 * r + 3;
        set.height = std::max(text, mark);
        return set;
    }

    Furniture::Block more() const {
        return furniture_.block(
            phrase(Phrase::and_more, furniture_.language(), digits(left_out_, furniture_.language())),
            furniture_.type(TextRole::item_tag), text_width(), 1);
    }

    void set_item(const SetItem& set, double top) {
        const ColumnItem& item = *set.item;
        furniture_.begin(fmt::format("column-item-{}", item.event->id), "",
                         {{"event", item.event->id}, {"type", std::string(event::name_of(item.event->type))}});
        const double r = radius(item);
        const XY centre{frame_.x + 13, top + 3 + r};
        furniture_.symbol(item.event->type, item.event->claim, centre, r);
        if (item.number > 0) {
            furniture_.badge(item.number, centre, r);
        }
        const double x = frame_.x + spacing_.text_indent;
        double y = top;
        const auto put = [&](const Furniture::Block& block, double gap, std::string_view kind) {
            if (!block.lines.empty()) {
                y = furniture_.put(block, x, y + (y > top ? gap : 0), text_width(), kind);
            }
        };
        put(set.head, 0, "item_head");
        put(set.body, spacing_.head_to_body, "item_body");
        put(set.tag, spacing_.body_to_tag, "item_tag");
        furniture_.end();
    }

    Furniture& furniture_;
    ColumnFrame frame_;
    Spacing spacing_;
    std::vector<SetGroup> groups_;
    int left_out_ = 0;
};

}  // namespace

double set_column(Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief,
                  const ColumnFrame& frame) {
    const std::vector<ColumnGroup> plan = plan_column(scene, brief);
    if (plan.empty()) {
        return frame.y;
    }
    Column column(furniture, frame);
    for (const Level& level : levels) {
        column.prepare(plan, level);
        if (column.fits()) {
            break;
        }
    }
    column.leave_out_last();
    if (column.left_out() > 0) {
        furniture.warnings.push_back({"W_COLUMN_FULL",
                                      fmt::format("{} events have no room in the list beside the map; "
                                                  "they are in the report",
                                                  column.left_out()),
                                      "", 0});
    } else if (column.shortened()) {
        furniture.warnings.push_back(
            {"W_TEXT_SHORTENED", "texts of events are too long for the list and were shortened", "", 0});
    }
    return column.set();
}

}  // namespace sitmap::layout
