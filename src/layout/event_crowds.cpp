#include "layout/event_crowds.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace sitmap::layout {
namespace {

struct Group {
    std::vector<std::size_t> marks;  ///< ascending
    bool numbers_only = false;
};

constexpr std::size_t most_at_one_spot = 4;  // more than these are told on a card at once
constexpr double same_spot_pt = 2;
constexpr double farthest_in_symbols = 1.9;  // of the distance between symbols: further off a symbol is elsewhere
constexpr double widest_of_symbols = 1;      // of that distance, too: beyond it numbers alone tell where things are
constexpr double most_hidden = 0.2;          // of a badge
constexpr int most_rounds = 60;
constexpr double leader_step_pt = 8;

double shared(const Rect& a, const Rect& b) {
    const double width = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const double height = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return width > 0 && height > 0 ? width * height : 0;
}

/// Of an event that happened at `place` and is told on the card.
EventSymbol symbol_on(const EventCard& card, XY place, std::size_t index) {
    EventSymbol symbol;
    symbol.place = place;
    symbol.at = symbol.badge_at = centre_of(card.box);
    symbol.radius = std::min(card.box.width, card.box.height) / 2;
    symbol.symbol = symbol.badge = card.box;
    symbol.card = static_cast<int>(index);
    return symbol;
}

/// The circles stand where the scene has put them.
EventMarks counted(const scene::Scene& scene) {
    EventMarks out;
    out.symbols.resize(scene.events.size());
    for (std::size_t t = 0; t < scene.tallies.size(); ++t) {
        const scene::Tally& tally = scene.tallies[t];
        EventCard card;
        card.marks = tally.marks;
        card.box = centred(tally.at, 2 * tally.radius_pt, 2 * tally.radius_pt);
        card.tally = static_cast<int>(t);
        for (const std::size_t i : card.marks) {
            out.symbols[i] = symbol_on(card, scene.events[i].at, t);
        }
        out.cards.push_back(std::move(card));
    }
    return out;
}

class Crowds {
public:
    Crowds(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style, const style::Page& page,
           const Rect& frame, const std::vector<Rect>& blocked, Measurer& measurer)
        : scene_(scene),
          brief_(brief),
          style_(style),
          page_(page),
          frame_(frame),
          blocked_(blocked),
          measurer_(measurer),
          sizes_(symbol_sizes(page)) {
        join_full_spots();
    }

    EventMarks set() {
        for (int round = 0; round < most_rounds; ++round) {
            place();
            if (!join_those_in_the_way()) {
                break;
            }
        }
        return result();
    }

private:
    /// One of the groups in a wrong place, and who stands in its way; itself when nobody in particular does.
    using Fault = std::pair<std::size_t, std::size_t>;

    std::vector<std::vector<std::size_t>> by_spot(const std::vector<std::size_t>& marks) const {
        std::vector<std::vector<std::size_t>> spots;
        for (const std::size_t i : marks) {
            const auto spot = std::find_if(spots.begin(), spots.end(), [&](const auto& other) {
                return geo::length(scene_.events[other.front()].at - scene_.events[i].at) <= same_spot_pt;
            });
            if (spot == spots.end()) {
                spots.push_back({i});
            } else {
                spot->push_back(i);
            }
        }
        return spots;
    }

    void join_full_spots() {
        std::vector<std::size_t> all(scene_.events.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        for (std::vector<std::size_t>& spot : by_spot(all)) {
            if (spot.size() > most_at_one_spot) {
                groups_.push_back({std::move(spot), false});
                continue;
            }
            for (const std::size_t i : spot) {
                groups_.push_back({{i}, false});
            }
        }
    }

    void place() {
        cards_.clear();
        card_group_.clear();
        singles_.clear();
        single_group_.clear();
        CardGround ground{frame_, blocked_, {}, {}, sizes_.radius + 2};
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            const Group& group = groups_[g];
            if (group.marks.size() == 1 && !group.numbers_only) {
                singles_.push_back(group.marks.front());
                single_group_.push_back(g);
                ground.spots.push_back(scene_.events[group.marks.front()].at);
            } else {
                cards_.push_back(
                    card_of(group.marks, group.numbers_only, scene_, style_, page_, brief_.language, measurer_));
                card_group_.push_back(g);
            }
        }
        for (const auto& dot : scene_.dots) {
            ground.dots.push_back(dot.at);
        }
        has_place_ = place_cards(cards_, ground);
        std::vector<Rect> blocked = blocked_;
        for (const EventCard& card : cards_) {
            blocked.push_back(card.box);
            for (const Segment& leader : card.leaders) {
                const double length = geo::length(leader.b - leader.a);
                for (double s = 0; s <= length; s += leader_step_pt) {
                    blocked.push_back(centred(leader.a + (leader.b - leader.a) * (s / std::max(length, 1e-9)), 0, 0));
                }
            }
        }
        symbols_ = set_event_symbols(scene_, brief_, style_, page_, frame_, blocked, singles_);
    }

