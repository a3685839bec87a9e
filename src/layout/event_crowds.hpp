#pragma once

#include <vector>

#include "layout/event_card.hpp"
#include "layout/event_symbols.hpp"

namespace sitmap::layout {

/// All events of a map in their final places.
struct EventMarks {
    std::vector<EventSymbol> symbols;  ///< as Scene::events
    std::vector<EventCard> cards;
};

/// Circles where the scene counts its events. Else each event a symbol of its own as long as they find room close to
/// their places without hiding each other; where they do not, those that stand in each other's way are told on one
/// card.
EventMarks set_events(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                      const style::Page& page, const Rect& frame, const std::vector<Rect>& blocked, Measurer& measurer);

}  // namespace sitmap::layout
