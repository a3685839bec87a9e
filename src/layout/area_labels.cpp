#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/free_ground.hpp"
#include "layout/label_candidates.hpp"

namespace sitmap::layout {
namespace {

constexpr std::size_t most_settings = 70;

Rings rings_of(const geo::PlaneGeometry& geometry) {
    Rings rings;
    for (const auto& polygon : geometry.polygons) {
        rings.push_back(polygon.shell);
        rings.insert(rings.end(), polygon.holes.begin(), polygon.holes.end());
    }
    return rings;
}

/// Where horizontal rows of the area lie inside it, kept by row: the seats of the grid ask for the same rows again.
class Rows {
public:
    using Spans = std::vector<std::pair<double, double>>;

    explicit Rows(const Rings& rings) : rings_(rings) {}

    const Spans& at(double y) {
        const auto row = static_cast<long>(std::lround(y));
        if (spans_.empty() || row < first_) {
            // Seats come from the area's top down, those further up are few.
            const long first = spans_.empty() ? row : std::min(row, first_ - 64);
            spans_.insert(spans_.begin(), spans_.empty() ? 1 : static_cast<std::size_t>(first_ - first), std::nullopt);
            first_ = first;
        }
        const auto index = static_cast<std::size_t>(row - first_);
        if (index >= spans_.size()) {
            spans_.resize(index + 64);
        }
        std::optional<Spans>& spans = spans_[index];
        if (!spans) {
            // A little off the whole number: shapes cut to the frame have vertices exactly there.
            spans = spans_at(rings_, static_cast<double>(row) + 0.013);
        }
        return *spans;
    }

private:
    const Rings& rings_;
    long first_ = 0;
    std::vector<std::optional<Spans>> spans_;
};

/// Share of 15 sample points of the box that lie outside the area, to the nearest point in height.
double outside(Rows& rows, const Rect& box) {
    int out = 0;
    for (int row = 0; row < 3; ++row) {
        const Rows::Spans& spans = rows.at(box.y + box.height * row / 2);
        for (int column = 0; column < 5; ++column) {
            const double x = box.x + box.width * column / 4;
            out += std::any_of(spans.begin(), spans.end(),
                               [&](const auto& span) { return x >= span.first && x <= span.second; })
                       ? 0
                       : 1;
        }
    }
    return out / 15.0;
}

/// The cheapest seats so far. What is not cheaper than the last of them need not be looked at to the end.
class Cheapest {
public:
    bool may_take(double least_cost) const { return costs_.size() < most_settings || least_cost < costs_.front(); }

    void take(LabelSetting setting) {
        costs_.push_back(setting.candidate.cost);
        std::push_heap(costs_.begin(), costs_.end());
        if (costs_.size() > most_settings) {
            std::pop_heap(costs_.begin(), costs_.end());
            costs_.pop_back();
        }
        found_.push_back(std::move(setting));
    }

    /// A seat that was not looked at to the end.
    void pass() { passed_ = true; }

    /// In the order of their costs where there were more than these.
    std::vector<LabelSetting> all() {
        if (passed_ && found_.size() <= most_settings) {
            std::stable_sort(found_.begin(), found_.end(), [](const LabelSetting& a, const LabelSetting& b) {
                return a.candidate.cost < b.candidate.cost;
            });
        }
        keep_cheapest(found_, most_settings);
        return std::move(found_);
    }

private:
    std::vector<double> costs_;  ///< a heap, the dearest first
    std::vector<LabelSetting> found_;
    bool passed_ = false;
};

}  // namespace

std::vector<XY> spots_in(const geo::PlaneGeometry& area, XY at) {
    constexpr double step_pt = 8;
    const Rings rings = rings_of(area);
    std::vector<XY> spots;
    if (rings.empty()) {
        return spots;
    }
    Rect reach = box_around(rings.front());
    for (const auto& ring : rings) {
        reach = hull(reach, box_around(ring));
    }
    for (double y = reach.y + step_pt / 2; y < reach.bottom(); y += step_pt) {
        for (double x = reach.x + step_pt / 2; x < reach.right(); x += step_pt) {
            if (inside(rings, {x, y})) {
                spots.push_back({x, y});
            }
        }
    }
    std::stable_sort(spots.begin(), spots.end(), [&](XY a, XY b) { return geo::length(a - at) < geo::length(b - at); });
    return spots;
}

void add_area_settings(Label& label, const scene::LabelAsk& ask, const Ground& ground) {
    const Rings rings = rings_of(ask.within);
    Rows rows(rings);
    const bool free_floating = rings.empty();
    Rect reach = centred(ask.at, 160, 160);
    if (!free_floating) {
        reach = box_around(rings.front());
        for (const auto& ring : rings) {
            reach = hull(reach, box_around(ring));
        }
    }
    const bool country = ask.kind == "country";
    const Rect frame = inflated(ground.obstacles.frame, country ? -16 : 0);
    const double step = std::clamp(std::sqrt(reach.width * reach.height) / 40, 5.0, 14.0);
    const FreeGround free(ground.obstacles);
    for (std::size_t f = 0; f < label.forms.size(); ++f) {
        const TextForm& form = label.forms[f];
        Cheapest found;
        const auto consider = [&](XY centre) {
            const Rect box = centred(centre, form.width, form.height);
            // Names of provinces and towns keep off a country's, or the two read as one.
            const Rect kept_clear = inflated(box, country ? 5 : 2);
            // Cheap questions first: most seats of the grid fall here.
            if (!free.holds(kept_clear)) {
                return;
            }
            const double away = geo::length(centre - ask.at) * (country ? 0.02 : 0.15);
            const double ink = std::min(80.0, ground.ink.in(inflated(box, country ? 6 : 2)) * 0.35);
            const double bustle = country ? std::min(30.0, ground.busy.in(inflated(box, 22)) * 0.05) : 0;
            const double edge = contains(frame, box) ? 0 : 30;
            const double known = static_cast<double>(f) * 6 + bustle + away + ink + edge;
            constexpr double rounding = 1e-6;
            if (!found.may_take(known - rounding)) {
                found.pass();
                return;
            }
            const double out = free_floating ? 0 : outside(rows, box);
            if (out > (ask.required ? 0.67 : 0.35) && !(centre == ask.at)) {
                return;
            }
            if (!found.may_take(known + out * 160 - rounding)) {
                found.pass();
                return;
            }
            const double tight = free_floating ? 0 : outside(rows, inflated(box, 7));
            // Countries stand on their largest free ground.
            const double wide = country ? outside(rows, inflated(box, 22)) + outside(rows, inflated(box, 44)) : 0;
            LabelSetting setting;
            setting.form = f;
            setting.top_left = {box.x, box.y};
            setting.align = Align::centre;
            setting.candidate.boxes.push_back(kept_clear);
            setting.candidate.cost =
                static_cast<double>(f) * 6 + out * 160 + tight * 25 + wide * 14 + bustle + away + ink + edge;
            found.take(std::move(setting));
        };
        consider(ask.at);
        for (double y = reach.y + step / 2; y < reach.bottom(); y += step) {
            for (double x = reach.x + step / 2; x < reach.right(); x += step) {
                consider({x, y});
            }
        }
        std::vector<LabelSetting> seats = found.all();
        label.settings.insert(label.settings.end(), seats.begin(), seats.end());
    }
}

}  // namespace sitmap::layout