    std::vector<Fault> faults() const {
        std::vector<Fault> out;
        for (std::size_t c = 0; c < cards_.size(); ++c) {
            if (!has_place_[c]) {
                out.emplace_back(card_group_[c], card_group_[c]);
            }
        }
        for (std::size_t i = 0; i < symbols_.size(); ++i) {
            const EventSymbol& symbol = symbols_[i];
            const std::size_t own = single_group_[i];
            if (geo::length(symbol.at - symbol.place) > farthest_in_symbols * sizes_.apart_pt) {
                out.emplace_back(own, own);
            }
            for (std::size_t j = 0; j < symbols_.size(); ++j) {
                if (i != j && is_in_the_way(symbol, symbols_[j])) {
                    out.emplace_back(own, single_group_[j]);
                }
            }
            for (std::size_t c = 0; c < cards_.size(); ++c) {
                if (is_in_the_way(symbol, cards_[c])) {
                    out.emplace_back(own, card_group_[c]);
                }
            }
        }
        return out;
    }

    bool is_in_the_way(const EventSymbol& symbol, const EventSymbol& other) const {
        constexpr double touch_pt = 3, apart_pt = 2;
        if (geo::length(symbol.at - other.at) < 2 * sizes_.radius - touch_pt) {
            return true;
        }
        const double area = symbol.badge.width * symbol.badge.height;
        if (shared(symbol.badge, other.badge) > most_hidden * area ||
            shared(symbol.badge, other.symbol) > 2 * most_hidden * area) {
            return true;
        }
        return symbol.leader && (touches(*symbol.leader, inflated(hull(other.symbol, other.badge), -touch_pt)) ||
                                 (other.leader && geo::length(symbol.place - other.place) > same_spot_pt &&
                                  distance(*symbol.leader, *other.leader) < apart_pt));
    }

    bool is_in_the_way(const EventSymbol& symbol, const EventCard& card) const {
        const Rect whole = hull(symbol.symbol, symbol.badge);
        if (overlap(whole, card.box, 1) || (symbol.leader && touches(*symbol.leader, card.box))) {
            return true;
        }
        return std::any_of(card.leaders.begin(), card.leaders.end(), [&](const Segment& leader) {
            return touches(leader, inflated(whole, -2)) || (symbol.leader && cross(leader, *symbol.leader));
        });
    }

    /// Between the nearest spots of the two.
    double distance_between(std::size_t a, std::size_t b) const {
        double least = 1e300;
        for (const std::size_t i : groups_[a].marks) {
            for (const std::size_t j : groups_[b].marks) {
                least = std::min(least, geo::length(scene_.events[i].at - scene_.events[j].at));
            }
        }
        return least;
    }

    std::size_t nearest_to(std::size_t group) const {
        std::size_t nearest = group;
        double least = 1e300;
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            if (g != group && distance_between(group, g) < least) {
                least = distance_between(group, g);
                nearest = g;
            }
        }
        return nearest;
    }

    /// Of the whole group that the two would make.
    double width_of(std::size_t a, std::size_t b) const {
        double widest = 0;
        for (const std::size_t i : groups_[a].marks) {
            for (const std::size_t j : groups_[b].marks) {
                widest = std::max(widest, geo::length(scene_.events[i].at - scene_.events[j].at));
            }
        }
        for (const std::size_t g : {a, b}) {
            for (const std::size_t i : groups_[g].marks) {
                for (const std::size_t j : groups_[g].marks) {
                    widest = std::max(widest, geo::length(scene_.events[i].at - scene_.events[j].at));
                }
            }
        }
        return widest;
    }

