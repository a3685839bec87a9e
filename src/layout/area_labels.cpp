#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/cheapest_first.hpp"
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

/// Somewhere in the area.
struct Spot {
    XY centre;
    double least_cost = 0;
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
    // Names of provinces and towns keep off a country's, or the two read as one.
    const double clear_pt = country ? 5 : 2;
    for (std::size_t f = 0; f < label.forms.size(); ++f) {
        const TextForm& form = label.forms[f];
        std::vector<Spot> spots;
        const auto consider = [&](XY centre) {
            const Rect box = centred(centre, form.width, form.height);
            // Cheap questions first: most seats of the grid fall here.
            if (!ground.free.holds(inflated(box, clear_pt))) {
                return;
            }
            const double away = geo::length(centre - ask.at) * (country ? 0.02 : 0.15);
            const double ink = std::min(80.0, ground.ink.in(inflated(box, country ? 6 : 2)) * 0.35);
            const double bustle = country ? std::min(30.0, ground.busy.in(inflated(box, 22)) * 0.05) : 0;
            const double edge = contains(frame, box) ? 0 : 30;
            spots.push_back({centre, static_cast<double>(f) * 6 + bustle + away + ink + edge});
        };
        consider(ask.at);
        for (double y = reach.y + step / 2; y < reach.bottom(); y += step) {
            for (double x = reach.x + step / 2; x < reach.right(); x += step) {
                consider({x, y});
            }
        }
        const auto look = [&](const Spot& spot, double limit) -> std::optional<LabelSetting> {
            const Rect box = centred(spot.centre, form.width, form.height);
            const double out = free_floating ? 0 : outside(rows, box);
            if ((out > (ask.required ? 0.67 : 0.35) && !(spot.centre == ask.at)) ||
                spot.least_cost + out * 160 > limit) {
                return std::nullopt;
            }
            const double tight = free_floating ? 0 : outside(rows, inflated(box, 7));
            // Countries stand on their largest free ground.
            const double wide = country ? outside(rows, inflated(box, 22)) + outside(rows, inflated(box, 44)) : 0;
            LabelSetting setting;
            setting.form = f;
            setting.top_left = {box.x, box.y};
            setting.align = Align::centre;
            setting.candidate.boxes.push_back(inflated(box, clear_pt));
            setting.candidate.cost = spot.least_cost + out * 160 + tight * 25 + wide * 14;
            return setting;
        };
        std::vector<LabelSetting> seats = cheapest_first(spots, most_settings, look);
        label.settings.insert(label.settings.end(), seats.begin(), seats.end());
    }
}

}  // namespace sitmap::layout
