#include <algorithm>
#include <cmath>

#include "geo/operations.hpp"
#include "io/utf8.hpp"
#include "scene/draft.hpp"
#include "scene/extent.hpp"
#include "scene/tallies.hpp"

namespace sitmap::scene {

namespace {

using event::EventPlace;
using Role = EventPlace::Role;

constexpr int pieces = 16;
constexpr double bulge = 0.14;  // of the length
constexpr double shortest_pt = 18;
constexpr double point_width_pt = 6.5;  // of a letter, roughly
constexpr double fading_pt = 64, fading_phone_pt = 46;

/// A flat curve that bends upwards, so that arrows along a line of towns do not lie on it.
std::vector<XY> curved(XY from, XY to) {
    const XY along = to - from;
    XY across{along.y, -along.x};
    if (across.y > 0) {
        across = across * -1;
    }
    const XY middle = (from + to) * 0.5 + across * bulge;
    std::vector<XY> line;
    for (int i = 0; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces, s = 1 - t;
        line.push_back(from * (s * s) + middle * (2 * s * t) + to * (t * t));
    }
    return line;
}

/// Where the way from `inside` to `outside` leaves the frame.
XY at_edge(XY inside, XY outside, const Frame& frame) {
    double k = 1;
    const XY way = outside - inside;
    const auto cut = [&](double start, double step, double low, double high) {
        if (step > 0) {
            k = std::min(k, (high - start) / step);
        } else if (step < 0) {
            k = std::min(k, (low - start) / step);
        }
    };
    cut(inside.x, way.x, 0, frame.width);
    cut(inside.y, way.y, 0, frame.height);
    return inside + way * std::max(0.0, k);
}

/// The direction in which the ground of an area lies, seen from a point outside it; towards its middle from inside.
Result<XY> towards(const Draft& draft, const Site& site, XY from) {
    const XY middle = draft.viewport.to_frame(site.at).value_or(XY{from.x, from.y - 100});
    if (!site.place || !site.place->is_area()) {
        return middle;
    }
    SITMAP_TRY_ASSIGN(const auto shape, gazetteer::shape_of(*site.place, draft.pack));
    const geo::PlaneGeometry plane = draft.viewport.to_frame(shape, 1, 60);
    if (plane.polygons.empty() || geo::covers(plane, from)) {
        return middle;
    }
    XY nearest = middle;
    double least = 1e18;
    for (const auto& polygon : plane.polygons) {
        for (const XY p : polygon.shell) {
            if (const double away = geo::length(p - from); away < least) {
                least = away;
                nearest = p;
            }
        }
    }
    return least > 3 ? nearest : middle;
}

struct Start {
    XY at;
    bool known = true;  ///< false: only the direction is
};

/// Where an arrow to `tip` begins; nothing without a place that says so.
Result<std::optional<Start>> start_of(const Draft& draft, const EventPlace& from, XY tip) {
    const Site site = site_of(from, draft.gazetteer);
    if (site.precision == Site::Precision::unknown) {
        return std::optional<Start>{};
    }
    if (site.precision == Site::Precision::point) {
        const auto at = draft.viewport.to_frame(site.at);
        if (!at) {
            return std::optional<Start>{};
        }
        return std::optional<Start>{
            Start{draft.viewport.inside(*at) ? *at : at_edge(tip, *at, draft.viewport.frame()), true}};
    }
    SITMAP_TRY_ASSIGN(const XY ground, towards(draft, site, tip));
    const double away = geo::length(ground - tip);
    if (away < 1) {
        return std::optional<Start>{};
    }
    const double reach = draft.page.phone ? fading_phone_pt : fading_pt;
    return std::optional<Start>{
        Start{tip + (ground - tip) * (std::max(reach, std::min(away, 1.4 * reach)) / away), false}};
}

/// Of several places that an event came from the nearest: positions fire at what lies before them.
Result<std::optional<Start>> nearest_start(const Draft& draft, const event::Event& event, XY tip) {
    std::optional<Start> nearest;
    for (const EventPlace& place : event.places) {
        if (place.role != Role::from) {
            continue;
        }
        SITMAP_TRY_ASSIGN(const std::optional<Start> start, start_of(draft, place, tip));
        const auto better = [&] {
            return start->known != nearest->known ? start->known
                                                  : geo::length(start->at - tip) < geo::length(nearest->at - tip);
        };
        if (start && (!nearest || better())) {
            nearest = start;
        }
    }
    return nearest;
}

bool is_fire(event::Type type) {
    return event::family_of(type) == event::Family::violence;
}

/// Types whose way from one place to another is part of the news.
bool is_movement(event::Type type) {
    using event::Type;
    return type == Type::deployment || type == Type::evacuation || type == Type::aid;
}

std::string movement_class(event::Claim claim) {
    // What is denied is drawn only on demand, and then as what one side says.
    return claim == event::Claim::denied ? "movement-claimed" : "movement-" + std::string(event::name_of(claim));
}

void add(Draft& draft, const std::vector<XY>& spine, bool fire, bool known, event::Claim claim, std::size_t event,
         std::string title) {
    ArrowMark mark;
    mark.kind = fire ? ArrowMark::Kind::fire : ArrowMark::Kind::movement;
    mark.line_class = fire ? "fire" : movement_class(claim);
    mark.origin_known = known;
    mark.spine = spine;
    mark.event = event;
    mark.title = std::move(title);
    draft.scene.arrows.push_back(std::move(mark));
}

/// "Revolutionary Guards, 25 Oct".
std::string words_of(const brief::Arrow& arrow, Language language) {
    const std::string when = arrow.when ? time::short_form(*arrow.when, language) : std::string{};
    return arrow.actor.empty() || when.empty() ? arrow.actor + when : arrow.actor + ", " + when;
}

Result<void> add_arrow(Draft& draft, const brief::Arrow& arrow) {
    const auto to = draft.viewport.to_frame(site_of(arrow.to, draft.gazetteer).at);
    if (!to || !draft.viewport.inside(*to)) {
        draft.scene.warnings.push_back({"W_ARROW_OUTSIDE", "an arrow's end lies outside the map", "", 0});
        return {};
    }
    if (arrow.claim == event::Claim::denied && !draft.brief.show_denied) {
        return {};
    }
    SITMAP_TRY_ASSIGN(const std::optional<Start> start, start_of(draft, arrow.from, *to));
    // Without an origin the tail only shows that something came in: from above.
    const double reach = draft.page.phone ? fading_phone_pt : fading_pt;
    const Start from = start.value_or(Start{{to->x, to->y - reach}, false});
    const std::string words = words_of(arrow, draft.brief.language);
    const std::vector<XY> spine = curved(from.at, *to);
    add(draft, spine, is_fire(arrow.type), from.known, arrow.claim, draft.brief.events.size(), words);
    if (!words.empty()) {
        LabelAsk label;
        // Along the arrow where it is long enough, else at its tail.
        const bool along = geo::length(*to - from.at) > point_width_pt * static_cast<double>(io::code_points(words));
        label.shape = along ? LabelAsk::Shape::line : LabelAsk::Shape::point;
        label.role = style::TextRole::callout_body;
        label.text = words;
        label.at = along ? spine[spine.size() / 2] : from.at;
        label.along = spine;
        label.gap_pt = 6;
        label.priority = 2;
        label.language = draft.brief.language;
        label.kind = "arrow";
        draft.scene.labels.push_back(std::move(label));
    }
    return {};
}

}  // namespace

Result<void> add_arrows(Draft& draft) {
    const std::size_t events_with_arrows = counts_events(draft.brief) ? 0 : draft.brief.events.size();
    for (std::size_t index = 0; index < events_with_arrows; ++index) {
        const event::Event& event = draft.brief.events[index];
        const bool shown = event.claim != event::Claim::denied || draft.brief.show_denied;
        if (!shown || (!is_fire(event.type) && !is_movement(event.type))) {
            continue;
        }
        for (const EventMark& mark : draft.scene.events) {
            if (mark.event != index) {
                continue;
            }
            SITMAP_TRY_ASSIGN(const std::optional<Start> start, nearest_start(draft, event, mark.at));
            const bool tells = start && geo::length(start->at - mark.at) > shortest_pt;
            // Who moves has set out somewhere; a direction alone is no way.
            if (tells && (is_fire(event.type) || start->known)) {
                add(draft, curved(start->at, mark.at), is_fire(event.type), start->known, event.claim, index,
                    event.head);
            }
        }
    }
    for (const brief::Arrow& arrow : draft.brief.arrows) {
        SITMAP_TRY(add_arrow(draft, arrow));
    }
    return {};
}

}  // namespace sitmap::scene
