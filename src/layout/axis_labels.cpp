#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "layout/cheapest_first.hpp"
#include "layout/curved_text.hpp"
#include "layout/label_candidates.hpp"
#include "layout/smooth_curve.hpp"

namespace sitmap::layout {
namespace {

constexpr std::size_t most_settings = 40;
constexpr double least_elongation = 1.5;  // rounder areas have no axis to speak of
constexpr double most_outside = 0.08;     // share of the letters' corners
constexpr double least_room = 1.25;       // the area's width across, in heights of the letters
constexpr double level_is_better = 10;
constexpr double beside_cost = 60;  // even a name that its shores touch is better on the water
constexpr double best_share = 0.6;  // of the axis that a name should fill

/// An area in a frame of its own: x along its longer axis from its middle, y across it, down.
struct Lengthwise {
    XY middle, along, down;
    Rings rings;      ///< in its own frame
    Rings crosswise;  ///< the same with x and y exchanged
    double from = 0, to = 0;

    XY on_sheet(XY p) const { return middle + along * p.x + down * p.y; }
};

/// Nothing for areas that are about as wide as long.
std::optional<Lengthwise> lengthwise(const geo::BasicPolygon<XY>& polygon) {
    double area = 0, x = 0, y = 0, xx = 0, xy = 0, yy = 0;
    const XY origin = polygon.shell.empty() ? XY{} : polygon.shell.front();
    for (std::size_t i = 1; i < polygon.shell.size(); ++i) {
        const XY a = polygon.shell[i - 1] - origin, b = polygon.shell[i] - origin;
        const double twice = a.x * b.y - b.x * a.y;
        area += twice / 2;
        x += twice * (a.x + b.x) / 6, y += twice * (a.y + b.y) / 6;
        xx += twice * (a.x * a.x + a.x * b.x + b.x * b.x) / 12;
        yy += twice * (a.y * a.y + a.y * b.y + b.y * b.y) / 12;
        xy += twice * (a.x * (2 * a.y + b.y) + b.x * (a.y + 2 * b.y)) / 24;
    }
    if (std::abs(area) < 1) {
        return std::nullopt;
    }
    x /= area, y /= area;
    xx = xx / area - x * x, yy = yy / area - y * y, xy = xy / area - x * y;
    const double half = (xx + yy) / 2, root = std::hypot((xx - yy) / 2, xy);
    if (std::sqrt(half + root) < least_elongation * std::sqrt(std::max(1e-9, half - root))) {
        return std::nullopt;
    }
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy);  // -90° to 90°: the text runs to the right
    Lengthwise out;
    out.middle = origin + XY{x, y};
    out.along = {std::cos(angle), std::sin(angle)};
    out.down = {-out.along.y, out.along.x};
    const auto add = [&](const std::vector<XY>& ring) {
        std::vector<XY> local, exchanged;
        for (const XY p : ring) {
            const XY d = p - out.middle;
            local.push_back({d.x * out.along.x + d.y * out.along.y, d.x * out.down.x + d.y * out.down.y});
            exchanged.push_back({local.back().y, local.back().x});
            out.from = std::min(out.from, local.back().x), out.to = std::max(out.to, local.back().x);
        }
        out.rings.push_back(std::move(local));
        out.crosswise.push_back(std::move(exchanged));
    };
    add(polygon.shell);
    std::for_each(polygon.holes.begin(), polygon.holes.end(), add);
    return out;
}

/// The middle of the area from end to end, with its width there.
struct Spine {
    std::vector<XY> points;
    std::vector<double> widths;
};

Spine spine_of(const Lengthwise& area) {
    const double step = std::max(3.0, (area.to - area.from) / 80);
    Spine out;
    for (double x = area.from + step / 2; x < area.to; x += step) {
        std::pair<double, double> widest{0, 0};
        for (const auto& span : spans_at(area.crosswise, x)) {
            widest = span.second - span.first > widest.second - widest.first ? span : widest;
        }
        if (widest.second > widest.first) {
            out.points.push_back({x, (widest.first + widest.second) / 2});
            out.widths.push_back(widest.second - widest.first);
        }
    }
    return out;
}

std::vector<XY> dense(const std::vector<XY>& ring) {
    constexpr double step_pt = 3;
    std::vector<XY> out;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const XY leg = ring[i] - ring[i - 1];
        const int steps = std::clamp(static_cast<int>(geo::length(leg) / step_pt), 1, 400);
        for (int k = 0; k < steps; ++k) {
            out.push_back(ring[i - 1] + leg * (static_cast<double>(k) / steps));
        }
    }
    return out;
}

/// A name may be a little longer than the water that it stands beside.
void lengthen(std::vector<XY>& line) {
    constexpr double share = 0.1;
    if (line.size() < 2) {
        return;
    }
    const std::size_t near = std::min<std::size_t>(line.size() - 1, 8);
    const double reach = share * geo::length(line.back() - line.front());
    const auto beyond = [&](XY end, XY inner) {
        const XY way = end - inner;
        return end + way * (reach / std::max(1e-6, geo::length(way)));
    };
    const XY before = beyond(line.front(), line[near]), after = beyond(line.back(), line[line.size() - 1 - near]);
    line.insert(line.begin(), before);
    line.push_back(after);
}