    /// Marks of one spot first, then the nearest pairs; nobody is joined twice at once and no group grows wider than
    /// it has to, so that crowds stay as small as they can be. False when nothing stands wrong any more, or nothing
    /// helps.
    bool join_those_in_the_way() {
        const std::vector<Fault> wrong = faults();
        if (wrong.empty()) {
            return false;
        }
        while (true) {
            std::vector<std::pair<double, Fault>> pairs;
            for (const auto& [a, b] : wrong) {
                for (const std::size_t g : {a, b}) {
                    const std::size_t nearest = nearest_to(g);
                    for (const std::size_t other : {nearest, g == a ? b : a}) {
                        if (other != g && width_of(g, other) <= widest_) {
                            pairs.push_back({width_of(g, other), {std::min(g, other), std::max(g, other)}});
                        }
                    }
                }
            }
            if (!pairs.empty()) {
                join(std::move(pairs));
                return true;
            }
            if (widest_ > widest_of_symbols * sizes_.apart_pt && reduce_to_numbers(wrong)) {
                return true;
            }
            if (widest_ > frame_.width + frame_.height) {
                return false;
            }
            widest_ = std::max(sizes_.apart_pt * 0.7, widest_ * 1.3);
        }
    }

    /// Numbers are so much smaller than symbols that each spot may have its own again.
    bool reduce_to_numbers(const std::vector<Fault>& wrong) {
        std::vector<bool> is_wrong(groups_.size(), false);
        for (const auto& [a, b] : wrong) {
            is_wrong[a] = is_wrong[b] = true;
        }
        std::vector<Group> next;
        bool any = false;
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            if (!is_wrong[g] || groups_[g].numbers_only) {
                next.push_back(groups_[g]);
                continue;
            }
            any = true;
            for (std::vector<std::size_t>& spot : by_spot(groups_[g].marks)) {
                next.push_back({std::move(spot), true});
            }
        }
        if (any) {
            groups_ = std::move(next);
            widest_ = same_spot_pt;
        }
        return any;
    }

    void join(std::vector<std::pair<double, Fault>> pairs) {
        std::sort(pairs.begin(), pairs.end());
        std::vector<bool> is_joined(groups_.size(), false);
        for (const auto& [_, pair] : pairs) {
            const auto [a, b] = pair;
            if (is_joined[a] || is_joined[b]) {
                continue;
            }
            is_joined[a] = is_joined[b] = true;
            auto& marks = groups_[a].marks;
            marks.insert(marks.end(), groups_[b].marks.begin(), groups_[b].marks.end());
            std::sort(marks.begin(), marks.end());
            groups_[a].numbers_only = groups_[a].numbers_only || groups_[b].numbers_only;
            groups_[b].marks.clear();
        }
        std::erase_if(groups_, [](const Group& group) { return group.marks.empty(); });
    }

    EventMarks result() {
        EventMarks out;
        out.symbols.resize(scene_.events.size());
        for (std::size_t i = 0; i < singles_.size(); ++i) {
            out.symbols[singles_[i]] = symbols_[i];
        }
        for (std::size_t c = 0; c < cards_.size(); ++c) {
            for (const std::size_t i : cards_[c].marks) {
                const auto& mark = scene_.events[i];
                out.symbols[i] = symbol_on(cards_[c], mark.at, c);
                out.symbols[i].ring_pt = mark.area_only ? mark.area_radius_pt : 0;
            }
        }
        out.cards = std::move(cards_);
        return out;
    }

    const scene::Scene& scene_;
    const brief::Brief& brief_;
    const style::Style& style_;
    const style::Page& page_;
    Rect frame_;
    const std::vector<Rect>& blocked_;
    Measurer& measurer_;
    SymbolSizes sizes_;
    double widest_ = same_spot_pt;  ///< a group may be this wide
    std::vector<Group> groups_;
    std::vector<EventCard> cards_;
    std::vector<std::size_t> card_group_;
    std::vector<bool> has_place_;
    std::vector<std::size_t> singles_, single_group_;  ///< as `symbols_`
    std::vector<EventSymbol> symbols_;
};

}  // namespace

EventMarks set_events(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                      const style::Page& page, const Rect& frame, const std::vector<Rect>& blocked,
                      Measurer& measurer) {
    if (!scene.tallies.empty()) {
        return counted(scene);
    }
    return Crowds(scene, brief, style, page, frame, blocked, measurer).set();
}

}  // namespace sitmap::layout
