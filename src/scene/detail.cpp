#include "scene/detail.hpp"

#include <algorithm>
#include <cmath>

#include "geo/coordinates.hpp"
#include "scene/extent.hpp"

namespace sitmap::scene {

namespace {

constexpr double touching_share = 0.05;  // of the extent's sides: symbols of places as near as this touch
constexpr std::size_t crowd_of = 3;      // places, or two that touch
constexpr double largest_share = 0.5;    // of the extent: a larger detail shows nothing new
constexpr double margin_share = 0.06;    // of the extent, around the crowd
/// From near to far: the nearer its places, the more a crowd needs a panel of its own.
constexpr double reaches[] = {touching_share, 0.09, 0.14, 0.2};

/// The places within reach of each other, directly or over others between them, that hold the most; the first of
/// equals.
std::vector<geo::LonLat> largest_crowd(const std::vector<geo::LonLat>& sites, const geo::Box& extent, double reach) {
    const double across = reach * (extent.east - extent.west), up = reach * (extent.north - extent.south);
    std::vector<geo::LonLat> best;
    std::vector<bool> taken(sites.size(), false);
    for (std::size_t first = 0; first < sites.size(); ++first) {
        std::vector<std::size_t> crowd;
        if (!taken[first]) {
            crowd.push_back(first);
            taken[first] = true;
        }
        for (std::size_t next = 0; next < crowd.size(); ++next) {
            for (std::size_t i = 0; i < sites.size(); ++i) {
                const geo::LonLat& a = sites[crowd[next]];
                if (!taken[i] && std::abs(sites[i].lon - a.lon) <= across && std::abs(sites[i].lat - a.lat) <= up) {
                    taken[i] = true;
                    crowd.push_back(i);
                }
            }
        }
        if (crowd.size() > best.size()) {
            best.clear();
            for (const std::size_t i : crowd) {
                best.push_back(sites[i]);
            }
        }
    }
    return best;
}

/// With air around it; nothing when that is no smaller than what is shown anyway.
std::optional<geo::Box> box_around(const std::vector<geo::LonLat>& crowd, const geo::Box& extent) {
    const double width = extent.east - extent.west, height = extent.north - extent.south;
    geo::Box box = geo::box_of(crowd);
    box = {box.west - margin_share * width, box.south - margin_share * height, box.east + margin_share * width,
           box.north + margin_share * height};
    const bool small = box.east - box.west <= largest_share * width && box.north - box.south <= largest_share * height;
    return small ? std::optional<geo::Box>(box) : std::nullopt;
}

bool shows(const geo::Box& box, const event::EventPlace& place, const gazetteer::Gazetteer& gazetteer) {
    const Site site = site_of(place, gazetteer);
    return site.precision != Site::Precision::unknown && box.contains(site.at);
}

event::EventPlace place_of(const brief::Note& note) {
    return {event::EventPlace::Role::at, note.place_id, {}, note.position, false};
}

/// Moves what `wanted` says from one list to another.
template <class T, class Wanted>
void move_over(std::vector<T>& from, std::vector<T>& to, Wanted&& wanted) {
    const auto rest = std::stable_partition(from.begin(), from.end(), [&](const T& item) { return !wanted(item); });
    to.assign(rest, from.end());
    from.erase(rest, from.end());
}

}  // namespace

std::optional<geo::Box> crowded_part(const brief::Brief& brief, const gazetteer::Gazetteer& gazetteer,
                                     const geo::Box& extent) {
    std::vector<geo::LonLat> sites;
    for (const event::Event& event : brief.events) {
        if (event.claim == event::Claim::denied && !brief.show_denied) {
            continue;
        }
        for (const event::EventPlace& place : event.places) {
            const Site site = site_of(place, gazetteer);
            const bool placed =
                site.precision != Site::Precision::unknown && site.precision != Site::Precision::too_coarse;
            // No panel is large enough to tell two events at one place apart.
            if (placed && extent.contains(site.at) && std::find(sites.begin(), sites.end(), site.at) == sites.end()) {
                sites.push_back(site.at);
            }
        }
    }
    std::optional<geo::Box> found;
    std::size_t most = 0;
    for (const double reach : reaches) {
        const std::vector<geo::LonLat> crowd = largest_crowd(sites, extent, reach);
        const std::size_t least = reach <= touching_share ? 2 : crowd_of;
        const auto box = crowd.size() >= least ? box_around(crowd, extent) : std::nullopt;
        if (box && crowd.size() > most) {
            found = box;
            most = crowd.size();
        }
    }
    return found;
}

SplitBrief split(const brief::Brief& brief, const geo::Box& detail, const gazetteer::Gazetteer& gazetteer) {
    SplitBrief parts{brief, brief};
    brief::Brief& wide = parts.overview;
    brief::Brief& close = parts.detail;
    wide.detail.reset();
    close.detail.reset();
    close.extent = detail;
    close.since.reset();
    const auto inside = [&](const event::EventPlace& place) { return shows(detail, place, gazetteer); };
    for (std::size_t i = 0; i < brief.events.size(); ++i) {
        const auto& places = brief.events[i].places;
        const bool there = std::any_of(places.begin(), places.end(), [&](const event::EventPlace& place) {
            return place.role != event::EventPlace::Role::from && inside(place);
        });
        // An event stands on one of the panels, with all its places that lie there.
        (there ? wide : close).events[i].places.clear();
    }
    move_over(wide.notes, close.notes, [&](const brief::Note& note) { return inside(place_of(note)); });
    move_over(wide.arrows, close.arrows, [&](const brief::Arrow& arrow) { return inside(arrow.to); });
    move_over(wide.units, close.units, [&](const brief::Unit& unit) { return inside(unit.place); });
    move_over(wide.distances, close.distances,
              [&](const brief::Distance& distance) { return inside(distance.from) && inside(distance.to); });
    move_over(wide.places, close.places, [&](const std::string& id) {
        return inside({event::EventPlace::Role::at, id, {}, {}, false});
    });
    return parts;
}

}  // namespace sitmap::scene
