#pragma once

#include <functional>
#include <vector>

#include "geo/geometry.hpp"

/// Shape operations through GEOS. GEOS crashes on NaN and infinities and on empty parts, so nothing that is not
/// finite gets there: such vertices make the call fail with `geometry`. Coordinates are taken as plane.
namespace sitmap::geo {

/// Valid in, valid out. Bow-ties and the like are repaired by `repaired`, which the readers call once.
template <class P>
Result<BasicGeometry<P>> repaired(const BasicGeometry<P>& shape);
/// Areas whose rings cross each other, as all the ground that lies within them: a ring run through twice is the area
/// once. Takes a moment where `repaired` takes minutes.
template <class P>
Result<BasicGeometry<P>> ground_of(const BasicGeometry<P>& areas);
template <class P>
Result<BasicGeometry<P>> union_of(const std::vector<BasicGeometry<P>>& shapes);
template <class P>
Result<BasicGeometry<P>> intersection(const BasicGeometry<P>& a, const BasicGeometry<P>& b);
template <class P>
Result<BasicGeometry<P>> difference(const BasicGeometry<P>& a, const BasicGeometry<P>& b);
/// Outlines of the areas as lines (shared edges once, merged).
template <class P>
Result<BasicGeometry<P>> boundary(const BasicGeometry<P>& shape);
/// Lines joined end to end where exactly two meet.
template <class P>
Result<BasicGeometry<P>> merged_lines(const BasicGeometry<P>& shape);
/// Areas enclosed by the lines.
template <class P>
Result<BasicGeometry<P>> polygonized(const BasicGeometry<P>& lines);
/// Douglas–Peucker that keeps topology of each part; tolerance in the units of the plane.
template <class P>
Result<BasicGeometry<P>> simplified(const BasicGeometry<P>& shape, double tolerance);
/// Douglas–Peucker for the eye: several times faster than `simplified`, no part is lost, but lines may touch where
/// they came nearer to each other than the tolerance.
template <class P>
Result<BasicGeometry<P>> thinned(const BasicGeometry<P>& shape, double tolerance);
/// Everything within `distance` (round caps and joins); negative shrinks areas. \pre finite.
Result<PlaneGeometry> buffer(const PlaneGeometry& shape, double distance);
/// Cut to an upright rectangle; areas stay areas, lines lines. An area whose ring crosses itself is repaired first;
/// when its ring was only drawn too coarsely, `finer` gives the area at that place of `shape` as it was, which is
/// quicker.
template <class P>
Result<BasicGeometry<P>> clipped(const BasicGeometry<P>& shape, double min_x, double min_y, double max_x, double max_y,
                                 const std::function<BasicPolygon<P>(std::size_t)>& finer = {});
template <class P>
bool covers(const BasicGeometry<P>& area, P point);  ///< inside or on the edge
/// Corners of all parts, a ring's first one twice; 0 of an empty geometry.
template <class P>
std::size_t vertex_count(const BasicGeometry<P>& shape);
/// Planar area; for square metres give an equal-area projection's plane.
double plane_area(const PlaneGeometry& shape);
double plane_length(const PlaneGeometry& shape);
/// Geodesic area of the polygons in km² (through an equal-area projection at the shape's middle).
Result<double> area_km2(const Geometry& shape);
/// Length of the lines in km on the sphere.
double length_km(const Geometry& shape);
/// The cell of the plane nearer to each site than to any other, cut to `frame`; same order as `sites`.
/// Sites closer than 1e-9 to an earlier one give an empty cell.
Result<std::vector<BasicGeometry<LonLat>>> voronoi_cells(const std::vector<LonLat>& sites, const Box& frame);
/// A point well inside the largest area (centre of the largest inscribed circle); nothing without areas.
template <class P>
std::optional<P> inner_point(const BasicGeometry<P>& area, double tolerance);

}  // namespace sitmap::geo
