#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "pack/pack.hpp"
#include "territory/territory.hpp"

namespace sitmap::cli {

/// A strip of constant width along a line, measured.
struct CorridorMeasures {
    double length_km = 0;
    double width_km = 0;
    double area_km2 = 0;
    geo::Geometry strip;
    /// A country or area of control and how much of the corridor lies in it.
    struct Crossing {
        std::string id;
        std::string name;
        double length_km = 0;
        double area_km2 = 0;
    };
    std::vector<Crossing> countries;                   ///< by law
    std::vector<Crossing> control;                     ///< areas of the territory, in its order
    std::vector<const gazetteer::Place*> settlements;  ///< inside the strip, by rank
};

/// Widths in true metres, through an equal-area projection in the middle of the line. Errors: geometry for a line of
/// fewer than two points, pack.
Result<CorridorMeasures> measured(const geo::Geometry& line, geo::Metres width, const territory::Territory& territory,
                                  const gazetteer::Gazetteer& gazetteer, const pack::Pack& pack);

}  // namespace sitmap::cli
