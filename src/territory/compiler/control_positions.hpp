#pragma once

#include <string>
#include <vector>

#include "territory/compiler/control_rows.hpp"

/// Small areas along a state border that no settlement tells of: positions inside the neighbour's territory.
namespace sitmap::territory::compiler {

/// One row of positions.csv: the ground of `country` within `depth_km` of its border with the other state and within
/// `radius_km` of a point. Rows of one id make one area.
struct PositionFact {
    std::string id, kind, holder, country;
    time::Interval validity;
    geo::LonLat at;
    double radius_km = 0;
    double depth_km = 0;
    std::string legend, source;
};

struct PositionFrame {
    geo::Geometry armenia, azerbaijan;  ///< by law
    geo::Geometry border;               ///< between them, lines
};

/// Areas in the order of the table; of one kind none overlaps another. Errors: geometry (an area without ground).
Result<std::vector<ControlRow>> control_positions(const std::vector<PositionFact>& facts, const PositionFrame& frame);

}  // namespace sitmap::territory::compiler
