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
constexpr double step_pt = 8;
constexpr double least_offset_pt = 9, most_offset_pt = 15;
constexpr double margin_pt = 4;           // of the line at both ends of a name
constexpr double straight_enough_pt = 1;  // names along lines that bend less are not curved
constexpr double curve_cost = 1;
constexpr double turn_cost = 0.06;  // for each degree between two letters
constexpr double wiggle_cost = 1.5;

/// A part of the line as long as the name, in a frame of its own: x from its middle along the text, y down.
struct Stretch {
    double at = 0;  ///< its middle on the line
    XY middle, along, down;
    double half = 0;         ///< of the chord
    std::vector<XY> points;  ///< in its own frame
    std::vector<XY> shores;  ///< the edges of the water that the line is the middle of
    XY on_sheet(XY p) const { return middle + along * p.x + down * p.y; }
    XY in_frame(XY p) const {
        const XY d = p - middle;
        return {d.x * along.x + d.y * along.y, d.x * down.x + d.y * down.y};
    }
};

/// Nothing when the line doubles back or ends before the name does.
std::optional<Stretch> stretch_at(const Way& way, const std::vector<XY>& shores, double s, double width) {
    for (const double longer : {1.0, 1.15, 1.35, 1.6}) {
        const double half = longer * width / 2 + margin_pt;
        if (s - half < 0 || s + half > way.total()) {
            return std::nullopt;
        }
        const XY from = way.at(s - half), chord = way.at(s + half) - from;
        const double reach = geo::length(chord);
        if (reach < width) {
            continue;
        }
        Stretch out;
        out.at = s;
        out.half = reach / 2;
        out.middle = from + chord * 0.5;
        out.along = chord * (1 / reach);
        if (out.along.x < 0 || (out.along.x == 0 && out.along.y < 0)) {
            out.along = out.along * -1.0;
        }
        out.down = {-out.along.y, out.along.x};
        for (double t = s - half; t <= s + half; t += 2) {
            out.points.push_back(out.in_frame(way.at(t)));
        }
        for (const XY p : shores) {
            if (const XY local = out.in_frame(p); std::abs(local.x) <= out.half) {
                out.shores.push_back(local);
            }
        }
        return out;
    }
    return std::nullopt;
}

/// How far line and shores leave the curve to both sides: what a name beside it keeps clear of.
struct Wiggle {
    double above = 0, below = 0;
    double most = 0;  ///< of the line alone
};

Wiggle wiggle_of(const Stretch& stretch, const SmoothCurve& curve) {
    Wiggle out;
    const auto off = [&](XY p) {
        const double slope = curve.slope(p.x);
        return (p.y - curve.y(p.x)) / std::sqrt(1 + slope * slope);
    };
    for (const XY p : stretch.points) {
        out.above = std::min(out.above, off(p)), out.below = std::max(out.below, off(p));
    }
    out.most = std::max(-out.above, out.below);
    for (const XY p : stretch.shores) {
        out.above = std::min(out.above, off(p)), out.below = std::max(out.below, off(p));
    }
    return out;
}

class LineSettings {
public:
    LineSettings(const Label& label, std::size_t form, const Way& way, const std::vector<XY>& shores, double base_cost,
                 const Ground& ground)
        : form_(label.forms[form]),
          form_index_(form),
          way_(way),
          shores_(shores),
          base_cost_(base_cost),
          ground_(ground) {}

    std::vector<LabelSetting> all() {
        const double half = form_.width / 2 + margin_pt;
        for (double s = half; s <= way_.total() - half; s += step_pt) {
            if (auto stretch = stretch_at(way_, shores_, s, form_.width)) {
                stretches_.push_back(*std::move(stretch));
                add_courses();
            }
        }
        return cheapest_first(guesses_, most_settings, [&](const Guess& guess, double limit) {
            return courses_[guess.course].curve ? curved(guess, limit) : straight(guess);
        });
    }

private:
    /// What a name may follow along a stretch: its chord or a curve.
    struct Course {
        std::size_t stretch = 0;
        std::optional<SmoothCurve> curve;
        Wiggle wiggle;
    };
    /// A name on one side of a course, `extra` further off than it must be.
    struct Guess {
        std::size_t course = 0;
        int side = 0;
        double extra = 0;
        double least_cost = 0;
    };

    /// Those of the last stretch.
    void add_courses() {
        const Stretch& stretch = stretches_.back();
        const SmoothCurve chord({{-stretch.half, 0}, {stretch.half, 0}}, 1);
        const Wiggle bend = wiggle_of(stretch, chord);
        add_course(std::nullopt, bend, steepness_cost(angle_of(stretch)));
        if (form_.letters.empty() || bend.most < straight_enough_pt) {
            return;
        }
        for (const int degree : {2, 3}) {
            const SmoothCurve curve(stretch.points, degree);
            add_course(curve, wiggle_of(stretch, curve), curve_cost);
        }
    }

