#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "scene/draft.hpp"
#include "scene/extent.hpp"

namespace sitmap::scene {

namespace {

using event::EventPlace;

constexpr double tick_pt = 4.5;
constexpr double aside_pt = 19;       // the bracket beside its places, so that it crosses neither dots nor symbols
constexpr double gap_pt = 5;          // between a place and the foot of the bracket
constexpr double unit_above_pt = 21;  // the symbol's middle above the place, its staff between

double kilometres_between(geo::LonLat a, geo::LonLat b) {
    constexpr double radius_km = 6371.0088;
    const double rad = std::numbers::pi / 180;
    const double dlat = (b.lat - a.lat) * rad, dlon = (b.lon - a.lon) * rad;
    const double h = std::pow(std::sin(dlat / 2), 2) +
                     std::cos(a.lat * rad) * std::cos(b.lat * rad) * std::pow(std::sin(dlon / 2), 2);
    return 2 * radius_km * std::asin(std::min(1.0, std::sqrt(h)));
}

/// Whole kilometres; below ten with a tenth.
std::string in_words(double km, const pack::Phrasebook& words) {
    return words.say("{} km", km < 10 ? fmt::format("{:.1f}", km) : fmt::format("{:.0f}", km));
}

std::optional<XY> visible(const Draft& draft, const EventPlace& place) {
    const Site site = site_of(place, draft.gazetteer);
    if (site.precision == Site::Precision::unknown) {
        return std::nullopt;
    }
    const auto at = draft.viewport.to_frame(site.at);
    return at && draft.viewport.inside(*at, 2) ? at : std::nullopt;
}

void add_distance(Draft& draft, const brief::Distance& distance) {
    const auto a = visible(draft, distance.from), b = visible(draft, distance.to);
    if (!a || !b || geo::length(*b - *a) < 3 * tick_pt) {
        draft.scene.warnings.push_back(
            {"W_DISTANCE_OUTSIDE", "a distance is left out: an end lies outside the map, or both at one spot", "", 0});
        return;
    }
    const XY along = (*b - *a) * (1 / geo::length(*b - *a));
    // Above the places, where their names rather do not stand; on the other side at the frame's edge.
    XY across{along.y, -along.x};
    across = across.y > 0 || (across.y == 0 && across.x < 0) ? across * -1 : across;
    const auto fits = [&](XY way) {
        return draft.viewport.inside(*a + way * (aside_pt + tick_pt)) &&
               draft.viewport.inside(*b + way * (aside_pt + tick_pt));
    };
    across = !fits(across) && fits(across * -1) ? across * -1 : across;
    const XY from = *a + across * aside_pt, to = *b + across * aside_pt;
    geo::Path path;
    path.move_to(*a + across * gap_pt);
    path.line_to(from + across * tick_pt);
    path.move_to(from);
    path.line_to(to);
    path.move_to(*b + across * gap_pt);
    path.line_to(to + across * tick_pt);
    const double km =
        kilometres_between(site_of(distance.from, draft.gazetteer).at, site_of(distance.to, draft.gazetteer).at);
    const std::string words = in_words(km, draft.scene.words);
    LabelAsk label;
    label.shape = LabelAsk::Shape::line;
    label.role = style::TextRole::callout_body;
    label.text = distance.text.empty() ? words : distance.text + " " + words;
    label.at = (from + to) * 0.5;
    label.along = {from, to};
    label.gap_pt = 6;
    label.priority = 1;
    label.required = true;
    label.language = draft.brief.language;
    label.kind = "distance";
    draft.scene.lines.push_back({"scale", std::move(path), "", label.text});
    draft.scene.labels.push_back(std::move(label));
}

void add_unit(Draft& draft, const brief::Unit& unit) {
    if (unit.claim == event::Claim::denied && !draft.brief.show_denied) {
        return;
    }
    const auto at = visible(draft, unit.place);
    if (!at) {
        draft.scene.warnings.push_back({"W_UNIT_OUTSIDE", "the unit “" + unit.name + "” lies outside the map", "", 0});
        return;
    }
    UnitMark mark;
    mark.place = *at;
    const bool below = at->y < unit_above_pt + 16;
    mark.at = {at->x, at->y + (below ? unit_above_pt : -unit_above_pt)};
    mark.side = unit.side;
    mark.branch = unit.branch;
    mark.size = unit.size;
    mark.claim = unit.claim;
    mark.title = unit.name;
    if (!unit.claimed_by.empty()) {
        mark.title += " (" + draft.scene.words.say("claimed by {}", unit.claimed_by) + ")";
    }
    LabelAsk label;
    label.role = style::TextRole::event_place;
    label.text = unit.name;
    if (unit.when) {
        label.text += ", " + time::short_form(*unit.when, draft.brief.language);
    }
    label.at = mark.at;
    label.gap_pt = 16;
    label.priority = 1;
    label.required = true;
    label.language = draft.brief.language;
    label.kind = "unit";
    draft.scene.labels.push_back(std::move(label));
    draft.scene.units.push_back(std::move(mark));
}

}  // namespace

void add_distances_and_units(Draft& draft) {
    for (const brief::Distance& distance : draft.brief.distances) {
        add_distance(draft, distance);
    }
    for (const brief::Unit& unit : draft.brief.units) {
        add_unit(draft, unit);
    }
}

}  // namespace sitmap::scene
