#include "layout/label_anchors.hpp"

#include <algorithm>

#include "layout/dots.hpp"
#include "layout/exclave_discs.hpp"
#include "layout/way.hpp"

namespace sitmap::layout {
namespace {

constexpr double frame_margin_pt = 4;
constexpr double same_spot_pt = 2;

bool is_narrow(const scene::ArrowMark& arrow) {
    return arrow.kind != scene::ArrowMark::Kind::band;
}

bool lies_under(const Rect& dot, const scene::ArrowMark& arrow) {
    const std::vector<XY>& spine = arrow.spine;
    for (std::size_t i = 1; is_narrow(arrow) && i < spine.size(); ++i) {
        if (touches({spine[i - 1], spine[i]}, dot)) {
            return true;
        }
    }
    return false;
}

/// What keeps names off an arrow and leaders from crossing it. Its ends stay free for what stands there.
void add_arrow(const std::vector<XY>& spine, std::vector<Rect>& boxes) {
    constexpr double width_pt = 4, step_pt = 4, free_end_pt = 6;
    const Way way = way_along(spine);
    for (double at = free_end_pt; at < way.total() - free_end_pt; at += step_pt) {
        boxes.push_back(centred(way.at(at), width_pt, width_pt));
    }
}

}  // namespace

LabelAnchors::LabelAnchors(const scene::Scene& scene, const style::Style& style, const SetMarks& marks)
    : scene_(scene), style_(style), marks_(marks) {
    auto& boxes = obstacles_.boxes;
    obstacles_.frame = inflated(marks.frame, -frame_margin_pt);
    for (const Rect& box : marks.furniture) {
        boxes.push_back(inflated(box, 4));
    }
    std::vector<std::size_t> of_card(marks.cards.size(), 0);
    for (std::size_t c = 0; c < marks.cards.size(); ++c) {
        of_card[c] = boxes.size();
        boxes.insert(boxes.end(), 2, inflated(marks.cards[c].box, 2));
        obstacles_.leaders.insert(obstacles_.leaders.end(), marks.cards[c].leaders.begin(),
                                  marks.cards[c].leaders.end());
    }
    for (const EventSymbol& symbol : marks.symbols) {
        if (symbol.card >= 0) {
            of_symbol_.push_back(of_card[static_cast<std::size_t>(symbol.card)]);
            continue;
        }
        of_symbol_.push_back(boxes.size());
        boxes.push_back(inflated(hull(symbol.symbol, symbol.badge), 0.5));
        boxes.push_back(inflated(symbol.badge, 1));
        if (symbol.leader) {
            obstacles_.leaders.push_back(*symbol.leader);
        }
    }
    for (std::size_t i = 0; i < marks.exclaves.size(); ++i) {
        of_exclave_.push_back(boxes.size());
        const double side = wants_disc(scene.exclaves[i]) ? 2 * exclave_disc_radius_pt + 2 : 6;
        boxes.push_back(centred(marks.exclaves[i], side, side));
    }
    for (const auto& dot : scene.dots) {
        const bool stays = dot.label < 0 || scene.labels[static_cast<std::size_t>(dot.label)].required;
        if (stays && !is_covered(dot.at, marks.symbols)) {
            of_dot_.emplace_back(dot.at, boxes.size());
            boxes.push_back(dot_box(dot.at, style.dot(dot.dot_class)));
        }
    }
    if (!scene.arrows.empty()) {
        without_arrows_ = obstacles_;
    }
    for (const scene::ArrowMark& arrow : scene.arrows) {
        if (is_narrow(arrow)) {
            add_arrow(arrow.spine, boxes);
        }
    }
}

const scene::DotMark* LabelAnchors::dot_of(std::size_t label) const {
    const auto dot = std::find_if(scene_.dots.begin(), scene_.dots.end(),
                                  [&](const auto& d) { return d.label == static_cast<int>(label); });
    return dot == scene_.dots.end() ? nullptr : &*dot;
}

Anchor LabelAnchors::anchor_of(std::size_t index) const {
    const auto& ask = scene_.labels[index];
    Anchor anchor;
    anchor.at = ask.at;
    anchor.gap_pt = ask.gap_pt;
    if (const auto* dot = dot_of(index); dot && !ask.required) {
        anchor.own_dot = dot_box(dot->at, style_.dot(dot->dot_class));
    }
    LeaderStart own{ask.at, 4, {}, 0};
    for (const auto& [at, obstacle] : of_dot_) {
        if (geo::length(at - ask.at) <= same_spot_pt) {
            own.own_obstacles.push_back(obstacle);
        }
    }
    std::vector<int> seen;
    for (std::size_t i = 0; i < marks_.symbols.size(); ++i) {
        const EventSymbol& symbol = marks_.symbols[i];
        if (geo::length(symbol.place - ask.at) > same_spot_pt ||
            (symbol.card >= 0 && std::find(seen.begin(), seen.end(), symbol.card) != seen.end())) {
            continue;
        }
        if (symbol.card >= 0) {
            seen.push_back(symbol.card);
            if (!contains(symbol.symbol, ask.at)) {
                continue;  // beside its own dot, where the card's leader ends
            }
        }
        anchor.ring_pt = std::max(anchor.ring_pt, symbol.ring_pt > 60 ? 0 : symbol.ring_pt);
        // The name stands beside all symbols of its place; its leader may start at any of them.
        if (geo::length(symbol.at - ask.at) < 60) {
            anchor.covers.push_back(symbol.symbol);
            anchor.covers.push_back(symbol.badge);
            anchor.starts.push_back({symbol.at, symbol.radius + 2, {of_symbol_[i]}, 8});
            if (symbol.card >= 0) {
                anchor.starts.back().own_obstacles.push_back(of_symbol_[i] + 1);
            }
        }
        if (geo::length(symbol.at - ask.at) <= symbol.radius || symbol.card >= 0) {
            own.own_obstacles.push_back(of_symbol_[i]);
            if (symbol.card >= 0) {
                own.own_obstacles.push_back(of_symbol_[i] + 1);
            }
            own.from_pt = symbol.radius + 2;
            anchor.own_dot.reset();
        }
    }
    for (const scene::Tally& tally : scene_.tallies) {
        // The first of a place is the largest.
        if (tally.place_id != ask.place_id || tally.place_id.empty()) {
            continue;
        }
        if (const Rect box = centred(tally.at, 2 * tally.radius_pt, 2 * tally.radius_pt); contains(box, ask.at)) {
            anchor.covers.push_back(box);
            anchor.own_dot.reset();
        }
        break;
    }
    anchor.starts.insert(anchor.starts.begin(), std::move(own));
    for (std::size_t i = 0; i < marks_.exclaves.size(); ++i) {
        if (scene_.exclaves[i].label == static_cast<int>(index)) {
            anchor.at = marks_.exclaves[i];
            anchor.leader_only = wants_disc(scene_.exclaves[i]);
            anchor.starts = {{anchor.at, anchor.leader_only ? exclave_disc_radius_pt + 0.5 : 5, {of_exclave_[i]}, 0}};
        }
    }
    return anchor;
}

LeaderStart LabelAnchors::last_way_out(std::size_t index, Crossing crossing) const {
    constexpr double beside_pt = 2, edge_pt = 2.5;
    const double cost = crossing == Crossing::none ? 400 : 500;
    LeaderStart start{scene_.labels[index].at, 4, {}, cost};
    if (const Anchor anchor = anchor_of(index); anchor.leader_only) {
        start = anchor.starts.front();
        start.cost = cost;
    }
    if (crossing == Crossing::edges) {
        start.clearance_pt = 1.4;
    }
    for (std::size_t i = 0; i < of_symbol_.size(); ++i) {
        const Rect whole = hull(marks_.symbols[i].symbol, marks_.symbols[i].badge);
        const bool is_beside = contains(inflated(whole, beside_pt), start.at);
        if (is_beside || crossing != Crossing::none) {
            start.own_obstacles.insert(start.own_obstacles.end(), {of_symbol_[i], of_symbol_[i] + 1});  // and its badge
        }
        if (!is_beside && crossing == Crossing::edges) {
            start.keep_off.push_back(inflated(whole, -edge_pt));
        }
    }
    for (const auto& [_, i] : of_dot_) {
        start.own_obstacles.push_back(i);
    }
    return start;
}

bool LabelAnchors::is_hidden(std::size_t index, const Anchor& anchor) const {
    if (scene_.labels[index].required || !anchor.own_dot) {
        return false;
    }
    const Rect dot = *anchor.own_dot;
    const auto covers = [&](const Rect& box) { return overlap(dot, box); };
    if (!contains(marks_.frame, dot) || std::any_of(marks_.furniture.begin(), marks_.furniture.end(), covers)) {
        return true;
    }
    if (std::any_of(scene_.arrows.begin(), scene_.arrows.end(),
                    [&](const scene::ArrowMark& arrow) { return lies_under(dot, arrow); })) {
        return true;
    }
    const double reach = dot.width / 2;
    return std::any_of(marks_.symbols.begin(), marks_.symbols.end(), [&](const EventSymbol& symbol) {
        return (symbol.card >= 0 && overlap(symbol.symbol, dot)) ||
               geo::length(symbol.at - anchor.at) < symbol.radius + reach ||
               geo::length(symbol.badge_at - anchor.at) < badge_radius_pt + reach;
    });
}

}  // namespace sitmap::layout
