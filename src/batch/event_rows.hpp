#pragma once

#include <string>
#include <vector>

#include "sitmap.hpp"

namespace sitmap::batch {

/// An event of a map as the files beside it and the gallery page tell it.
struct EventRow {
    int number = 0;  ///< on the map; 0: it is not there
    std::string not_on_map;
    const event::Event* event = nullptr;
    std::vector<std::string> places;  ///< in the edition's language
    std::optional<geo::LonLat> at;    ///< of the first place that has a position
};

/// All events of the map in the brief's order. \pre `map` outlives them
std::vector<EventRow> event_rows(const Map& map, const gazetteer::Gazetteer& gazetteer);

/// A table that `sitmap` reads again, with the number on the map and the sentence that each event was read from.
std::string rows_as_csv(const std::vector<EventRow>& rows);
/// The same as GeoJSON points; events without a position have no geometry.
std::string rows_as_geojson(const std::vector<EventRow>& rows);
/// What the gallery page lists, as a JSON array; long texts are shortened.
std::string rows_for_page(const std::vector<EventRow>& rows);

}  // namespace sitmap::batch
