#pragma once

#include <memory>
#include <optional>
#include <string>

#include "geo/coordinates.hpp"
#include "geo/geometry.hpp"

namespace sitmap::geo {

/// A map projection through PROJ. Not shared between threads: make one per map.
class Projection {
public:
    /// Lambert conformal conic with its parallels a sixth in from the box's north and south, north up in the
    /// middle: what a map of a region this size is drawn in.
    static Result<Projection> for_region(const Box& box);
    /// Lambert azimuthal equal-area around a point, for areas and buffers in metres.
    static Result<Projection> equal_area(LonLat centre);
    /// Any PROJ string or EPSG code. Errors: crs.
    static Result<Projection> from_definition(const std::string& definition);

    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;
    ~Projection();

    /// Projected metres, or nothing where the projection has no value (the result is always finite).
    std::optional<XY> forward(LonLat position) const;
    std::optional<LonLat> inverse(XY metres) const;
    /// Each vertex projected; vertices without a value are left out, rings that lose too many too.
    PlaneGeometry forward(const Geometry& geometry) const;
    Geometry inverse(const PlaneGeometry& geometry) const;

    const std::string& definition() const { return definition_; }

private:
    struct Impl;
    Projection(std::unique_ptr<Impl> impl, std::string definition);
    std::unique_ptr<Impl> impl_;
    std::string definition_;
};

}  // namespace sitmap::geo
