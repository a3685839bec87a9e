#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "geo/path.hpp"
#include "io/language.hpp"
#include "style/ink.hpp"
#include "style/style.hpp"

/// A finished picture: placed items in points, origin top left, y down. The writers in paint/ decide nothing.
namespace sitmap::layout {

using geo::XY;

struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
};
bool overlap(const Rect& a, const Rect& b, double tolerance = 0);
Rect inflated(const Rect& r, double by);

/// A filled and/or stroked outline. Even-odd filling.
struct PathItem {
    geo::Path path;
    std::optional<style::Rgba> fill;
    std::optional<style::Stroke> stroke;
};

/// One label: its lines are already broken, measured and aligned.
struct TextLine {
    std::string text;  ///< NFC, caps already applied
    XY baseline;       ///< left end of the line's ink box on the baseline, before rotation
    double width = 0;  ///< as it was measured
};
/// A letter of a curved name: with the marks that it bears and a space that follows.
struct TurnedLetter {
    std::string text;
    XY baseline;              ///< left end on the baseline
    double width = 0;         ///< its own share of the line
    double rotation_deg = 0;  ///< clockwise about `baseline`
};
struct TextItem {
    std::vector<TextLine> lines;
    std::vector<TurnedLetter> letters;  ///< of a curved name, in reading order: painted in place of its only line
    style::TextStyle style;
    Language language = Language::en;
    double rotation_deg = 0;  ///< clockwise about the first line's baseline start; of a curved name, first to last
    Rect box;                 ///< of all lines, unrotated bounding box on the sheet after rotation
    std::string kind;         ///< "town", "event", "title" …: the label's kind in the report
    bool is_label = false;    ///< a label on the map: must not overlap others
};

/// Straight RGBA pixels scaled into a rectangle (the relief).
struct ImageItem {
    Rect box;
    int columns = 0, rows = 0;
    std::shared_ptr<const std::vector<std::uint8_t>> rgba;  ///< straight alpha, 4 bytes a pixel
    std::string description;
};

struct Item;

/// Items that belong together: a layer, an event. Clip and links apply to all children.
struct Group {
    std::string id;                                         ///< unique on the sheet: "layer-towns", "event-3"
    std::string label;                                      ///< layer name for Inkscape; empty for plain groups
    std::vector<std::pair<std::string, std::string>> data;  ///< data-* attributes
    std::string title;                                      ///< hover text
    std::string link;                                       ///< http(s) only
    std::optional<geo::Path> clip;
    double opacity = 1;
    std::vector<Item> children;
};

struct Item {
    std::variant<PathItem, TextItem, ImageItem, Group> value;
};

struct Sheet {
    double width = 0, height = 0;
    style::Rgba paper;
    std::string title;        ///< for <title>, PDF and PNG metadata
    std::string description;  ///< long alt text
    std::string credit;
    std::string rights;  ///< whose data it shows under which licence
    Language language = Language::en;
    std::string date_iso;  ///< as-of date; PDF's creation date is made from it
    std::vector<Item> items;
};

}  // namespace sitmap::layout
