#pragma once

#include <optional>

#include "geo/coordinates.hpp"

namespace sitmap::geo {

/// The Lambert conformal conic on the WGS 84 ellipsoid (Snyder, Map Projections, 1987, formulas 15-1 to 15-11), as PROJ
/// computes it, to a millionth of a metre: every map is drawn in it, and loading PROJ takes longer than drawing.
class LambertCone {
public:
    /// Two parallels of true scale, the origin. Nothing for parallels that make no cone or lie at a pole.
    static std::optional<LambertCone> make(double south_deg, double north_deg, LonLat origin);

    /// Metres; nothing at or beyond the poles.
    std::optional<XY> forward(LonLat position) const;
    std::optional<LonLat> inverse(XY metres) const;

private:
    LambertCone() = default;
    double n_ = 0;          ///< the cone's opening: angle on the plane for each angle on the globe
    double log_scale_ = 0;  ///< of the distance from the apex where the isometric latitude is 0, metres
    double apex_ = 0;       ///< y of the apex
    double lon0_ = 0;       ///< radians
};

}  // namespace sitmap::geo
