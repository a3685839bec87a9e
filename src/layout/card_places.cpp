#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>

#include "layout/event_card.hpp"

namespace sitmap::layout {
namespace {

constexpr double frame_margin_pt = 6, card_gap_pt = 5, leader_gap_pt = 3.5;
constexpr double farthest_pt = 240, step_pt = 8;
constexpr double near_pt = 12;  // numbers this close to a spot need no leader to it
constexpr int directions = 32, rounds = 3;
constexpr double cost_of_covered_spot = 90, cost_of_covered_dot = 14, cost_of_passed_spot = 60;

struct Seat {
    Rect box;
    std::vector<Segment> leaders;
    double cost = 0;
};

/// Where the line from inside the box to `to` leaves it.
XY edge_towards(const Rect& box, XY to) {
    const XY middle = centre_of(box), way = to - middle;
    const double across = std::abs(way.x) / (box.width / 2), down = std::abs(way.y) / (box.height / 2);
    return middle + way * (1 / std::max({across, down, 1e-9}));
}

/// The box with its leaders and spots.
Rect reach_of(const Rect& box, const std::vector<Segment>& leaders, const std::vector<XY>& spots) {
    double left = box.x, top = box.y, right = box.x + box.width, bottom = box.y + box.height;
    const auto take = [&](XY p) {
        left = std::min(left, p.x), right = std::max(right, p.x);
        top = std::min(top, p.y), bottom = std::max(bottom, p.y);
    };
    for (const Segment& leader : leaders) {
        take(leader.a), take(leader.b);
    }
    std::for_each(spots.begin(), spots.end(), take);
    return {left, top, right - left, bottom - top};
}

class Places {
public:
    Places(std::vector<EventCard>& cards, const CardGround& ground)
        : cards_(cards), ground_(ground), is_set_(cards.size(), false), reaches_(cards.size()) {}

    std::vector<bool> find() {
        std::vector<std::size_t> order(cards_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return cards_[a].box.width * cards_[a].box.height > cards_[b].box.width * cards_[b].box.height;
        });
        for (int round = 0; round < rounds; ++round) {
            for (const std::size_t i : order) {
                is_set_[i] = false;
                if (const auto seat = best(i)) {
                    cards_[i].box = seat->box;
                    cards_[i].leaders = seat->leaders;
                    is_set_[i] = true;
                    reaches_[i] = reach_of(cards_[i].box, cards_[i].leaders, cards_[i].spots);
                }
            }
        }
        return is_set_;
    }

private:
    std::optional<Seat> best(std::size_t i) const {
        const EventCard& card = cards_[i];
        XY middle{0, 0};
        for (const XY spot : card.spots) {
            middle = middle + spot * (1 / static_cast<double>(card.spots.size()));
        }
        std::optional<Seat> found;
        for (int step = 0; step * step_pt <= farthest_pt; ++step) {
            const double away = step * step_pt;
            if (found && found->cost < away) {
                break;  // further out only the way grows
            }
            for (int k = 0; k < (away == 0 ? 1 : directions); ++k) {
                const double angle = 2 * std::numbers::pi * k / directions;
                const XY centre = middle + XY{std::cos(angle), std::sin(angle)} * away;
                const auto seat = seat_at(i, centre, found ? found->cost : std::numeric_limits<double>::infinity());
                if (seat && (!found || seat->cost < found->cost)) {
                    found = seat;
                }
            }
        }
        return found;
    }

