#pragma once

#include <string>
#include <vector>

#include "brief/brief.hpp"
#include "layout/measure.hpp"
#include "layout/segments.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// Events that crowd at one spot, or at spots close to each other, on one card: their numbers in its head, their
/// symbols small below; where even that finds no room, the numbers alone. The list beside the map tells them one by
/// one.
struct EventCard {
    std::vector<std::size_t> marks;  ///< as Scene::events, by number
    std::vector<std::size_t> shown;  ///< those of `marks` that are numbered: each event once
    bool numbers_only = false;
    std::vector<XY> spots;             ///< where they happened, each once
    std::vector<std::string> numbers;  ///< "3–7, 12", in as many lines as it takes
    Rect box;
    std::vector<Segment> leaders;  ///< from the card's edge to the spots that it does not stand on
    double columns = 1;            ///< of small symbols
    int tally = -1;                ///< of Scene::tallies: no card but that circle, and `box` lies around it
};

inline constexpr double card_symbol_radius_pt = 5.2;
inline constexpr double card_head_line_pt = 12.5;

/// The card of these marks, at no place yet: its box has the size alone. \pre marks not empty
EventCard card_of(std::vector<std::size_t> marks, bool numbers_only, const scene::Scene& scene,
                  const style::Style& style, const style::Page& page, Language language, Measurer& measurer);

/// \pre not of numbers only. Centre of the small symbol numbered `i` in `shown`.
XY card_symbol_at(const EventCard& card, std::size_t i);

/// What cards keep off: `blocked` boxes and each other always; dots and the spots of single events where they can.
struct CardGround {
    Rect frame;
    const std::vector<Rect>& blocked;
    std::vector<XY> dots;
    std::vector<XY> spots;
    double spot_pt = 14;  ///< what stands on a spot reaches this far
};

/// Gives all cards their places: on their spot where nothing else is covered, else beside it on a leader. True for
/// those that found one.
std::vector<bool> place_cards(std::vector<EventCard>& cards, const CardGround& ground);

/// "3–5, 9" of ascending numbers.
std::string in_ranges(const std::vector<int>& numbers, Language language);

/// Leaders, card, small symbols, each in a group of its event's own.
Group paint_card(const EventCard& card, const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                 const style::Page& page, Measurer& measurer);

}  // namespace sitmap::layout
