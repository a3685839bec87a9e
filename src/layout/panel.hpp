#pragma once

#include <memory>
#include <string>
#include <vector>

#include "brief/brief.hpp"
#include "layout/measure.hpp"
#include "layout/sheet.hpp"
#include "scene/scene.hpp"
#include "style/style.hpp"

namespace sitmap::layout {

struct Seats;

/// A label's fate, for the report and the tests.
struct PlacedLabel {
    std::string text;
    std::string kind;
    std::string place_id;
    Rect box;  ///< on the sheet
    bool placed = true;
    bool leader = false;
    bool listed = false;  ///< not on the map for want of room, but in the list beside it, under its events' numbers
};

/// What the map's frame holds upon its ground: marks, labels, symbols, callouts, scale bar, inset, neatline.
struct Panel {
    std::vector<Item> items;  ///< one Group a layer, bottom first, clipped to the frame
    std::vector<PlacedLabel> labels;
    std::vector<Rect> symbols;           ///< boxes of event symbols with their badges
    std::shared_ptr<const Seats> seats;  ///< where its names stand
    Warnings warnings;                   ///< W_LABEL_DROPPED …
};

/// What lies under all that is placed, which nothing of it changes: relief, areas, water, lines, routes. One Group a
/// layer, bottom first, clipped to the frame whose top left corner is `origin` on the sheet.
std::vector<Item> set_ground(const scene::Scene& scene, const style::Style& style, XY origin);

/// Sets the scene into the frame whose top left corner is `origin` on the sheet. Deterministic. No two labels
/// overlap, none is cut by the frame, none lies on a symbol, a callout, the inset or the scale bar. Names keep their
/// `seats` where they can.
Panel set_panel(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                const style::Page& page, Measurer& measurer, XY origin, const Seats* seats = nullptr);

}  // namespace sitmap::layout
