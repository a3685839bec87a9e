#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "geo/operations.hpp"
#include "scene/draft.hpp"
#include "scene/extent.hpp"

namespace sitmap::scene {

namespace {

using event::Claim;
using event::Event;
using event::EventPlace;

constexpr int most_numbers_in_order = 18;  // of the brief; more are numbered from place to place
constexpr double area_ring_radius_pt = 24;
constexpr double area_ring_radius_phone_pt = 18;

/// The nearest vertex of the visible part of a line to its middle: where a symbol for the whole line stands.
std::optional<XY> middle_of(const geo::PlaneGeometry& lines, const Viewport& viewport) {
    const std::vector<XY>* longest = nullptr;
    double best = 0;
    for (const auto& line : lines.lines) {
        if (const double size = geo::plane_length({{}, {line}, {}}); size > best) {
            best = size;
            longest = &line;
        }
    }
    if (!longest) {
        return std::nullopt;
    }
    double walked = 0;
    for (std::size_t i = 1; i < longest->size(); ++i) {
        const XY a = (*longest)[i - 1];
        const XY b = (*longest)[i];
        const double step = geo::length(b - a);
        if (walked + step >= best / 2 && step > 0) {
            const XY at = a + (b - a) * ((best / 2 - walked) / step);
            return viewport.inside(at) ? std::optional<XY>(at) : std::nullopt;
        }
        walked += step;
    }
    return std::nullopt;
}

/// A river is long: what happened "on the Aras" is shown where the river runs nearest to the ground at issue.
std::optional<XY> beside_the_news(const Draft& draft, const geo::PlaneGeometry& river) {
    std::vector<XY> news;
    for (const territory::ControlArea& area : draft.territory.areas) {
        const geo::PlaneGeometry shape = draft.viewport.to_frame(area.shape, 2);
        for (const auto& polygon : shape.polygons) {
            news.insert(news.end(), polygon.shell.begin(), polygon.shell.end());
        }
    }
    if (news.empty()) {
        news.push_back({draft.viewport.frame().width / 2, draft.viewport.frame().height / 2});
    }
    std::optional<XY> nearest;
    double least = 1e9;
    for (const auto& line : river.lines) {
        for (const XY p : line) {
            for (const XY q : news) {
                if (const double away = geo::length(p - q); away < least && draft.viewport.inside(p, 12)) {
                    least = away;
                    nearest = p;
                }
            }
        }
    }
    return nearest;
}

/// Where a river is the border, its course lies in a layer of its own.
Result<void> add_border_course(const Draft& draft, const gazetteer::Place& river, geo::Geometry& shape) {
    SITMAP_TRY_ASSIGN(const auto courses, draft.pack.features("border_river", {"name"}, draft.extent()));
    for (const pack::Feature& course : courses) {
        const bool same = std::any_of(river.names.begin(), river.names.end(),
                                      [&](const gazetteer::Name& name) { return name.text == course.values[0]; });
        if (same) {
            shape.lines.insert(shape.lines.end(), course.geometry.lines.begin(), course.geometry.lines.end());
        }
    }
    return {};
}

/// Where the symbol of an event at this place stands, if anywhere in the frame.
Result<std::optional<XY>> position_of(const Draft& draft, const Site& site) {
    if (site.precision == Site::Precision::line) {
        geo::Geometry shape;
        for (const territory::Route* route : territory::course_of(site.place->id, draft.territory)) {
            shape.lines.insert(shape.lines.end(), route->shape.lines.begin(), route->shape.lines.end());
        }
        if (shape.empty()) {
            SITMAP_TRY_ASSIGN(shape, gazetteer::shape_of(*site.place, draft.pack));
        }
        const bool river = site.place->kind == gazetteer::PlaceKind::river;
        if (river) {
            SITMAP_TRY(add_border_course(draft, *site.place, shape));
        }
        const geo::PlaneGeometry line = draft.viewport.to_frame(shape, 0.3, 0);
        if (const auto at = river ? beside_the_news(draft, line) : middle_of(line, draft.viewport)) {
            return at;
        }
    }
    if (site.precision == Site::Precision::area && site.place && site.place->is_area()) {
        SITMAP_TRY_ASSIGN(const auto shape, gazetteer::shape_of(*site.place, draft.pack));
        const Frame& frame = draft.viewport.frame();
        const geo::PlaneGeometry plane = draft.viewport.to_frame(shape, 1.0);
        if (const auto visible = geo::clipped(plane, 20, 20, frame.width - 20, frame.height - 20);
            visible && !visible->empty()) {
            // The label point where it is in view, because it lies where people of the area live.
            if (const auto at = draft.viewport.to_frame(site.at); at && geo::covers(*visible, *at)) {
                return std::optional<XY>(at);
            }
            return geo::inner_point(*visible, 1.0);
        }
    }
    const auto at = draft.viewport.to_frame(site.at);
    return at && draft.viewport.inside(*at, 4) ? std::optional<XY>(at) : std::nullopt;
}

/// Countries named by an event's actors, as ISO codes: whose side of a border a deployment is on.
std::vector<std::string> actor_countries(const Draft& draft, const Event& event) {
    std::vector<std::string> codes;
    for (const std::string& actor : event.actors) {
        for (const gazetteer::Place* place : draft.gazetteer.of_kind(gazetteer::PlaceKind::country)) {
            for (const gazetteer::Name& name : place->names) {
                if (name.language == Language::en && name.text.size() >= 4 &&
                    actor.find(name.text) != std::string::npos) {
                    codes.push_back(place->country);
                    break;
                }
            }
        }
    }
    return codes;
}

/// Deployments "along the border" are news beside the front, not along a thousand kilometres: the part of the band
/// within reach of an area of control, or all of it where none is near.
std::vector<XY> near_the_news(const Draft& draft, const std::vector<XY>& spine) {
    constexpr double reach_pt = 90;
    geo::PlaneGeometry ground;
    for (const territory::ControlArea& area : draft.territory.areas) {
        const geo::PlaneGeometry shape = draft.viewport.to_frame(area.shape, 2);
        ground.polygons.insert(ground.polygons.end(), shape.polygons.begin(), shape.polygons.end());
    }
    const auto around = geo::buffer(ground, reach_pt);
    if (!around || around->empty()) {
        return spine;
    }
    const auto part = geo::intersection(geo::PlaneGeometry{{}, {spine}, {}}, *around);
    if (!part || part->lines.empty()) {
        return spine;
    }
    return *std::max_element(part->lines.begin(), part->lines.end(), [](const auto& a, const auto& b) {
        return geo::plane_length({{}, {a}, {}}) < geo::plane_length({{}, {b}, {}});
    });
}

/// A band along the borders that a deployment is said to guard, `offset` to the deploying country's side.
Result<bool> add_band(Draft& draft, const Event& event, std::size_t index, EventMark& mark) {
    std::vector<std::string> neighbours;
    for (const EventPlace& place : event.places) {
        if (place.role != EventPlace::Role::along) {
            continue;
        }
        const gazetteer::Place* country = draft.gazetteer.by_id(place.place_id);
        if (country && country->kind == gazetteer::PlaceKind::country) {
            neighbours.push_back(country->country);
        }
    }
    if (neighbours.empty()) {
        return false;
    }
    SITMAP_TRY_ASSIGN(const auto borders, draft.pack.features("border", {"a", "b"}, draft.extent()));
    SITMAP_TRY_ASSIGN(const auto countries, draft.pack.features("country", {"iso3", "iso2"}, draft.extent()));
    const auto iso2 = [&](const std::string& code) {
        for (const pack::Feature& country : countries) {
            if (country.values[0] == code || country.values[1] == code) {
                return country.values[1];
            }
        }
        return code;
    };
    const auto listed = [&](const std::string& code) {
        return std::find(neighbours.begin(), neighbours.end(), code) != neighbours.end();
    };
    // Of those who act, the first that has such a border: others are only spoken of.
    std::string own;
    for (const std::string& code : actor_countries(draft, event)) {
        const bool borders_one = std::ranges::any_of(borders, [&](const pack::Feature& border) {
            const std::string a = iso2(border.values[0]), b = iso2(border.values[1]);
            return (a == code && listed(b)) || (b == code && listed(a));
        });
        if (own.empty() && !listed(code) && borders_one) {
            own = code;
        }
    }
    geo::Geometry guarded;
    for (const pack::Feature& border : borders) {
        const std::string a = iso2(border.values[0]);
        const std::string b = iso2(border.values[1]);
        const bool wanted = own.empty() ? listed(a) && listed(b) : (a == own && listed(b)) || (b == own && listed(a));
        if (wanted) {
            guarded.lines.insert(guarded.lines.end(), border.geometry.lines.begin(), border.geometry.lines.end());
        }
    }
    const geo::PlaneGeometry in_frame = draft.viewport.to_frame(guarded, 6, -14);
    auto merged = geo::merged_lines(in_frame);
    if (!merged || merged->lines.empty()) {
        return false;
    }
    std::vector<XY> spine =
        *std::max_element(merged->lines.begin(), merged->lines.end(), [](const auto& l, const auto& r) {
            return geo::plane_length({{}, {l}, {}}) < geo::plane_length({{}, {r}, {}});
        });
    if (geo::plane_length({{}, {spine}, {}}) < 60) {
        return false;
    }
    // The own country must lie on the right of the walk (chevrons point left, to the border).
    geo::PlaneGeometry own_ground;
    for (const pack::Feature& country : countries) {
        if (country.values[1] == own) {
            own_ground = draft.viewport.to_frame(country.geometry, 1.0);
        }
    }
    constexpr double offset_pt = 13;
    const auto shifted = [&](double sign) {
        std::vector<XY> points;
        for (std::size_t i = 0; i < spine.size(); ++i) {
            const XY before = spine[i == 0 ? 0 : i - 1];
            const XY after = spine[i + 1 == spine.size() ? i : i + 1];
            const XY along = after - before;
            const double size = std::max(geo::length(along), 1e-6);
            points.push_back(
                {spine[i].x - sign * along.y / size * offset_pt, spine[i].y + sign * along.x / size * offset_pt});
        }
        return points;
    };
    // In sheet coordinates (y down) the right of the walk is (-dy, dx).
    std::vector<XY> right = shifted(1);
    const auto inside_own = [&](const std::vector<XY>& points) {
        return std::count_if(points.begin(), points.end(), [&](XY p) { return geo::covers(own_ground, p); });
    };
    if (!own.empty() && inside_own(right) < inside_own(shifted(-1))) {
        std::reverse(spine.begin(), spine.end());
        right = shifted(1);
    }
    if (const auto smooth = geo::simplified(geo::PlaneGeometry{{}, {right}, {}}, 5); smooth && !smooth->lines.empty()) {
        right = smooth->lines.front();
    }
    right = near_the_news(draft, right);
    ArrowMark band;
    band.kind = ArrowMark::Kind::band;
    band.spine = right;
    band.line_class = "band";
    band.event = index;
    if (const auto middle = middle_of({{}, {right}, {}}, draft.viewport)) {
        mark.at = *middle;
    } else {
        mark.at = right[right.size() / 2];
    }
    draft.scene.arrows.push_back(std::move(band));
    return true;
}

std::string reason_unplaced(const Draft& draft, const Event& event) {
    for (const EventPlace& place : event.places) {
        const Site site = site_of(place, draft.gazetteer);
        const std::string name =
            site.place ? gazetteer::display_name(*site.place, draft.brief.language, draft.brief.naming) : place.name;
        if (site.precision == Site::Precision::too_coarse) {
            return draft.scene.words.say("no place more exact than {}", name);
        }
        if (site.precision != Site::Precision::unknown) {
            return draft.scene.words.say("outside the map: {}", name);
        }
    }
    return draft.scene.words.say("no place given");
}

/// The place of a point on a line that winds through the whole frame and keeps neighbours together (Hilbert's).
int along_winding_line(XY at, const Frame& frame) {
    constexpr int side = 64;
    int x = std::clamp(static_cast<int>(at.x / frame.width * side), 0, side - 1);
    int y = std::clamp(static_cast<int>(at.y / frame.height * side), 0, side - 1);
    int way = 0;
    for (int s = side / 2; s > 0; s /= 2) {
        const int right = (x & s) > 0 ? 1 : 0, below = (y & s) > 0 ? 1 : 0;
        way += s * s * ((3 * right) ^ below);
        if (below == 0) {
            if (right == 1) {
                x = side - 1 - x;
                y = side - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return way;
}

/// Nobody finds number 37 of sixty on a map, if 36 and 38 stand anywhere: many numbers run over the map from place to
/// place.
void number_by_place(std::vector<EventMark>& marks, const Frame& frame) {
    std::vector<std::pair<int, int>> order;  // by the first mark of each event
    std::set<int> seen;
    for (const EventMark& mark : marks) {
        if (seen.insert(mark.number).second) {
            order.emplace_back(along_winding_line(mark.at, frame), mark.number);
        }
    }
    std::sort(order.begin(), order.end());
    std::map<int, int> number_of;
    for (const auto& [_, number] : order) {
        const int next = static_cast<int>(number_of.size()) + 1;
        number_of[number] = next;
    }
    for (EventMark& mark : marks) {
        mark.number = number_of[mark.number];
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const EventMark& a, const EventMark& b) { return a.number < b.number; });
}

}  // namespace

Result<void> add_events(Draft& draft) {
    int number = 0;
    const double radius = draft.page.phone ? area_ring_radius_phone_pt : area_ring_radius_pt;
    for (std::size_t index = 0; index < draft.brief.events.size(); ++index) {
        const Event& event = draft.brief.events[index];
        if (event.claim == Claim::denied && !draft.brief.show_denied) {
            continue;
        }
        std::vector<EventMark> marks;
        EventMark band;
        SITMAP_TRY_ASSIGN(const bool has_band, add_band(draft, event, index, band));
        if (has_band) {
            marks.push_back(band);
        }
        // Where something came from is no scene of it, unless nothing else is known.
        const bool only_origins = std::all_of(event.places.begin(), event.places.end(), [](const EventPlace& place) {
            return place.role == EventPlace::Role::from;
        });
        for (const EventPlace& place : event.places) {
            const Site site = site_of(place, draft.gazetteer);
            if (site.precision == Site::Precision::unknown || site.precision == Site::Precision::too_coarse ||
                (place.role == EventPlace::Role::from && !only_origins) ||
                (has_band && place.role == EventPlace::Role::along)) {
                continue;
            }
            SITMAP_TRY_ASSIGN(const std::optional<XY> at, position_of(draft, site));
            if (!at) {
                continue;
            }
            EventMark mark;
            mark.at = *at;
            mark.area_only = site.precision == Site::Precision::area;
            mark.area_radius_pt = mark.area_only ? radius : 0;
            marks.push_back(std::move(mark));
        }
        if (marks.empty()) {
            draft.scene.unplaced.push_back({index, reason_unplaced(draft, event)});
            continue;
        }
        ++number;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            marks[i].event = index;
            marks[i].number = number;
            if (i == 0) {
                marks[i].callout_head = event.head;
            }
            draft.scene.events.push_back(std::move(marks[i]));
        }
    }
    if (number > most_numbers_in_order) {
        number_by_place(draft.scene.events, draft.viewport.frame());
    }
    return {};
}

Result<void> add_notes(Draft& draft) {
    for (const brief::Note& note : draft.brief.notes) {
        const Site site = site_of({EventPlace::Role::at, note.place_id, {}, note.position, false}, draft.gazetteer);
        SITMAP_TRY_ASSIGN(const std::optional<XY> at, position_of(draft, site));
        if (at) {
            // A note without a head has its text for one.
            const bool headless = note.head.empty();
            draft.scene.notes.push_back({*at, headless ? note.text : note.head, headless ? std::string{} : note.text});
        } else {
            draft.scene.warnings.push_back(
                {"W_NOTE_OUTSIDE", "the note “" + note.head + "” lies outside the map", "", 0});
        }
    }
    return {};
}

}  // namespace sitmap::scene