    /// Nothing where the card may not stand, or would cost `most` or more.
    std::optional<Seat> seat_at(std::size_t i, XY centre, double most) const {
        const EventCard& card = cards_[i];
        Seat seat{centred(centre, card.box.width, card.box.height), {}, 0};
        if (!contains(inflated(ground_.frame, -frame_margin_pt), seat.box)) {
            return std::nullopt;
        }
        const Rect wide = inflated(seat.box, card_gap_pt);
        if (std::any_of(ground_.blocked.begin(), ground_.blocked.end(),
                        [&](const Rect& r) { return overlap(seat.box, r); })) {
            return std::nullopt;
        }
        // Most seats of a crowded map fall out here.
        const Rect near = card.numbers_only ? inflated(seat.box, card_gap_pt / 2) : wide;
        for (std::size_t j = 0; j < cards_.size(); ++j) {
            if (j != i && is_set_[j] && overlap(near, cards_[j].box)) {
                return std::nullopt;
            }
        }
        for (const XY spot : card.spots) {
            if (card.numbers_only && distance(centred(spot, 0, 0), seat.box) < near_pt) {
                continue;
            }
            if (contains(seat.box, spot)) {
                // A card may stand on its only spot; of several it hides none, unless there is room for numbers alone.
                if (card.spots.size() > 1) {
                    return std::nullopt;
                }
            } else if (geo::length(edge_towards(seat.box, spot) - spot) < 5) {
                return std::nullopt;  // a leader that short is a blot
            } else {
                seat.leaders.push_back({edge_towards(seat.box, spot), spot});
                seat.cost += geo::length(seat.leaders.back().b - seat.leaders.back().a);
            }
        }
        if (seat.cost >= most) {
            return std::nullopt;
        }
        // Of many cards few lie where this one and its leaders would.
        const Rect reach = inflated(reach_of(seat.box, seat.leaders, {}), card_gap_pt);
        for (std::size_t j = 0; j < cards_.size(); ++j) {
            if (j != i && is_set_[j] && overlap(reach, reaches_[j]) &&
                !keep_apart(seat, wide, card.numbers_only, cards_[j])) {
                return std::nullopt;
            }
        }
        for (const Segment& leader : seat.leaders) {
            for (const Rect& r : ground_.blocked) {
                if (overlap(reach, r) && touches(leader, r)) {
                    return std::nullopt;
                }
            }
        }
        for (const XY spot : ground_.spots) {
            const Rect mark = centred(spot, 2 * ground_.spot_pt, 2 * ground_.spot_pt);
            if (!overlap(reach, mark)) {
                continue;
            }
            seat.cost += overlap(seat.box, mark) ? cost_of_covered_spot : 0;
            for (const Segment& leader : seat.leaders) {
                seat.cost += touches(leader, mark) ? cost_of_passed_spot : 0;
            }
        }
        for (const XY dot : ground_.dots) {
            const bool is_own = std::any_of(card.spots.begin(), card.spots.end(),
                                            [&](XY spot) { return geo::length(spot - dot) <= 2; });
            seat.cost += !is_own && contains(inflated(seat.box, 3), dot) ? cost_of_covered_dot : 0;
        }
        return seat;
    }

    /// \pre the boxes are apart
    static bool keep_apart(const Seat& seat, const Rect& wide, bool is_small, const EventCard& other) {
        const Rect& hidden = is_small ? seat.box : wide;
        if (std::any_of(other.spots.begin(), other.spots.end(), [&](XY spot) { return contains(hidden, spot); })) {
            return false;
        }
        const auto touches_any = [](const std::vector<Segment>& leaders, const Rect& box) {
            return std::any_of(leaders.begin(), leaders.end(), [&](const Segment& s) { return touches(s, box); });
        };
        if (touches_any(other.leaders, hidden) || touches_any(seat.leaders, inflated(other.box, leader_gap_pt))) {
            return false;
        }
        for (const Segment& a : seat.leaders) {
            for (const Segment& b : other.leaders) {
                if (distance(a, b) < leader_gap_pt) {
                    return false;
                }
            }
        }
        return true;
    }

    std::vector<EventCard>& cards_;
    const CardGround& ground_;
    std::vector<bool> is_set_;
    std::vector<Rect> reaches_;  ///< of those that are set
};

}  // namespace

std::vector<bool> place_cards(std::vector<EventCard>& cards, const CardGround& ground) {
    return Places(cards, ground).find();
}

}  // namespace sitmap::layout
