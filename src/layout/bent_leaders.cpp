#include <algorithm>
#include <cmath>
#include <numbers>

#include "layout/label_candidates.hpp"

namespace sitmap::layout {
namespace {

constexpr int directions = 72;
constexpr double gap_pt = 3;
constexpr double bent_cost = 300;  // any straight leader is better
constexpr double sharpest = 0.35;  // cosine of the angle at the elbow: it never turns back

bool is_kept_off(const Segment& leg, const LeaderStart& start) {
    return std::none_of(start.keep_off.begin(), start.keep_off.end(),
                        [&](const Rect& other) { return touches(leg, other); });
}

/// The name on the level of the second leg's end.
void add_setting(Label& label, std::size_t form_index, const LeaderStart& start, const Segment& out, double level,
                 const Ground& ground) {
    const TextForm& form = label.forms[form_index];
    const int side = level > 0 ? 1 : -1;
    const Segment across{out.b, out.b + XY{level, 0}};
    LabelSetting setting;
    setting.form = form_index;
    setting.align = side > 0 ? Align::left : Align::right;
    const double x = side > 0 ? across.b.x + gap_pt : across.b.x - gap_pt - form.width;
    const Rect box{x, across.b.y - form.height / 2, form.width, form.height};
    setting.top_left = {box.x, box.y};
    setting.candidate.boxes.push_back(box);
    if (label.chip) {
        const double chip_x = side > 0 ? box.right() + 5 : box.x - 5 - label.chip->width;
        setting.chip = Rect{chip_x, across.b.y - label.chip->height / 2, label.chip->width, label.chip->height};
        setting.candidate.boxes.push_back(inflated(*setting.chip, 1));
    }
    setting.candidate.leader = {out, across};
    if (!is_kept_off(across, start) ||
        !is_free(setting.candidate, ground.obstacles, start.own_obstacles, start.clearance_pt)) {
        return;
    }
    setting.candidate.cost = bent_cost + start.cost + 0.6 * (geo::length(out.b - out.a) + std::abs(level));
    label.settings.push_back(std::move(setting));
}

}  // namespace

void add_bent_leader_settings(Label& label, const Anchor& anchor, const Ground& ground) {
    for (std::size_t f = 0; f < label.forms.size(); ++f) {
        for (const LeaderStart& start : anchor.starts) {
            for (int i = 0; i < directions; ++i) {
                const double angle = 2 * std::numbers::pi * i / directions;
                const XY way{std::cos(angle), std::sin(angle)};
                for (const double reach : {16.0, 28.0, 44.0, 64.0, 90.0, 130.0}) {
                    const Segment out{start.at + way * start.from_pt, start.at + way * (start.from_pt + reach)};
                    if (!is_kept_off(out, start) ||
                        !is_free({{}, {out}, 0}, ground.obstacles, start.own_obstacles, start.clearance_pt)) {
                        break;  // further out it is in the way as well
                    }
                    for (const double level : {14.0, 30.0, 55.0, 90.0, 140.0}) {
                        for (const int side : {1, -1}) {
                            if (way.x * side > sharpest * -1) {
                                add_setting(label, f, start, out, side * level, ground);
                            }
                        }
                    }
                }
            }
        }
    }
}

}  // namespace sitmap::layout
