#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "geo/operations.hpp"
#include "scene/draft.hpp"
#include "scene/extent.hpp"
#include "scene/tallies.hpp"
#include "scene/towns.hpp"

namespace sitmap::scene {

namespace {

using event::EventPlace;
using gazetteer::Place;
using gazetteer::PlaceKind;

bool is_settlement(PlaceKind kind) {
    return kind == PlaceKind::capital || kind == PlaceKind::city || kind == PlaceKind::town ||
           kind == PlaceKind::village;
}

struct TownLook {
    const char* dot_class;
    style::TextRole role;
};

TownLook look_of(const Place& place) {
    using style::TextRole;
    if (place.kind == PlaceKind::capital) {
        return {"capital", TextRole::capital};
    }
    if (place.kind == PlaceKind::city || place.population >= 90'000) {
        return {"city", TextRole::city};
    }
    if (place.kind == PlaceKind::town && (place.rank <= 4 || place.population >= 8'000)) {
        return {"town", TextRole::town};
    }
    if (place.kind == PlaceKind::town) {
        return {"small_town", TextRole::small_town};
    }
    return {"village", TextRole::village};
}

/// What a town must be to stand on a map of this scale without the news naming it.
int coarsest_rank(double metres_per_point) {
    if (metres_per_point > 700) {
        return 3;
    }
    if (metres_per_point > 420) {
        return 4;
    }
    return metres_per_point > 180 ? 5 : 6;
}

/// The chief towns of the ground at issue always carry their names.
bool lies_in_control_area(const Draft& draft, const Place& place) {
    return std::any_of(draft.territory.areas.begin(), draft.territory.areas.end(),
                       [&](const territory::ControlArea& area) { return geo::covers(area.shape, place.position); });
}

class TownChooser {
public:
    explicit TownChooser(Draft& draft) : draft_(draft) {}

    void add(const Place& place, bool required, style::TextRole role_if_event, const char* kind) {
        if (!done_.insert(place.id).second || !is_settlement(place.kind)) {
            return;
        }
        const auto at = draft_.viewport.to_frame(place.position);
        if (!at || !draft_.viewport.inside(*at, required ? 2 : 10)) {
            return;
        }
        const TownLook look = look_of(place);
        LabelAsk label;
        label.role = required ? role_if_event : look.role;
        label.text = name_of_town(place);
        label.at = *at;
        label.gap_pt = draft_.style.dot(look.dot_class).label_gap_pt;
        label.priority = required ? 1 : place.kind == PlaceKind::capital ? 2 : std::clamp(place.rank + 1, 3, 8);
        label.required = required;
        label.place_id = place.id;
        label.language = draft_.brief.language;
        label.kind = kind;
        for (const territory::TownClaim& claim : draft_.territory.town_claims) {
            if (claim.town && claim.place_id == place.id) {
                label.chip = Chip{time::short_form(claim.announced, draft_.brief.language)};
                label.priority = std::min(label.priority, 2);
            }
        }
        cells_.insert(cell(*at));
        draft_.scene.dots.push_back({look.dot_class, *at, place.id, static_cast<int>(draft_.scene.labels.size())});
        draft_.scene.labels.push_back(std::move(label));
        draft_.layers_used.insert("place");
    }

    /// Orientation is for those who can read it: a town without a name in the script of the edition gives none.
    bool is_readable(const Place& place) const {
        const std::string name = name_of_town(place);
        const bool latin = !name.empty() && static_cast<unsigned char>(name.front()) < 0x80;
        switch (draft_.brief.language) {
            case Language::fa:
            case Language::ru:
            case Language::hy:
            case Language::ka:
                return !latin;
            default:
                return true;
        }
    }

    /// For orientation: at most one in 60 × 60 points.
    bool has_room(const Place& place) const {
        const auto at = draft_.viewport.to_frame(place.position);
        return at && draft_.viewport.inside(*at, 14) && !cells_.contains(cell(*at));
    }

private:
    static std::pair<int, int> cell(XY at) {
        return {static_cast<int>(std::floor(at.x / 60)), static_cast<int>(std::floor(at.y / 60))};
    }
    /// Both sides' names where the place is at issue, one name elsewhere.
    std::string name_of_town(const Place& place) const {
        std::string text = gazetteer::display_name(place, draft_.brief.language, draft_.brief.naming);
        const std::string& separator = draft_.brief.naming.separator;
        if (const auto cut = text.find(separator); cut != std::string::npos) {
            // The preferred break of the two-line form is after the separator.
            text.replace(cut, separator.size(), separator.substr(0, separator.find_last_not_of(' ') + 1) + "\n");
        }
        return text;
    }

    Draft& draft_;
    std::set<std::string> done_;
    std::set<std::pair<int, int>> cells_;
};

}  // namespace

const Place* town_beside(const Draft& draft, geo::LonLat spot) {
    constexpr double farthest_pt = 60, least_rank = 5;
    constexpr double degrees_a_metre = 1 / 111'000.0;
    const double reach = farthest_pt * draft.viewport.frame().metres_per_point;
    const double lat = reach * degrees_a_metre;
    const double lon = lat / std::max(0.1, std::cos(spot.lat * std::numbers::pi / 180));
    const Place* nearest = nullptr;
    double least = reach;
    for (const Place* place :
         draft.gazetteer.in_box({spot.lon - lon, spot.lat - lat, spot.lon + lon, spot.lat + lat})) {
        const double distance = geo::distance(spot, place->position).value;
        const bool is_town = is_settlement(place->kind) && place->kind != PlaceKind::village;
        if (is_town && place->rank <= least_rank && distance < least) {
            nearest = place;
            least = distance;
        }
    }
    return nearest;
}

Result<void> add_towns(Draft& draft) {
    TownChooser chooser(draft);
    const bool names_all = !counts_events(draft.brief);
    for (const event::Event& event : draft.brief.events) {
        if (event.claim == event::Claim::denied && !draft.brief.show_denied) {
            continue;
        }
        for (const event::EventPlace& place : event.places) {
            if (const Site site = site_of(place, draft.gazetteer); site.place && names_all) {
                chooser.add(*site.place, true, style::TextRole::event_place, "event_place");
            }
        }
    }
    for (const std::string& id : draft.brief.places) {
        if (const Place* place = draft.gazetteer.by_id(id)) {
            chooser.add(*place, true, look_of(*place).role, "named_place");
        }
    }
    const auto add_end = [&](const EventPlace& place) {
        if (const Site site = site_of(place, draft.gazetteer); site.place) {
            chooser.add(*site.place, true, look_of(*site.place).role, "named_place");
        }
    };
    for (const brief::Arrow& arrow : draft.brief.arrows) {
        add_end(arrow.from);
        add_end(arrow.to);
    }
    for (const brief::Distance& distance : draft.brief.distances) {
        add_end(distance.from);
        add_end(distance.to);
    }
    for (const brief::Unit& unit : draft.brief.units) {
        add_end(unit.place);
    }
    if (!draft.shown("towns")) {
        return {};
    }
    for (const territory::TownClaim& claim : draft.territory.town_claims) {
        if (const Place* place = claim.town ? draft.gazetteer.by_id(claim.place_id) : nullptr) {
            chooser.add(*place, true, look_of(*place).role, "town");
        }
    }
    for (const Tally& tally : draft.scene.tallies) {
        // The largest circle of a place comes first: by its name the list is found on the map.
        const Place* place = draft.gazetteer.by_id(tally.place_id);
        if (place != nullptr && tally.events > 1 && chooser.is_readable(*place)) {
            chooser.add(*place, false, look_of(*place).role, "town");
        }
    }
    for (const event::Event& event : draft.brief.events) {
        for (const event::EventPlace& place : event.places) {
            if (!names_all) {
                break;
            }
            const Site site = site_of(place, draft.gazetteer);
            const bool bare = !site.place && site.precision == Site::Precision::point;
            if (const Place* town = bare ? town_beside(draft, site.at) : nullptr;
                town != nullptr && chooser.is_readable(*town)) {
                chooser.add(*town, false, look_of(*town).role, "town");
            }
        }
    }
    const int coarsest = coarsest_rank(draft.viewport.frame().metres_per_point);
    for (const Place* place : draft.gazetteer.in_box(draft.extent())) {
        if (draft.scene.dots.size() >= static_cast<std::size_t>(draft.page.max_towns)) {
            break;
        }
        const bool at_issue = place->rank <= 2 && lies_in_control_area(draft, *place);
        if (at_issue) {
            chooser.add(*place, true, look_of(*place).role, "town");
        } else if (place->rank <= coarsest && is_settlement(place->kind) && chooser.has_room(*place) &&
                   chooser.is_readable(*place)) {
            chooser.add(*place, false, style::TextRole::town, "town");
        }
    }
    return {};
}

}  // namespace sitmap::scene
