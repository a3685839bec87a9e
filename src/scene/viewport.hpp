#pragma once

#include <optional>

#include "geo/geometry.hpp"
#include "geo/projection.hpp"
#include "scene/memory.hpp"
#include "scene/near_frame.hpp"
#include "scene/scene.hpp"

namespace sitmap::scene {

/// How the globe comes into the frame: projection, scale and cut.
class Viewport {
public:
    /// The smallest view of `extent` with the frame's proportions. \pre width, height > 0 points.
    /// Errors: crs, coordinate (an extent without size).
    static Result<Viewport> fit(const geo::Box& extent, double width, double height);

    const Frame& frame() const { return frame_; }
    /// Frame points, also outside the frame; nothing where the projection has no value.
    std::optional<XY> to_frame(geo::LonLat position) const;
    std::optional<geo::LonLat> to_globe(XY point) const;
    /// Projected, cut to the frame with `margin_pt` around it (negative: less than the frame), vertices closer than
    /// `tolerance_pt` to their line taken out. Shapes that GEOS cannot use come back empty.
    geo::PlaneGeometry to_frame(const geo::Geometry& shape, double tolerance_pt = 0.2, double margin_pt = 12) const;
    bool inside(XY point, double inset_pt = 0) const;
    /// Shapes that came into this frame before are taken from there; null: none are. \pre `memory` outlives it
    void remember_in(Memory* memory) { memory_ = memory; }
    /// The frame as a part of a key.
    std::uint64_t key() const;

private:
    Viewport(geo::Projection projection, Frame frame, XY top_left_m);
    geo::PlaneGeometry placed(const geo::Geometry& shape) const;
    geo::PlaneGeometry cut_to_frame(const geo::Geometry& shape, double tolerance_pt, double margin_pt) const;
    NearFrame near_frame(double tolerance_pt, double margin_pt) const;
    geo::Projection projection_;
    Frame frame_;
    XY top_left_m_;  ///< projected metres of the frame's top left corner
    Memory* memory_ = nullptr;
};

}  // namespace sitmap::scene