    void add_course(std::optional<SmoothCurve> curve, const Wiggle& wiggle, double cost) {
        courses_.push_back({stretches_.size() - 1, std::move(curve), wiggle});
        cost += base_cost_ + std::abs(stretches_.back().at - way_.total() / 2) * 0.03 + wiggle.most * wiggle_cost;
        for (const int side : {-1, 1}) {
            for (const double extra : {0.0, 3.0}) {
                if (is_beside(wiggle, side)) {
                    guesses_.push_back({courses_.size() - 1, side, extra, cost + (side < 0 ? 0 : 2) + extra});
                }
            }
        }
    }

    std::optional<LabelSetting> straight(const Guess& guess) const {
        const Stretch& stretch = stretches_[courses_[guess.course].stretch];
        const double angle = angle_of(stretch);
        const XY centre = stretch.on_sheet({0, offset_of(guess)});
        LabelSetting setting;
        setting.top_left = {centre.x - form_.width / 2, centre.y - form_.height / 2};
        setting.align = Align::centre;
        setting.rotation_deg = std::abs(angle) < 0.5 ? 0 : angle;
        setting.candidate.cost = guess.least_cost;
        const auto boxes = slices(centre, form_.width, form_.height, setting.rotation_deg);
        return on_free_ground(std::move(setting), boxes);
    }

    std::optional<LabelSetting> curved(const Guess& guess, double limit) const {
        const Course& course = courses_[guess.course];
        const Stretch& stretch = stretches_[course.stretch];
        Way way = way_along(beside(*course.curve, -stretch.half, stretch.half, offset_of(guess)));
        for (XY& p : way.points) {
            p = stretch.on_sheet(p);
        }
        LabelSetting setting;
        setting.letters = letters_along(form_, way);
        if (setting.letters.empty()) {
            return std::nullopt;
        }
        double turn = 0, steepest = 0;
        for (const TurnedLetter& letter : setting.letters) {
            turn = std::max(turn, std::abs(letter.rotation_deg - setting.letters.front().rotation_deg));
            steepest = std::max(steepest, std::abs(letter.rotation_deg));
        }
        setting.candidate.cost = guess.least_cost + turn * turn_cost + steepness_cost(steepest);
        if (setting.candidate.cost > limit) {
            return std::nullopt;
        }
        const auto boxes = boxes_of(setting.letters, form_);
        return on_free_ground(std::move(setting), boxes);
    }

    static double angle_of(const Stretch& stretch) {
        return std::atan2(stretch.along.y, stretch.along.x) * 180 / std::numbers::pi;
    }

    static double steepness_cost(double angle) { return std::max(0.0, std::abs(angle) - 50) * 0.5; }

    /// From the line's smooth course to the middle of the name; down is positive.
    double offset_of(const Guess& guess) const {
        return guess.side *
               std::clamp(reach_of(courses_[guess.course].wiggle, guess.side) + form_.height / 2 + 2 + guess.extra,
                          least_offset_pt + guess.extra, most_offset_pt + 8);
    }

    static double reach_of(const Wiggle& wiggle, int side) { return side < 0 ? -wiggle.above : wiggle.below; }

    /// A name may lie over a few bends of a river, but on dry land beside a lake.
    bool is_beside(const Wiggle& wiggle, int side) const {
        return shores_.empty() || reach_of(wiggle, side) + form_.height / 2 + 2 <= most_offset_pt + 8;
    }

    /// With what it lies over, unless that is taken. `boxes` cover the letters; names keep off the whole box that holds
    /// them.
    std::optional<LabelSetting> on_free_ground(LabelSetting setting, const std::vector<Rect>& boxes) const {
        setting.candidate.boxes = {hull(boxes)};
        if (!ground_.free.holds(setting.candidate)) {
            return std::nullopt;
        }
        double ink = 0;
        for (const Rect& box : boxes) {
            ink += ground_.ink.in(inflated(box, -1));
        }
        setting.form = form_index_;
        setting.candidate.cost += std::min(40.0, ink * 0.4);
        return setting;
    }

    const TextForm& form_;
    std::size_t form_index_;
    const Way& way_;
    const std::vector<XY>& shores_;
    double base_cost_;
    const Ground& ground_;
    std::vector<Stretch> stretches_;
    std::vector<Course> courses_;
    std::vector<Guess> guesses_;
};

}  // namespace

void add_line_settings(Label& label, const scene::LabelAsk& ask, const Ground& ground) {
    add_beside_settings(label, ask.along, {}, 0, ground);
}

void add_beside_settings(Label& label, const std::vector<XY>& line, const std::vector<XY>& shores, double base_cost,
                         const Ground& ground) {
    const Way way = way_along(line);
    for (std::size_t f = 0; f < label.forms.size() && way.points.size() >= 2; ++f) {
        if (label.forms[f].lines.size() == 1) {
            std::vector<LabelSetting> found = LineSettings(label, f, way, shores, base_cost, ground).all();
            label.settings.insert(label.settings.end(), found.begin(), found.end());
        }
    }
}

}  // namespace sitmap::layout
