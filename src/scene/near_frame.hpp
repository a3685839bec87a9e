#pragma once

#include <optional>

#include "geo/geometry.hpp"

namespace sitmap::scene {

/// Leaves out vertices that a frame cannot show, before they are projected: most of a country lies outside most maps.
class NearFrame {
public:
    /// `reach` bounds all that the frame shows, with room to spare. Positions nearer to each other than `step_deg` (in
    /// latitude; 0: none) count as one.
    NearFrame(const geo::Box& reach, double step_deg);

    /// Projected and cut to the frame it is what the whole shape would be, to within the step. Points are all kept.
    geo::Geometry of(const geo::Geometry& shape) const;
    /// One area of a shape; nothing when the frame shows none of it. Its ring may cross itself where the whole one's
    /// does not: beside the frame, and where the shape is narrower than the step.
    std::optional<geo::Polygon> of(const geo::Polygon& area) const;

private:
    unsigned sides(geo::LonLat p) const;
    bool is_far(geo::LonLat a, geo::LonLat b) const;
    std::vector<geo::LonLat> kept(const std::vector<geo::LonLat>& line) const;

    geo::Box reach_;
    bool drops_outside_;
    double step_lat2_ = 0;
    double lon_scale2_ = 1;
};

}  // namespace sitmap::scene
