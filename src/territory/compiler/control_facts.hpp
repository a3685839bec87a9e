#pragma once

#include <string>
#include <vector>

#include "geo/geometry.hpp"
#include "time/date.hpp"

/// What areas of control are derived from: settlements with their holder, and the lines that bound them.
namespace sitmap::territory::compiler {

/// One row of settlement_holders.csv.
struct SettlementFact {
    std::string name;
    geo::LonLat position;
    std::string district;
    std::string holder_1994;  ///< NK, AZ, AM
    /// Draw the change from `first`, it is certain from `last`; nothing: no change.
    std::optional<time::DateSpan> changed;
    std::string basis;
    /// Before the ceasefire of 1994: fought over from `first`, held from `last`; nothing: not told.
    std::optional<time::DateSpan> captured;
    std::optional<time::Date> announced;  ///< as taken, by Azerbaijan in autumn 2020

    /// Held by local Armenian forces on the date, as it is to be drawn.
    bool held_on(time::Date date) const { return holder_1994 == "NK" && (!changed || date < changed->first); }
    /// Between the day from which the change is drawn and the day from which it is certain or announced by name.
    bool contested_on(time::Date date) const;
    /// One of the villages that Azerbaijan took over with the end of the corridor road of 2020.
    bool in_corridor() const;
};

/// Lines and outlines from the base map, in degrees.
struct ControlFrame {
    geo::Geometry azerbaijan;     ///< by law
    geo::Geometry contact_line;   ///< of 1994, lines
    geo::Geometry oblast_line;    ///< of 1991, lines
    geo::Geometry corridor_road;  ///< the road that the corridor of 2020 follows, lines
    geo::Geometry later_road;     ///< and that of 2022
};

}  // namespace sitmap::territory::compiler