class AxisSettings {
public:
    AxisSettings(const Lengthwise& area, const TextForm& form, std::size_t form_index, const Ground& ground)
        : area_(area), spine_(spine_of(area)), form_(form), form_index_(form_index), ground_(ground) {}

    std::vector<LabelSetting> all() {
        const double length = area_.to - area_.from;
        std::vector<Guess> guesses;
        for (const double open : {0.0, 0.12, 0.25, 0.4}) {
            const double open_pt = open * form_.style.size_pt;
            const double width = form_.width + open_pt * static_cast<double>(form_.letters.size());
            if (width > 0.9 * length) {
                break;
            }
            const double fill = 14 * std::abs(std::min(best_share, 0.3 + width / length / 2) - width / length);
            for (double x = area_.from + width / 2; x <= area_.to - width / 2; x += std::max(6.0, length / 60)) {
                guesses.push_back(
                    {x, width, open_pt, level_is_better + fill + std::abs(x - (area_.from + area_.to) / 2) * 0.05});
            }
        }
        return cheapest_first(guesses, most_settings,
                              [&](const Guess& guess, double limit) { return setting_of(guess, limit); });
    }

private:
    /// A name about `x` on the axis.
    struct Guess {
        double x = 0, width = 0;
        double open_pt = 0;  ///< more than usual between two letters
        double least_cost = 0;
    };

    std::optional<LabelSetting> setting_of(const Guess& guess, double limit) const {
        const double x = guess.x, width = guess.width;
        std::vector<XY> points;
        std::vector<double> widths;
        for (std::size_t i = 0; i < spine_.points.size(); ++i) {
            if (std::abs(spine_.points[i].x - x) <= width / 2 + form_.height) {
                points.push_back(spine_.points[i]);
                widths.push_back(spine_.widths[i]);
            }
        }
        if (points.size() < 3 || *std::min_element(widths.begin(), widths.end()) < least_room * form_.height) {
            return std::nullopt;
        }
        const SmoothCurve curve(points, 2, widths);
        Way way = way_along(beside(curve, x - width / 2, x + width / 2, 0));
        for (XY& p : way.points) {
            p = area_.on_sheet(p);
        }
        LabelSetting setting;
        setting.form = form_index_;
        setting.letters = letters_along(form_, way, guess.open_pt);
        if (setting.letters.empty()) {
            return std::nullopt;
        }
        double tilt = 0;
        for (const TurnedLetter& letter : setting.letters) {
            tilt += std::abs(letter.rotation_deg) / static_cast<double>(setting.letters.size());
        }
        setting.candidate.cost = guess.least_cost + tilt * 0.08;
        const std::vector<Rect> boxes = boxes_of(setting.letters, form_);
        setting.candidate.boxes = {inflated(hull(boxes), 2)};
        if (setting.candidate.cost > limit || !ground_.free.holds(setting.candidate)) {
            return std::nullopt;
        }
        const double out = outside(boxes);
        if (out > most_outside) {
            return std::nullopt;
        }
        double ink = 0;
        for (const Rect& box : boxes) {
            ink += ground_.ink.in(inflated(box, 1));
        }
        setting.candidate.cost += out * 160 + std::min(80.0, ink * 0.35);
        return setting;
    }

    /// Share of the letters' corners that lie outside the area.
    double outside(const std::vector<Rect>& boxes) const {
        int out = 0;
        for (const Rect& box : boxes) {
            for (const XY corner :
                 {XY{box.x, box.y}, {box.right(), box.y}, {box.x, box.bottom()}, {box.right(), box.bottom()}}) {
                const XY d = corner - area_.middle;
                const XY local{d.x * area_.along.x + d.y * area_.along.y, d.x * area_.down.x + d.y * area_.down.y};
                out += inside(area_.rings, local) ? 0 : 1;
            }
        }
        return out / (4.0 * static_cast<double>(boxes.size()));
    }

    const Lengthwise& area_;
    Spine spine_;
    const TextForm& form_;
    std::size_t form_index_;
    const Ground& ground_;
};

}  // namespace

void add_axis_settings(Label& label, const scene::LabelAsk& ask, const Ground& ground) {
    // Countries and exclaves stand level, so that they read as one row of names over the whole map.
    if (ask.kind == "country" || ask.kind == "exclave" || ask.within.polygons.empty()) {
        return;
    }
    const auto largest =
        std::max_element(ask.within.polygons.begin(), ask.within.polygons.end(), [](const auto& a, const auto& b) {
            const Rect p = box_around(a.shell), q = box_around(b.shell);
            return p.width * p.height < q.width * q.height;
        });
    const auto area = lengthwise(*largest);
    for (std::size_t f = 0; area && f < label.forms.size(); ++f) {
        if (!label.forms[f].letters.empty()) {
            std::vector<LabelSetting> found = AxisSettings(*area, label.forms[f], f, ground).all();
            label.settings.insert(label.settings.end(), found.begin(), found.end());
        }
    }
    if (area && ask.kind == "water") {
        std::vector<XY> line = spine_of(*area).points;
        for (XY& p : line) {
            p = area->on_sheet(p);
        }
        lengthen(line);
        add_beside_settings(label, line, dense(largest->shell), beside_cost, ground);
    }
}

}  // namespace sitmap::layout
