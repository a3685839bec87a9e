#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "brief/brief.hpp"
#include "layout/measure.hpp"
#include "layout/segments.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// An event symbol in its final place, frame points.
struct EventSymbol {
    XY place;  ///< where it happened
    XY at;     ///< centre of the symbol
    double radius = 12;
    Rect symbol;  ///< without halo
    XY badge_at;
    Rect badge;
    std::optional<Segment> leader;  ///< to the true place, when the symbol had to make room
    double ring_pt = 0;             ///< radius of the ring of an event known to an area only, 0 none
    int card = -1;                  ///< the card that it is told on, -1 none: `symbol` and `badge` are the card's box
};

inline constexpr double badge_radius_pt = 7.6;

/// Distances that depend on the page.
struct SymbolSizes {
    double radius = 12;
    double apart_pt = 30;   ///< between centres: badges need room between symbols that touch
    double margin_pt = 20;  ///< from a centre to the frame
};
SymbolSizes symbol_sizes(const style::Page& page);

/// Symbols of the marks numbered `which`, at their places; crowded ones are moved apart. All of them, badges included,
/// lie inside `frame` and off `blocked`. Badges stand where they cover the least of other marks, away from leaders.
std::vector<EventSymbol> set_event_symbols(const scene::Scene& scene, const brief::Brief& brief,
                                           const style::Style& style, const style::Page& page, const Rect& frame,
                                           const std::vector<Rect>& blocked, const std::vector<std::size_t>& which);

/// The dotted ring and light tint of an event known to an area only.
std::vector<Item> paint_ring(const EventSymbol& symbol, event::Family family, const style::Style& style);

/// "event-3" with leader, symbol and number, its data attributes and the address of its source. `end_dot`: the leader
/// ends in a dot, for places that have none of their own.
Group paint_event(const scene::EventMark& mark, const brief::Brief& brief, const EventSymbol& symbol,
                  const style::Style& style, const style::Page& page, bool end_dot, Measurer& measurer);

/// Data attributes of an event's group: type, claim, date.
std::vector<std::pair<std::string, std::string>> event_data(const event::Event& event);

}  // namespace sitmap::layout
