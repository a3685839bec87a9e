#pragma once

#include <optional>
#include <string>
#include <vector>

#include "territory/compiler/control_sequence.hpp"

namespace sitmap::territory::compiler {

/// A dated area or line, ready for the layers `control_area` and `control_line`.
struct ControlRow {
    std::string id;
    std::string
        kind;  ///< held, held-am, claimed, peacekeepers, corridor, taken, positions, contested; or a kind of line
    std::string holder;  ///< NK, AM or AZ; empty for lines
    time::Interval validity;
    bool approximate = true;
    std::string legend;
    std::string source;
    geo::Geometry shape;
};

/// Words and days that the tables give: a change that names an area, a zone with its validity.
struct DatedWord {
    std::string id;
    time::Interval validity;
    std::string legend;
    std::string source;
};

struct ControlWords {
    std::vector<DatedWord> changes;  ///< rows of changes.csv with an area_id; validity starts on the first day
    DatedWord war;                   ///< from the first shot to the day of the ceasefire statement
    DatedWord peacekeepers;
    DatedWord corridor;
    DatedWord later_corridor;
    std::vector<DatedWord> offensives;  ///< days on which everything held is fought over
};

/// Areas that changed hands are marked as such for half a year, then they are like the rest of their country.
inline constexpr int days_shown_as_taken = 180;

/// Areas in draw order: taken, held, peacekeepers, corridor, claimed, contested. Errors: geometry; internal for a
/// change that no row of changes.csv explains.
Result<std::vector<ControlRow>> control_areas(const ControlSequence& sequence, const ControlWords& words);

/// The line of contact until November 2020, lines of control after it, the outline of the former oblast.
Result<std::vector<ControlRow>> control_lines(const ControlSequence& sequence, const ControlFrame& frame,
                                              const ControlWords& words);

/// Areas that are zones of a position rather than control of it: the former oblast. Errors: geometry.
Result<std::vector<ControlRow>> control_regions(const ControlSequence& sequence);

}  // namespace sitmap::territory::compiler
