#pragma once

#include <vector>

#include "brief/brief.hpp"
#include "gazetteer/gazetteer.hpp"
#include "scene/scene.hpp"

namespace sitmap::scene {

/// Where an event happened, as far as the gazetteer knows.
struct Site {
    enum class Precision { point, area, line, too_coarse, unknown } precision = Precision::unknown;
    geo::LonLat at;                           ///< of a point, or the label point of an area or line
    const gazetteer::Place* place = nullptr;  ///< null for bare coordinates
};

/// Countries and regions of the world are too coarse for a symbol.
Site site_of(const event::EventPlace& place, const gazetteer::Gazetteer& gazetteer);

/// The part of the world that the map shows: the brief's extent, or the events' places in the region with air
/// around them, at least 240 km wide. Places far off the others (a capital where talks were held) do not widen it.
geo::Box choose_extent(const brief::Brief& brief, const gazetteer::Gazetteer& gazetteer, double aspect);

}  // namespace sitmap::scene
