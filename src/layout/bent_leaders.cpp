#include <algorithm>
#include <cmath>
#include <numbers>

#include "layout/label_candidates.hpp"

namespace sitmap::layout {
namespace {

constexpr int directions = 72;
constexpr double gap_pt = 3;
constexpr std::size_t enough_settings = 400;
constexpr double bent_cost = 300;  // any straight leader is better
constexpr std::size_t few_settings = 12;
constexpr double steepest = 0.2;   // level share of the leg that ends beside a name
constexpr double sharpest = 0.35;  // cosine of the angle at the elbow: it never turns back

bool is_kept_off(const Segment& leg, const LeaderStart& start) {
    return std::none_of(start.keep_off.begin(), start.keep_off.end(),
                        [&](const Rect& other) { return touches(leg, other); });
}

/// The name at the end of the second leg, which runs level or slants.
void add_setting(Label& label, std::size_t form_index, const LeaderStart& start, const Segment& out, XY leg,
                 const Ground& ground) {
    const TextForm& form = label.forms[form_index];
    const int side = leg.x > 0 ? 1 : -1;
    const Segment across{out.b, out.b + leg};
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
    if (!is_kept_off(across, start) || !ground.free.holds(setting.candidate, start.own_obstacles, start.clearance_pt)) {
        return;
    }
    setting.candidate.cost = bent_cost + start.cost + 0.6 * (geo::length(out.b - out.a) + geo::length(leg));
    label.settings.push_back(std::move(setting));
}

/// Through narrow gaps: two legs of any direction.
void add_slanting_settings(Label& label, std::size_t form, const LeaderStart& start, const Ground& ground) {
    for (int i = 0; i < directions; ++i) {
        const double angle = 2 * std::numbers::pi * i / directions;
        const XY way{std::cos(angle), std::sin(angle)};
        for (double reach = 4; reach <= 120; reach += 8) {
            const Segment out{start.at + way * start.from_pt, start.at + way * (start.from_pt + reach)};
            if (!is_kept_off(out, start) ||
                !ground.free.holds(Candidate{{}, {out}, 0}, start.own_obstacles, start.clearance_pt)) {
                break;
            }
            for (int k = -7; k <= 7 && label.settings.size() < enough_settings; ++k) {
                const double turned = angle + k * std::numbers::pi / 18;
                const XY next{std::cos(turned), std::sin(turned)};
                for (const double length : {12.0, 24.0, 40.0, 60.0, 85.0, 115.0, 160.0}) {
                    const Segment leg{out.b, out.b + next * length};
                    if (!is_kept_off(leg, start) ||
                        !ground.free.holds(Candidate{{}, {leg}, 0}, start.own_obstacles, start.clearance_pt)) {
                        break;
                    }
                    if (std::abs(next.x) > steepest) {
                        add_setting(label, form, start, out, next * length, ground);
                    }
                }
            }
        }
    }
}

}  // namespace

void add_bent_leader_settings(Label& label, const Anchor& anchor, const Ground& ground) {
    for (std::size_t f = 0; f < label.forms.size(); ++f) {
        for (const LeaderStart& start : anchor.starts) {
            for (int i = 0; i < directions; ++i) {
                const double angle = 2 * std::numbers::pi * i / directions;
                const XY way{std::cos(angle), std::sin(angle)};
                for (const double reach : {6.0, 10.0, 16.0, 28.0, 44.0, 64.0, 90.0, 130.0}) {
                    const Segment out{start.at + way * start.from_pt, start.at + way * (start.from_pt + reach)};
                    if (!is_kept_off(out, start) ||
                        !ground.free.holds(Candidate{{}, {out}, 0}, start.own_obstacles, start.clearance_pt)) {
                        break;  // further out it is in the way as well
                    }
                    for (const double level : {14.0, 30.0, 55.0, 90.0, 140.0}) {
                        for (const int side : {1, -1}) {
                            if (way.x * side > sharpest * -1) {
                                add_setting(label, f, start, out, {side * level, 0}, ground);
                            }
                        }
                    }
                }
            }
            if (label.settings.size() < few_settings) {
                add_slanting_settings(label, f, start, ground);
            }
        }
    }
}

}  // namespace sitmap::layout
