#include <algorithm>
#include <cmath>
#include <map>

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
    explicit Rows(const Rings& rings) : rings_(rings) {}

    bool contain(XY p) {
        const auto row = static_cast<long>(std::lround(p.y));
        auto known = spans_.find(row);
        if (known == spans_.end()) {
            // A little off the whole number: shapes cut to the frame have vertices exactly there.
            known = spans_.emplace(row, spans_at(rings_, static_cast<double>(row) + 0.013)).first;
        }
        return std::any_of(known->second.begin(), known->second.end(),
                           [&](const auto& span) { return p.x >= span.first && p.x <= span.second; });
    }

private:
    const Rings& rings_;
    std::map<long, std::vector<std::pair<double, double>>> spans_;
};

/// Share of 15 sample points of the box that lie outside the area, to the nearest point in height.
double outside(Rows& rows, const Rect& box) {
    int out = 0;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 5; ++column) {
            out += rows.contain({box.x + box.width * column / 4, box.y + box.height * row / 2}) ? 0 : 1;
        }
    }
    return out / 15.0;
}

}  // namespace

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
    for (std::size_t f = 0; f < label.forms.size(); ++f) {
        const TextForm& form = label.forms[f];
        std::vector<LabelSetting> found;
        const auto consider = [&](XY centre) {
            const Rect box = centred(centre, form.width, form.height);
            if (!contains(ground.obstacles.frame, inflated(box, country ? 5 : 2))) {
                return;
            }
            LabelSetting setting;
            setting.form = f;
            setting.top_left = {box.x, box.y};
            setting.align = Align::centre;
            // Names of provinces and towns keep off a country's, or the two read as one.
            setting.candidate.boxes.push_back(inflated(box, country ? 5 : 2));
            // Cheap questions first: most seats of the grid fall here.
            if (!is_free(setting.candidate, ground.obstacles)) {
                return;
            }
            const double out = free_floating ? 0 : outside(rows, box);
            if (out > (ask.required ? 0.67 : 0.35) && !(centre == ask.at)) {
                return;
            }
            const double tight = free_floating ? 0 : outside(rows, inflated(box, 7));
            // Countries stand on their largest free ground.
            const double wide = country ? outside(rows, inflated(box, 22)) + outside(rows, inflated(box, 44)) : 0;
            const double bustle = country ? std::min(30.0, ground.busy.in(inflated(box, 22)) * 0.05) : 0;
            setting.candidate.cost = static_cast<double>(f) * 6 + out * 160 + tight * 25 + wide * 14 + bustle +
                                     geo::length(centre - ask.at) * (country ? 0.02 : 0.15) +
                                     std::min(80.0, ground.ink.in(inflated(box, country ? 6 : 2)) * 0.35) +
                                     (contains(frame, box) ? 0 : 30);
            found.push_back(std::move(setting));
        };
        consider(ask.at);
        for (double y = reach.y + step / 2; y < reach.bottom(); y += step) {
            for (double x = reach.x + step / 2; x < reach.right(); x += step) {
                consider({x, y});
            }
        }
        keep_cheapest(found, most_settings);
        label.settings.insert(label.settings.end(), found.begin(), found.end());
    }
}

}  // namespace sitmap::layout
