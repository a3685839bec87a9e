#pragma once

#include <vector>

#include "geo/path.hpp"
#include "layout/sheet.hpp"

/// Straight pieces on the sheet: what leaders, borders and label boxes are tested with.
namespace sitmap::layout {

struct Segment {
    XY a, b;
};

using Rings = std::vector<std::vector<XY>>;

/// True when the two have a point in common, ends included.
bool cross(const Segment& s, const Segment& t);
/// True when a part of the segment lies in the rectangle, edge included.
bool touches(const Segment& s, const Rect& r);
double distance(XY p, const Segment& s);
/// Zero when they cross.
double distance(const Segment& s, const Segment& t);
/// Whether their distance is less than this; answered at once where the boxes around them are further apart.
bool are_near(const Segment& s, const Segment& t, double distance_pt);
/// Zero when they overlap.
double distance(const Rect& a, const Rect& b);
/// Smallest rectangle around all.
Rect hull(const Rect& a, const Rect& b);
Rect hull(const std::vector<Rect>& boxes);  ///< \pre boxes
Rect box_around(const Segment& s);
Rect box_around(const std::vector<XY>& points);
Rect centred(XY centre, double width, double height);
bool contains(const Rect& outer, const Rect& inner);
bool contains(const Rect& r, XY p);
XY centre_of(const Rect& r);

/// Sub-paths as straight pieces; closed ones end where they begin. Curves keep within about 0.1 pt for shapes up to
/// a few hundred points.
Rings flattened(const geo::Path& path);
/// Even-odd.
bool inside(const Rings& rings, XY p);
/// Where the horizontal line at `y` lies inside the rings (even-odd): sorted pairs of x.
std::vector<std::pair<double, double>> spans_at(const Rings& rings, double y);

}  // namespace sitmap::layout
