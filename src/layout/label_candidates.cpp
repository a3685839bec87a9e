#include "layout/label_candidates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

#include "layout/curved_text.hpp"

namespace sitmap::layout {
namespace {

constexpr double chip_gap_pt = 5;
constexpr double cover_gap_pt = 3.5;
constexpr double longest_usual_leader_pt = 140;

enum class Side { right, left, above, below, right_above, right_below, left_above, left_below };

/// The order of the style guide with its price; right-to-left editions begin left.
struct Position {
    Side side;
    double cost;
};

std::array<Position, 8> positions(bool right_to_left) {
    const Side first = right_to_left ? Side::left : Side::right, second = right_to_left ? Side::right : Side::left;
    return {{{first, 0},
             {second, 4},
             {Side::above, 8},
             {Side::below, 9},
             {right_to_left ? Side::left_above : Side::right_above, 11},
             {right_to_left ? Side::left_below : Side::right_below, 12},
             {right_to_left ? Side::right_above : Side::left_above, 14},
             {right_to_left ? Side::right_below : Side::left_below, 15}}};
}

int across(Side side) {
    switch (side) {
        case Side::right:
        case Side::right_above:
        case Side::right_below:
            return 1;
        case Side::left:
        case Side::left_above:
        case Side::left_below:
            return -1;
        default:
            return 0;
    }
}

int down(Side side) {
    switch (side) {
        case Side::above:
        case Side::right_above:
        case Side::left_above:
            return -1;
        case Side::below:
        case Side::right_below:
        case Side::left_below:
            return 1;
        default:
            return 0;
    }
}

/// The text's box beside a dot.
Rect beside_dot(const TextForm& form, const Anchor& anchor, Side side) {
    const double w = form.width, h = form.height, gap = anchor.gap_pt;
    const double middle = form.ascent - 0.357 * form.style.size_pt +
                          form.step * static_cast<double>(form.lines.size() - 1) / 2;  // of the capitals
    const double diagonal = std::max(2.5, gap * 0.6);
    const int dx = across(side), dy = down(side);
    Rect box{anchor.at.x - w / 2, anchor.at.y - middle, w, h};
    if (dx != 0) {
        const double away = dy == 0 ? gap : diagonal;
        box.x = dx > 0 ? anchor.at.x + away : anchor.at.x - away - w;
    }
    if (dy != 0) {
        const double away = dx == 0 ? gap - 0.5 : diagonal - 1;
        box.y =
            dy > 0 ? anchor.at.y + away - 0.05 * form.style.size_pt : anchor.at.y - away - h + 0.2 * form.style.size_pt;
    }
    return box;
}

/// The text's box beside the symbol that covers the dot: moved outwards until it is clear.
Rect beside_covers(const TextForm& form, const Anchor& anchor, Side side, double ring_pt) {
    Rect box = beside_dot(form, anchor, side);
    const int dx = across(side), dy = down(side);
    if (dx != 0 && dy != 0) {
        box.y += dy * 4;
    }
    if (ring_pt > 0) {
        const double reach = ring_pt + cover_gap_pt;
        if (dx != 0) {
            const double level = std::min(std::abs(centre_of(box).y - anchor.at.y), reach);
            const double away = std::sqrt(reach * reach - level * level);
            box.x = dx > 0 ? std::max(box.x, anchor.at.x + away) : std::min(box.x, anchor.at.x - away - box.width);
        } else {
            box.y = dy > 0 ? std::max(box.y, anchor.at.y + reach) : std::min(box.y, anchor.at.y - reach - box.height);
        }
    }
    for (std::size_t round = 0; round < anchor.covers.size(); ++round) {
        for (const Rect& cover : anchor.covers) {
            if (!overlap(box, inflated(cover, cover_gap_pt - 0.01))) {
                continue;
            }
            if (dx > 0) {
                box.x = cover.right() + cover_gap_pt;
            } else if (dx < 0) {
                box.x = cover.x - cover_gap_pt - box.width;
            } else if (dy > 0) {
                box.y = cover.bottom() + cover_gap_pt;
            } else {
                box.y = cover.y - cover_gap_pt - box.height;
            }
        }
    }
    return box;
}

double divide_cost(XY from, const Rect& box, const Ground& ground) {
    return ground.divides.cost_across({from, centre_of(box)});
}

double ink_cost(const Rect& box, const Ground& ground) {
    return std::min(40.0, ground.ink.in(inflated(box, 1)) * 0.5);
}

Align align_of(Side side) {
    return across(side) > 0 ? Align::left : across(side) < 0 ? Align::right : Align::centre;
}

/// Chip 5 pt from the name, on the side away from the dot, level with the middle of its lines; above and below the dot
/// it stands to the right.
Rect chip_box(const Label& label, const Rect& text, const TextForm& form, Side side) {
    const ChipForm& chip = *label.chip;
    const double middle =
        text.y + form.ascent + form.step * static_cast<double>(form.lines.size() - 1) / 2 - 0.357 * form.style.size_pt;
    const double x = across(side) < 0 ? text.x - chip_gap_pt - chip.width : text.right() + chip_gap_pt;
    return {x, middle - chip.height / 2, chip.width, chip.height};
}

void add_setting(Label& label, std::size_t form, const Rect& box, Side side, double cost, const Anchor& anchor,
                 const Ground& ground) {
    LabelSetting setting;
    setting.form = form;
    setting.top_left = {box.x, box.y};
    setting.align = align_of(side);
    Rect whole = box;
    setting.candidate.boxes.push_back(box);
    if (label.chip) {
        setting.chip = chip_box(label, box, label.forms[form], side);
        setting.candidate.boxes.push_back(inflated(*setting.chip, 1));
        whole = hull(box, *setting.chip);
    }
    if (!ground.free.holds(setting.candidate)) {
        return;
    }
    if (anchor.own_dot) {
        setting.candidate.boxes.push_back(*anchor.own_dot);
    }
    setting.candidate.cost = cost + ink_cost(whole, ground) + divide_cost(anchor.at, box, ground);
    label.settings.push_back(std::move(setting));
}

/// Names that find no room beside their mark: further out, on a straight leader.
void add_leader_settings(Label& label, std::size_t form_index, const Anchor& anchor, const LeaderStart& start,
                         const Ground& ground, double base_cost, bool thorough) {
    const TextForm& form = label.forms[form_index];
    const int directions = thorough ? 96 : 24;
    for (const double reach : {8.0, 14.0, 22.0, 32.0, 44.0, 60.0, 80.0, 105.0, 140.0, 185.0, 240.0}) {
        if (reach > longest_usual_leader_pt && !thorough) {
            break;
        }
        for (int i = 0; i < directions; ++i) {
            const double angle = 2 * std::numbers::pi * i / directions;
            const XY way{std::cos(angle), std::sin(angle)};
            const XY end = start.at + way * (start.from_pt + reach);
            // The leader meets the middle of the first or last line's side, or the middle of the top or bottom edge.
            Rect box{end.x, end.y - form.height / 2, form.width, form.height};
            Side side = Side::right;
            if (std::abs(way.x) < 0.30) {
                side = way.y > 0 ? Side::below : Side::above;
                box.x = end.x - form.width / 2;
                box.y = way.y > 0 ? end.y + 2 : end.y - form.height - 2;
            } else if (way.x < 0) {
                side = Side::left;
                box.x = end.x - form.width - 3;
            } else {
                box.x = end.x + 3;
            }
            LabelSetting setting;
            setting.form = form_index;
            setting.top_left = {box.x, box.y};
            setting.align = align_of(side);
            setting.candidate.boxes.push_back(box);
            if (label.chip) {
                setting.chip = chip_box(label, box, form, side);
                setting.candidate.boxes.push_back(inflated(*setting.chip, 1));
            }
            setting.candidate.leader.push_back({start.at + way * start.from_pt, end});
            const Segment& leader = setting.candidate.leader.front();
            if (!ground.free.holds(setting.candidate, start.own_obstacles, start.clearance_pt) ||
                std::any_of(start.keep_off.begin(), start.keep_off.end(),
                            [&](const Rect& other) { return touches(leader, other); })) {
                continue;
            }
            if (anchor.own_dot) {
                setting.candidate.boxes.push_back(*anchor.own_dot);
            }
            const double sideways = side == Side::right || side == Side::left ? 0 : 4;
            setting.candidate.cost = base_cost + start.cost + reach * 0.6 + sideways + ink_cost(box, ground) +
                                     0.5 * divide_cost(anchor.at, box, ground);
            label.settings.push_back(std::move(setting));
        }
    }
}

double form_cost(const Label& label, std::size_t form) {
    const bool shrunk = label.forms[form].style.size_pt < label.forms.front().style.size_pt;
    return (form == 0 ? 0 : 2.5) + (shrunk ? 60 : 0);
}

}  // namespace

void add_point_settings(Label& label, const Anchor& anchor, const Ground& ground) {
    if (anchor.leader_only) {
        return;
    }
    for (std::size_t f = 0; f < label.forms.size(); ++f) {
        const TextForm& form = label.forms[f];
        for (const Position& position : positions(ground.right_to_left)) {
            const double cost = form_cost(label, f) + position.cost;
            if (anchor.covers.empty() && anchor.ring_pt == 0) {
                add_setting(label, f, beside_dot(form, anchor, position.side), position.side, cost, anchor, ground);
                continue;
            }
            add_setting(label, f, beside_covers(form, anchor, position.side, 0), position.side,
                        cost + (anchor.ring_pt > 0 ? 6 : 0), anchor, ground);
            if (anchor.ring_pt > 0) {
                add_setting(label, f, beside_covers(form, anchor, position.side, anchor.ring_pt), position.side, cost,
                            anchor, ground);
            }
        }
    }
}

void add_leader_settings(Label& label, const Anchor& anchor, const Ground& ground, bool thorough) {
    for (std::size_t f = 0; f < label.forms.size(); ++f) {
        for (const LeaderStart& start : anchor.starts) {
            add_leader_settings(label, f, anchor, start, ground,
                                form_cost(label, f) + (anchor.leader_only ? 0 : leader_cost), thorough);
        }
    }
}

void keep_cheapest(std::vector<LabelSetting>& settings, std::size_t most) {
    if (settings.size() <= most) {
        return;
    }
    std::stable_sort(settings.begin(), settings.end(),
                     [](const LabelSetting& a, const LabelSetting& b) { return a.candidate.cost < b.candidate.cost; });
    settings.resize(most);
}

TextItem set_label(const Label& label, const LabelSetting& setting, std::string kind) {
    const TextForm& form = label.forms[setting.form];
    return setting.letters.empty()
               ? set_form(form, setting.top_left, setting.align, std::move(kind), setting.rotation_deg)
               : set_letters(form, setting.letters, std::move(kind));
}

double drop_cost_of(int priority, bool required) {
    if (required) {
        return 100'000;
    }
    return 60 * std::pow(1.9, std::clamp(9 - priority, 0, 8));
}

}  // namespace sitmap::layout
