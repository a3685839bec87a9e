#pragma once

#include <vector>

#include "brief/brief.hpp"
#include "layout/callouts.hpp"
#include "layout/event_crowds.hpp"
#include "layout/label_candidates.hpp"
#include "layout/map_ground.hpp"

namespace sitmap::layout {

/// Marks that have their place before any name is set, frame points.
struct SetMarks {
    std::vector<EventSymbol> symbols;  ///< as Scene::events
    std::vector<EventCard> cards;
    std::vector<XY> exclaves;     ///< as Scene::exclaves
    std::vector<Rect> furniture;  ///< inset, scale bar
    Rect frame;
};

/// Names and callouts with the places chosen for them; -1 left out.
struct SetLabels {
    std::vector<Label> labels;  ///< as Scene::labels
    std::vector<int> chosen;
    std::vector<Callout> callouts;
    std::vector<int> callout_chosen;
    std::vector<std::size_t> thinned;  ///< orientation towns left out because another stands close by
    Warnings warnings;
};

/// True when a symbol stands on the dot's spot, so that the dot is not drawn.
bool is_covered(XY dot, const std::vector<EventSymbol>& symbols);

struct Seats;

/// Finds places for all names and callouts together. Names keep their `seats`, null for none, where they can.
SetLabels set_labels(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                     const style::Page& page, Measurer& measurer, const SetMarks& marks, const MapGround& ground,
                     const Seats* seats = nullptr);

}  // namespace sitmap::layout
