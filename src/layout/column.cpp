#include "layout/column.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "layout/column_plan.hpp"
#include "layout/column_rows.hpp"
#include "layout/column_tallies.hpp"
#include "layout/text_form.hpp"

namespace sitmap::layout {

namespace {

using style::TextRole;

constexpr int most_lines = 10;
constexpr int most_lines_without_place = 8;
constexpr int most_lines_of_tag = 3;
// Smaller type before a word is lost.
constexpr double type_scales[] = {1, 0.97, 0.94, 0.91};

/// Distances in the column, in points.
struct Spacing {
    double rule_to_head = 7;
    double head_to_item = 6;
    double head_to_body = 3;
    double body_to_tag = 2.5;
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
    const double k = std::clamp(page.text_scale, 0.8, 1.2);
    spacing.symbol_radius *= k;
    spacing.unplaced_radius = std::max(8.0, spacing.unplaced_radius * k);
    spacing.text_indent *= k;
    for (double* value : {&spacing.rule_to_head, &spacing.head_to_item, &spacing.between_items, &spacing.before_rule}) {
        *value *= k;
    }
    return spacing;
}

struct SetItem {
    const ColumnItem* item = nullptr;
    Furniture::Block head, body, tag;
    int body_lines = 0;  ///< at most
    bool with_tag = true;
    double height = 0;
    bool shortened = false;
};
struct SetGroup {
    Furniture::Block head;
    std::vector<SetItem> items;
};

class Column {
public:
    Column(Furniture& furniture, const ColumnFrame& frame, const std::vector<ColumnGroup>& plan)
        : furniture_(furniture), frame_(frame), spacing_(spacing_of(furniture.page())) {
        for (const ColumnGroup& group : plan) {
            SetGroup set{furniture_.block(group.head, furniture_.type(TextRole::group_head), frame_.width, 2), {}};
            for (const ColumnItem& item : group.items) {
                SetItem whole;
                whole.item = &item;
                whole.body_lines = item.number > 0 ? most_lines : most_lines_without_place;
                set.items.push_back(std::move(whole));
            }
            groups_.push_back(std::move(set));
        }
        prepare_all();
    }

    /// Smaller type until all fits, down to the smallest.
    void tighten() {
        for (const double scale : type_scales) {
            if (scale_ > scale && !fits()) {
                scale_ = scale;
                prepare_all();
            }
        }
    }

    /// Shortens the longest text by a line, again and again, until all fits. What has no place gives way first: in
    /// the end its head stands for it. Then bodies of numbered events go, last the small print.
    void shorten() {
        struct Floors {
            int numbered, without_place;
        };
        for (const Floors floors : {Floors{6, 4}, Floors{4, 2}, Floors{3, 1}, Floors{2, 1}, Floors{0, 1}}) {
            while (!fits()) {
                SetItem* longest = nullptr;
                for (SetGroup& group : groups_) {
                    for (SetItem& item : group.items) {
                        const bool numbered = item.item->number > 0;
                        const int above = lines_of(item) - (numbered ? floors.numbered : floors.without_place);
                        if (above > 0 && (!longest || item.body.lines.size() >= longest->body.lines.size())) {
                            longest = &item;
                        }
                    }
                }
                if (!longest) {
                    break;
                }
                longest->body_lines = lines_of(*longest) - 1;
                prepare(*longest);
            }
        }
        for (auto group = groups_.rbegin(); group != groups_.rend() && !fits(); ++group) {
            for (auto item = group->items.rbegin(); item != group->items.rend() && !fits(); ++item) {
                item->with_tag = item->item->names_place;
                prepare(*item);
            }
        }
    }

    /// A body may keep more lines than it was allowed, where it has no shorter form: it is not asked again for those.
    static int lines_of(const SetItem& item) {
        return std::min(static_cast<int>(item.body.lines.size()), item.body_lines);
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
        return y;
    }

    bool fits() const { return height() <= frame_.bottom - frame_.y; }

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
        return y;
    }

private:
    double text_width() const { return frame_.width - spacing_.text_indent; }
    double radius(const ColumnItem& item) const {
        return item.number > 0 ? spacing_.symbol_radius : spacing_.unplaced_radius;
    }

    style::TextStyle type(TextRole role) const { return scaled(furniture_.type(role), scale_); }

    void prepare_all() {
        for (SetGroup& group : groups_) {
            for (SetItem& item : group.items) {
                prepare(item);
            }
        }
    }

    /// Breaks the texts of an item again.
    void prepare(SetItem& set) {
        const ColumnItem& item = *set.item;
        const double width = text_width();
        set.head =
            item.head.empty() ? Furniture::Block{} : furniture_.block(item.head, type(TextRole::item_head), width, 2);
        set.body = body_of(item, set.body_lines, width);
        set.tag = set.with_tag ? furniture_.block(item.tag, type(TextRole::item_tag), width, most_lines_of_tag)
                               : Furniture::Block{};
        set.shortened = set.head.shortened || set.body.shortened || (!set.with_tag && !item.tag.empty());
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
    }

    /// Whole sentences and clauses, as many as there are lines for; without room for one, the head alone says it.
    Furniture::Block body_of(const ColumnItem& item, int lines, double width) {
        Furniture::Block body = furniture_.block(item.body, type(TextRole::item_body), width, lines, Cut::whole);
        // Part of a sentence may be the part that tells of something else.
        const bool unsaid = body.lines.empty() || (body.shortened && !body.whole_sentences);
        if (unsaid && item.number == 0 && !item.event->head.empty()) {
            body = furniture_.block(item.event->head, type(TextRole::item_body), width, 2);
            body.shortened = true;
        }
        return body;
    }

    void set_item(const SetItem& set, double top) {
        const ColumnItem& item = *set.item;
        furniture_.begin(fmt::format("column-item-{}", item.event->id), "",
                         {{"event", item.event->id}, {"type", std::string(event::name_of(item.event->type))}});
        furniture_.link(item.link);
        const double r = radius(item);
        const XY centre{frame_.x + spacing_.symbol_radius + 2, top + 3 + r};
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
    double scale_ = 1;  ///< of the type
};

}  // namespace

double set_column(Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief, const ColumnFrame& frame,
                  const std::set<std::string>& unnamed) {
    const auto is_counted = [](const scene::Scene& one) { return !one.tallies.empty(); };
    if (is_counted(scene) || std::ranges::any_of(scene.details, is_counted)) {
        return set_tallies(furniture, scene, brief, frame);
    }
    const std::vector<ColumnGroup> plan = plan_column(scene, brief, unnamed);
    if (plan.empty()) {
        return frame.y;
    }
    Column column(furniture, frame, plan);
    column.tighten();
    column.shorten();
    if (!column.fits()) {
        return set_rows(furniture, plan, frame);
    }
    if (column.shortened()) {
        furniture.warnings.push_back(
            {"W_TEXT_SHORTENED", "texts of events are too long for the list and were shortened", "", 0});
    }
    return column.set();
}

}  // namespace sitmap::layout
