#include <algorithm>
#include <cmath>
#include <numbers>

#include "layout/label_candidates.hpp"

namespace sitmap::layout {
namespace {

constexpr std::size_t most_settings = 40;
constexpr double step_pt = 8;
constexpr double least_offset_pt = 9, most_offset_pt = 15;

/// The line with the way travelled up to each vertex.
struct Way {
    std::vector<XY> points;
    std::vector<double> travelled;
    double total() const { return travelled.empty() ? 0 : travelled.back(); }
    XY at(double s) const {
        const auto next = std::upper_bound(travelled.begin(), travelled.end(), s);
        if (next == travelled.begin()) {
            return points.front();
        }
        if (next == travelled.end()) {
            return points.back();
        }
        const auto i = static_cast<std::size_t>(next - travelled.begin());
        const double leg = travelled[i] - travelled[i - 1];
        return points[i - 1] + (points[i] - points[i - 1]) * (leg > 0 ? (s - travelled[i - 1]) / leg : 0);
    }
};

Way way_along(const std::vector<XY>& points) {
    Way way;
    for (const XY p : points) {
        const double leg = way.points.empty() ? 0 : geo::length(p - way.points.back());
        way.travelled.push_back(way.total() + leg);
        way.points.push_back(p);
    }
    return way;
}

}  // namespace

void add_line_settings(Label& label, const scene::LabelAsk& ask, const Ground& ground) {
    const Way way = way_along(ask.along);
    for (std::size_t f = 0; f < label.forms.size() && way.points.size() >= 2; ++f) {
        const TextForm& form = label.forms[f];
        const double half = form.width / 2 + 4;
        std::vector<LabelSetting> found;
        for (double s = half; s <= way.total() - half; s += step_pt) {
            const XY from = way.at(s - half), to = way.at(s + half), chord = to - from;
            const double reach = geo::length(chord);
            if (reach < half) {
                continue;  // the stretch doubles back
            }
            XY along = chord * (1 / reach);
            if (along.x < 0 || (along.x == 0 && along.y < 0)) {
                along = along * -1.0;
            }
            const XY right_of{-along.y, along.x};  // down the page for text that runs left to right
            double above = 0, below = 0, bend = 0;
            for (double t = s - half; t <= s + half; t += 2) {
                const XY d = way.at(t) - from;
                const double off = d.x * right_of.x + d.y * right_of.y;
                above = std::min(above, off), below = std::max(below, off);
                bend = std::max(bend, std::abs(off));
            }
            const double angle = std::atan2(along.y, along.x) * 180 / std::numbers::pi;
            const double steep = std::max(0.0, std::abs(angle) - 50) * 0.5;
            for (const int side : {-1, 1}) {
                for (const double extra : {0.0, 3.0}) {
                    const double body = form.height / 2 - 2;
                    const double offset = std::clamp((side < 0 ? -above : below) + body + 4 + extra,
                                                     least_offset_pt + extra, most_offset_pt + 8);
                    const XY centre = from + chord * 0.5 + right_of * (side * offset);
                    LabelSetting setting;
                    setting.form = f;
                    setting.top_left = {centre.x - form.width / 2, centre.y - form.height / 2};
                    setting.align = Align::centre;
                    setting.rotation_deg = std::abs(angle) < 0.5 ? 0 : angle;
                    const Rect box = turned_box(centre, form.width, form.height, setting.rotation_deg);
                    setting.candidate.boxes.push_back(box);
                    if (!is_free(setting.candidate, ground.obstacles)) {
                        continue;
                    }
                    setting.candidate.cost = bend * 1.5 + steep + (side < 0 ? 0 : 2) + extra +
                                             std::abs(s - way.total() / 2) * 0.03 +
                                             std::min(40.0, ground.ink.in(inflated(box, -1)) * 0.4);
                    found.push_back(std::move(setting));
                }
            }
        }
        keep_cheapest(found, most_settings);
        label.settings.insert(label.settings.end(), found.begin(), found.end());
    }
}

}  // namespace sitmap::layout
