#pragma once

#include <optional>
#include <string_view>

#include "event/event.hpp"
#include "gazetteer/gazetteer.hpp"

/// How an event's place is written to files.
namespace sitmap::event {

std::string_view name_of(EventPlace::Role role);  ///< "at", "from" …

/// Its own coordinates, else the gazetteer's.
std::optional<geo::LonLat> position_of(const EventPlace& place, const gazetteer::Gazetteer& gazetteer);

/// Five decimals: about a metre.
double rounded_degrees(double value);

}  // namespace sitmap::event
