#pragma once

#include <optional>

#include "brief/brief.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/coordinates.hpp"

namespace sitmap::scene {

/// Where the events of a brief crowd: a box, with air around them, around at least three places that lie near each
/// other, or two whose symbols would touch, in a small part of `extent`; nothing when they are spread evenly.
std::optional<geo::Box> crowded_part(const brief::Brief& brief, const gazetteer::Gazetteer& gazetteer,
                                     const geo::Box& extent);

/// What a brief says of two panels: the overview without what the detail shows, and the detail with that alone.
struct SplitBrief {
    brief::Brief overview, detail;
};
/// \pre brief.extent is set
SplitBrief split(const brief::Brief& brief, const geo::Box& detail, const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::scene
