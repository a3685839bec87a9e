#pragma once

#include <string>

#include "geo/geometry.hpp"

/// Whether rings are areas: they neither cross nor touch themselves along a line, and holes lie in their shells.
namespace sitmap::geo {

/// What is wrong with an area and where, in the words of GEOS ("self-intersection at 46.5000, 39.5000"); "" for one
/// that can be used. A corner that is not finite is wrong.
template <class P>
std::string fault_of(const BasicPolygon<P>& area);

}  // namespace sitmap::geo
