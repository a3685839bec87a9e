#pragma once

#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "territory/corridor.hpp"
#include "territory/territory.hpp"

namespace sitmap::cli {

/// Areas of control that a corridor crosses, in the order of the territory.
Result<std::vector<territory::Crossing>> control_crossed(const territory::Corridor& corridor,
                                                         const territory::Territory& territory);

/// Towns and villages inside the strip, by rank.
std::vector<const gazetteer::Place*> settlements_inside(const territory::Corridor& corridor,
                                                        const gazetteer::Gazetteer& gazetteer);

struct NearTown {
    const gazetteer::Place* place = nullptr;
    double km = 0;  ///< from the middle line
};

/// The nearest towns, in or beside the strip. \pre the corridor has a shape. Errors: geometry.
Result<std::vector<NearTown>> nearest_towns(const territory::Corridor& corridor, const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::cli
