#include <nlohmann/json.hpp>

#include "event/extract.hpp"
#include "event/place_output.hpp"

namespace sitmap::event {

std::optional<geo::LonLat> position_of(const EventPlace& place, const gazetteer::Gazetteer& gazetteer) {
    if (place.position) {
        return place.position;
    }
    const auto* known = gazetteer.by_id(place.place_id);
    return known != nullptr ? std::optional(known->position) : std::nullopt;
}

/// One feature an event and place; an event without a place has no geometry.
std::string to_geojson(const std::vector<Event>& events, const gazetteer::Gazetteer& gazetteer) {
    using Json = nlohmann::ordered_json;
    Json features = Json::array();
    for (const auto& event : events) {
        const auto feature = [&](const EventPlace* place) {
            Json geometry = nullptr;
            if (const auto at = place != nullptr ? position_of(*place, gazetteer) : std::nullopt) {
                const Json coordinates = Json::array({rounded_degrees(at->lon), rounded_degrees(at->lat)});
                geometry = Json{{"type", "Point"}, {"coordinates", coordinates}};
            }
            Json properties = {{"id", event.id},
                               {"date", event.when ? time::to_edtf(*event.when) : ""},
                               {"type", name_of(event.type)},
                               {"acled", event.acled},
                               {"plover", event.plover},
                               {"claim", name_of(event.claim)},
                               {"claimed_by", event.claimed_by},
                               {"head", event.head},
                               {"text", event.text},
                               {"source", event.evidence.empty() ? "" : event.evidence.front().file}};
            Json quantities = Json::array();
            for (const auto& quantity : event.quantities) {
                quantities.push_back({{"number", quantity.number},
                                      {"qualifier", quantity.qualifier},
                                      {"unit", quantity.unit},
                                      {"what", quantity.what}});
            }
            properties["quantities"] = std::move(quantities);
            if (place != nullptr) {
                properties["place"] = place->name;
                properties["place_id"] = place->place_id;
                properties["role"] = name_of(place->role);
                properties["area_only"] = place->area_only;
                if (place->precision_km > 0) {
                    properties["precision_km"] = place->precision_km;
                }
            }
            features.push_back(
                {{"type", "Feature"}, {"geometry", std::move(geometry)}, {"properties", std::move(properties)}});
        };
        if (event.places.empty()) {
            feature(nullptr);
        }
        for (const auto& place : event.places) {
            feature(&place);
        }
    }
    const Json document = {{"type", "FeatureCollection"}, {"features", std::move(features)}};
    return document.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace sitmap::event
