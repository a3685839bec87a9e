#pragma once

#include <geos_c.h>

#include <cmath>
#include <memory>
#include <string>

#include "geo/geometry.hpp"
#include "io/limits.hpp"

/// Ownership of GEOS objects and the way in and out. Only for geo/operations*.cpp.
namespace sitmap::geo::geos {

/// One context a call: GEOS keeps its error text there.
class Context {
public:
    Context();
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    GEOSContextHandle_t handle() const { return handle_; }
    /// The last message of GEOS as an error of code `geometry`.
    tl::unexpected<Error> error(const char* operation) const;

private:
    GEOSContextHandle_t handle_;
    std::string last_message_;
};

struct Deleter {
    GEOSContextHandle_t context;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using Owned = std::unique_ptr<GEOSGeometry, Deleter>;

inline double x_of(LonLat p) {
    return p.lon;
}
inline double y_of(LonLat p) {
    return p.lat;
}
inline double x_of(XY p) {
    return p.x;
}
inline double y_of(XY p) {
    return p.y;
}

/// What GEOS can reckon with: finite, and within limits::farthest_corner.
template <class P>
bool is_usable(const P& p) {
    // False for what is not a number, too.
    return std::abs(x_of(p)) <= limits::farthest_corner && std::abs(y_of(p)) <= limits::farthest_corner;
}

/// A GEOS geometry of all parts (a single part stays single). Errors: geometry for vertices that are not usable.
/// Rings of fewer than four points and lines of fewer than two are left out.
template <class P>
Result<Owned> to_geos(const Context& context, const BasicGeometry<P>& shape);

/// All points, lines and areas found at any depth; empty parts are left out.
template <class P>
BasicGeometry<P> from_geos(const Context& context, const GEOSGeometry* geometry);

}  // namespace sitmap::geo::geos
