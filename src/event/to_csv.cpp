#include "event/extract.hpp"
#include "event/place_output.hpp"
#include "io/csv.hpp"

#include <fmt/format.h>

namespace sitmap::event {

/// The columns that read_table understands; several places stand in one cell, coordinates only beside a single place.
std::string to_csv(const std::vector<Event>& events, const gazetteer::Gazetteer& gazetteer) {
    std::string csv =
        "id,date,type,acled,plover,claim,claimed_by,place,lat,lon,area_only,precision_km,actors,quantities,head,text,"
        "source\n";
    for (const auto& event : events) {
        std::string places;
        std::string actors;
        for (const auto& place : event.places) {
            places += (places.empty() ? "" : "; ") + (place.place_id.empty() ? place.name : place.place_id);
        }
        for (const auto& actor : event.actors) {
            actors += (actors.empty() ? "" : "; ") + actor;
        }
        std::string quantities;
        for (const auto& quantity : event.quantities) {
            quantities += (quantities.empty() ? "" : "; ") + quantity.text +
                          (quantity.what.empty() ? "" : " (" + quantity.what + ")");
        }
        std::string precision;
        if (event.places.size() == 1 && event.places.front().precision_km > 0) {
            precision = fmt::format("{}", event.places.front().precision_km);
        }
        std::string lat;
        std::string lon;
        if (event.places.size() == 1) {
            if (const auto at = position_of(event.places.front(), gazetteer)) {
                lat = fmt::format("{}", rounded_degrees(at->lat));
                lon = fmt::format("{}", rounded_degrees(at->lon));
            }
        }
        const bool area = event.places.size() == 1 && event.places.front().area_only;
        std::string source;
        for (const auto& evidence : event.evidence) {
            source = evidence.row == 0 || source.empty() ? evidence.file : source;
        }
        for (const std::string& cell :
             {event.id, event.when ? time::to_edtf(*event.when) : std::string(), std::string(name_of(event.type)),
              event.acled, event.plover, std::string(name_of(event.claim)), event.claimed_by, places, lat, lon,
              std::string(area ? "true" : ""), precision, actors, quantities, event.head, event.text}) {
            csv += io::csv_cell(cell) + ',';
        }
        csv += io::csv_cell(source) + '\n';
    }
    return csv;
}

}  // namespace sitmap::event
