#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "brief/brief.hpp"
#include "brief/changes.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/path.hpp"
#include "geo/projection.hpp"
#include "pack/pack.hpp"
#include "pack/phrasebook.hpp"
#include "style/style.hpp"
#include "territory/territory.hpp"

/// What is on the map, projected and clipped, before anything has a final place: the base, the marks, and the
/// labels that are asked for. Coordinates are points in the map frame, origin its top left corner, y down.
namespace sitmap::scene {

using geo::XY;

/// The frame and how the globe maps into it.
struct Frame {
    double width = 0, height = 0;    ///< points
    geo::Box extent;                 ///< lon/lat box that holds the whole frame
    double metres_per_point = 1;     ///< at the frame's middle
    double north_deviation_deg = 0;  ///< largest angle between up and north in the frame
};

/// An area or line in a class of the style, in draw order.
struct AreaMark {
    std::string area_class;
    geo::Path path;
    std::string id;     ///< for data attributes; may be empty
    std::string title;  ///< hover text
};
struct LineMark {
    std::string line_class;
    geo::Path path;
    std::string id;
    std::string title;
};

/// A settlement dot.
struct DotMark {
    std::string dot_class;  ///< capital city town small_town village
    XY at;
    std::string place_id;
    int label = -1;  ///< index into Scene::labels, -1 without a label
};

/// A date chip beside a town's label ("17 Oct").
struct Chip {
    std::string text;
};

/// A label that wants a place.
struct LabelAsk {
    enum class Shape { point, area, line } shape = Shape::point;
    style::TextRole role = style::TextRole::town;
    std::string text;            ///< '\n' marks the preferred break of a two-line form
    bool one_line_first = true;  ///< try without the break before
    XY at;                       ///< anchor: the dot, or the area's inner point
    std::vector<XY> along;       ///< the line's vertices for Shape::line
    geo::PlaneGeometry within;   ///< the area's visible part for Shape::area
    double gap_pt = 5;
    int priority = 5;       ///< 1 first … 9
    bool required = false;  ///< never dropped (places of events, countries, exclaves): leader if need be
    std::optional<Chip> chip;
    std::string place_id;
    Language language = Language::en;
    std::string kind;  ///< "town", "event_place", "country", "water", "province" …
};

/// An event symbol on the map.
struct EventMark {
    std::size_t event = 0;   ///< index into Brief::events
    int number = 0;          ///< from 1, reading order
    XY at;                   ///< where it happened; layout may move the symbol off a crowded spot
    bool area_only = false;  ///< drawn with a ring of `area_radius_pt`
    double area_radius_pt = 0;
    std::string callout_head;  ///< empty: number and column only
    std::string callout_body;
};

/// Events close to each other on a map that has more of them than a reader can look up one by one: a circle with their
/// number.
struct Tally {
    XY at;
    double radius_pt = 0;            ///< the area grows with the number, as far as the number is legible
    std::vector<std::size_t> marks;  ///< of Scene::events, ascending, not empty
    std::size_t events = 0;          ///< that they stand for, each once
    std::string place_id;            ///< of the place that most of them name, else the nearest town; may be empty
    std::string place;               ///< its name
};

/// An event that has no place in the frame: listed in the column's last group.
struct UnplacedEvent {
    std::size_t event = 0;
    std::string reason;  ///< "no place given", "outside the map: Tehran"
};

/// A movement, fire across a line, or a deployment band.
struct ArrowMark {
    enum class Kind { movement, fire, band } kind = Kind::fire;
    std::vector<XY> spine;  ///< from tail to head; band: along the border, chevrons point to the left side
    std::string line_class;
    std::size_t event = 0;
    bool origin_known = true;  ///< false: the tail fades
    std::string title;         ///< hover text
};

/// A small exclave drawn as a ringed disc.
struct ExclaveMark {
    XY at;
    geo::Path shape;         ///< its outline in frame points (may be tiny)
    double extent_pt = 0;    ///< larger side of its box
    std::string area_class;  ///< fill: who holds it
    std::string edge_class;  ///< outline: whose it is by law
    int label = -1;
};

/// A note of the brief with a leader.
struct NoteMark {
    XY at;
    std::string head;
    std::string body;
};

/// Where a meridian meets the frame's lower edge, or a parallel its left one, and how many degrees it is.
struct DegreeMark {
    std::string text;
    XY at;
    bool is_meridian = true;
};

/// A named unit: its symbol stands above the place (below it at the frame's top), a staff between.
struct UnitMark {
    XY place;
    XY at;
    brief::UnitSide side = brief::UnitSide::other;
    brief::UnitBranch branch = brief::UnitBranch::unstated;
    brief::UnitSize size = brief::UnitSize::unstated;
    event::Claim claim = event::Claim::happened;
    std::string title;  ///< hover text
};

/// One line of the legend, made when something of its class was really drawn.
struct LegendEntry {
    enum class Swatch { area, line, dot, ring, band, arrow, exclave, unit, tally, symbol } swatch = Swatch::area;
    std::string style_class;            ///< area or line class
    std::optional<event::Claim> claim;  ///< for Swatch::symbol: one entry for each claim status drawn
    std::optional<event::Type> type;    ///< example shown for Swatch::symbol
    std::string text;
    int order = 0;                                  ///< style guide §9
    brief::UnitSide side = brief::UnitSide::other;  ///< for Swatch::unit
    bool origin_known = false;                      ///< for Swatch::arrow
};

/// Colours of the shaded, tinted ground, one pixel per cell.
struct ReliefImage {
    int columns = 0, rows = 0;
    std::shared_ptr<const std::vector<std::uint8_t>> rgba;
};

struct Inset {
    Frame frame;
    ReliefImage relief;
    std::vector<AreaMark> areas;
    std::vector<LineMark> lines;
    std::vector<LabelAsk> labels;
    geo::Path main_frame;  ///< outline of the main map in the inset's points
};

/// Who held what on a day, small and without names.
struct SmallMap {
    time::Date date;
    Inset map;
};

struct Scene {
    Frame frame;
    ReliefImage relief;
    std::vector<AreaMark> areas;  ///< sea, lakes, control … bottom first
    std::vector<LineMark> lines;  ///< rivers, provinces, borders, control lines, routes: bottom first
    std::vector<DotMark> dots;
    std::vector<ArrowMark> arrows;
    std::vector<EventMark> events;  ///< by number
    std::vector<Tally> tallies;     ///< all of `events`, most first; empty: each event stands for itself
    std::vector<UnplacedEvent> unplaced;
    std::vector<ExclaveMark> exclaves;
    std::vector<NoteMark> notes;
    std::vector<UnitMark> units;
    std::vector<DegreeMark> degrees;  ///< of the graticule, where one is drawn
    std::vector<LabelAsk> labels;
    std::vector<LegendEntry> legend;  ///< in print order
    std::optional<Inset> inset;
    std::vector<SmallMap> before_and_after;  ///< of a map of changes: the first day, the last
    std::vector<std::string> data_credits;   ///< "OpenStreetMap contributors (ODbL)" …, only of what is drawn
    std::vector<std::string> notices;        ///< "Roads are generalised" …
    pack::Phrasebook words;                  ///< the edition's language, for what stands around the map
    std::string panel_title;                 ///< stands above the map where there are two
    std::vector<Scene> details;              ///< one at most: a part of this map, larger, in a panel of its own
    bool disputed_lines_drawn = false;       ///< asks for the disclaimer
    Warnings warnings;
};

/// Everything that `brief` shows on a page, \pre brief.date is set. A brief with a detail gives two scenes, the second
/// in `details`, each event on one of them. Errors: pack, crs, geometry.
Result<Scene> compose(const brief::Brief& brief, const style::Style& style, const style::Page& page,
                      const territory::Territory& territory, const gazetteer::Gazetteer& gazetteer,
                      const pack::Pack& pack, const std::vector<brief::Change>& changes = {});

}  // namespace sitmap::scene
