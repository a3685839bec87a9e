#include "scene/tallies.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "scene/extent.hpp"
#include "scene/towns.hpp"

namespace sitmap::scene {

namespace {

constexpr std::size_t most_events_shown = 100;
constexpr double dot_radius_pt = 4.5;                          // of one event, which needs no number
constexpr double least_radius_pt = 7, largest_radius_pt = 30;  // room for a digit; a twentieth of a page's height
constexpr double most_points_an_event = 5;                     // of radius, times the root of their number
constexpr double overlap_allowed = 0.15;                       // of the two radii together
constexpr double cell_pt = 6;                                  // nearer than that are always together

struct Circle {
    XY at;
    std::vector<std::size_t> marks;
    std::set<std::size_t> events;

    void take(Circle&& other) {
        const auto own = static_cast<double>(marks.size()), more = static_cast<double>(other.marks.size());
        at = (at * own + other.at * more) * (1 / (own + more));
        marks.insert(marks.end(), other.marks.begin(), other.marks.end());
        events.merge(other.events);
    }
};

/// Marks in one cell of a fine grid: thousands of spots become hundreds before they are compared.
std::vector<Circle> by_cell(const std::vector<EventMark>& marks) {
    std::map<std::pair<int, int>, Circle> cells;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const XY at = marks[i].at;
        Circle one{at, {i}, {marks[i].event}};
        const std::pair cell{static_cast<int>(std::floor(at.x / cell_pt)),
                             static_cast<int>(std::floor(at.y / cell_pt))};
        if (const auto [known, is_new] = cells.try_emplace(cell, one); !is_new) {
            known->second.take(std::move(one));
        }
    }
    std::vector<Circle> circles;
    for (auto& [_, circle] : cells) {
        circles.push_back(std::move(circle));
    }
    return circles;
}

/// The area is the number; the largest circle has the largest radius, the smallest is still legible.
class Scale {
public:
    explicit Scale(const std::vector<Circle>& circles) {
        std::size_t most = 1;
        for (const Circle& circle : circles) {
            most = std::max(most, circle.events.size());
        }
        points_ = std::min(most_points_an_event, largest_radius_pt / std::sqrt(static_cast<double>(most)));
    }
    double radius(const Circle& circle) const {
        if (circle.events.size() == 1) {
            return dot_radius_pt;
        }
        return std::max(least_radius_pt, points_ * std::sqrt(static_cast<double>(circle.events.size())));
    }

private:
    double points_;
};

/// The whole circle lies in the frame.
XY seat(const Circle& circle, const Scale& scale, const Frame& frame) {
    const double room = scale.radius(circle) + 2;
    return {std::clamp(circle.at.x, room, std::max(room, frame.width - room)),
            std::clamp(circle.at.y, room, std::max(room, frame.height - room))};
}

/// Joins circles that overlap, those that overlap most first, until none overlap by more than is allowed. In one round
/// each is joined once: how large it is then, and where it stands, is only known afterwards.
void join_overlapping(std::vector<Circle>& circles, const Frame& frame) {
    using Pair = std::pair<std::size_t, std::size_t>;
    while (true) {
        const Scale scale(circles);
        std::vector<XY> seats;
        for (const Circle& circle : circles) {
            seats.push_back(seat(circle, scale, frame));
        }
        std::vector<std::pair<double, Pair>> pairs;
        for (std::size_t i = 0; i < circles.size(); ++i) {
            for (std::size_t j = i + 1; j < circles.size(); ++j) {
                const double reach = (scale.radius(circles[i]) + scale.radius(circles[j])) * (1 - overlap_allowed);
                const XY apart = seats[i] - seats[j];
                if (std::abs(apart.x) < reach && std::abs(apart.y) < reach && geo::length(apart) < reach) {
                    pairs.push_back({geo::length(apart) - reach, {i, j}});
                }
            }
        }
        if (pairs.empty()) {
            return;
        }
        std::sort(pairs.begin(), pairs.end());
        std::vector<bool> is_joined(circles.size(), false);
        for (const auto& [_, pair] : pairs) {
            const auto [a, b] = pair;
            if (!is_joined[a] && !is_joined[b]) {
                is_joined[a] = is_joined[b] = true;
                circles[a].take(std::move(circles[b]));
                circles[b].marks.clear();
            }
        }
        std::erase_if(circles, [](const Circle& circle) { return circle.marks.empty(); });
    }
}

/// The place that most of the events name, else the nearest town; null where there is none.
const gazetteer::Place* place_of(const Draft& draft, const Circle& circle) {
    std::map<std::string, std::pair<int, const gazetteer::Place*>> named;
    for (const std::size_t event : circle.events) {
        for (const event::EventPlace& place : draft.brief.events[event].places) {
            if (const Site site = site_of(place, draft.gazetteer); site.place != nullptr) {
                auto& [count, known] = named[site.place->id];
                ++count;
                known = site.place;
            }
        }
    }
    const auto most = std::max_element(named.begin(), named.end(),
                                       [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    if (most != named.end()) {
        return most->second.second;
    }
    const auto spot = draft.viewport.to_globe(circle.at);
    return spot ? town_beside(draft, *spot) : nullptr;
}

}  // namespace

bool counts_events(const brief::Brief& brief) {
    return brief.events.size() > most_events_shown;
}

void add_tallies(Draft& draft) {
    std::vector<Circle> circles = by_cell(draft.scene.events);
    const Frame& frame = draft.viewport.frame();
    join_overlapping(circles, frame);
    const Scale scale(circles);
    for (Circle& circle : circles) {
        Tally tally;
        tally.radius_pt = scale.radius(circle);
        tally.at = seat(circle, scale, frame);
        if (const gazetteer::Place* place = place_of(draft, circle)) {
            tally.place_id = place->id;
            tally.place = gazetteer::display_name(*place, draft.brief.language, draft.brief.naming);
        }
        tally.events = circle.events.size();
        tally.marks = std::move(circle.marks);
        std::sort(tally.marks.begin(), tally.marks.end());
        draft.scene.tallies.push_back(std::move(tally));
    }
    std::stable_sort(draft.scene.tallies.begin(), draft.scene.tallies.end(),
                     [](const Tally& a, const Tally& b) { return a.events > b.events; });
}

}  // namespace sitmap::scene
