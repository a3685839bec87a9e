#include <cmath>
#include <nlohmann/json.hpp>

#include "event/extract.hpp"
#include "event/place_output.hpp"
#include "io/utf8.hpp"

namespace sitmap::event {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string english_name(const gazetteer::Place& place) {
    return gazetteer::display_name(place, Language::en, gazetteer::Naming{});
}

Json json_of(const gazetteer::Place& place) {
    return {{"id", place.id},
            {"name", english_name(place)},
            {"kind", gazetteer::name_of(place.kind)},
            {"country", or_null(place.country)},
            {"lat", rounded_degrees(place.position.lat)},
            {"lon", rounded_degrees(place.position.lon)}};
}

double rounded_score(double score) {
    return std::round(score * 1000) / 1000;
}

Json json_of(const gazetteer::Mention& mention, const io::CodePointIndex& index) {
    Json alternatives = Json::array();
    for (const auto& candidate : mention.alternatives) {
        if (candidate.place != nullptr) {
            Json entry = json_of(*candidate.place);
            entry["score"] = rounded_score(candidate.score);
            entry["reason"] = candidate.reason;
            alternatives.push_back(std::move(entry));
        }
    }
    return {{"text", mention.text},
            {"start", index.at_byte(mention.start)},
            {"end", index.at_byte(mention.end)},
            {"place", mention.place != nullptr ? json_of(*mention.place) : Json(nullptr)},
            {"score", rounded_score(mention.score)},
            {"role", gazetteer::name_of(mention.role)},
            {"section", article::name_of(mention.section)},
            {"metonym", mention.metonym},
            {"alternatives", std::move(alternatives)},
            {"reason", mention.reason}};
}

Json json_of(const Evidence& evidence) {
    Json json = {{"file", evidence.file}, {"start", evidence.start}, {"end", evidence.end}, {"text", evidence.text}};
    if (evidence.row > 0) {
        json["row"] = evidence.row;
    }
    return json;
}

}  // namespace

double rounded_degrees(double value) {
    return std::round(value * 1e5) / 1e5;
}

std::string_view name_of(EventPlace::Role role) {
    switch (role) {
        case EventPlace::Role::at:
            return "at";
        case EventPlace::Role::from:
            return "from";
        case EventPlace::Role::to:
            return "to";
        case EventPlace::Role::near:
            return "near";
        case EventPlace::Role::along:
            return "along";
        case EventPlace::Role::between:
            break;
    }
    return "between";
}

std::string to_json(const Reading& reading) {
    const auto& article = reading.article;
    const io::CodePointIndex index(article.text);
    Json mentions = Json::array();
    for (const auto& mention : reading.mentions) {
        mentions.push_back(json_of(mention, index));
    }
    Json events = Json::array();
    for (const auto& event : reading.events) {
        Json places = Json::array();
        for (const auto& place : event.places) {
            Json entry = {{"id", or_null(place.place_id)},
                          {"name", place.name},
                          {"role", name_of(place.role)},
                          {"area_only", place.area_only}};
            if (place.precision_km > 0) {
                entry["precision_km"] = place.precision_km;
            }
            if (place.position) {
                entry["lat"] = rounded_degrees(place.position->lat);
                entry["lon"] = rounded_degrees(place.position->lon);
            }
            places.push_back(std::move(entry));
        }
        Json quantities = Json::array();
        for (const auto& quantity : event.quantities) {
            quantities.push_back({{"number", quantity.number},
                                  {"qualifier", or_null(quantity.qualifier)},
                                  {"unit", quantity.unit},
                                  {"what", or_null(quantity.what)},
                                  {"text", quantity.text}});
        }
        Json evidence = Json::array();
        for (const auto& item : event.evidence) {
            evidence.push_back(json_of(item));
        }
        const bool one = !event.evidence.empty();
        events.push_back({{"id", event.id},
                          {"type", name_of(event.type)},
                          {"acled", or_null(event.acled)},
                          {"plover", or_null(event.plover)},
                          {"date", event.when ? Json(time::to_edtf(*event.when)) : Json(nullptr)},
                          {"from", event.when ? Json(time::to_iso(event.when->first)) : Json(nullptr)},
                          {"to", event.when ? Json(time::to_iso(event.when->last)) : Json(nullptr)},
                          {"claim", name_of(event.claim)},
                          {"claimed_by", or_null(event.claimed_by)},
                          {"places", std::move(places)},
                          {"actors", event.actors},
                          {"quantities", std::move(quantities)},
                          {"head", event.head},
                          {"text", event.text},
                          {"rule", or_null(event.rule)},
                          {"evidence", one ? json_of(event.evidence.front()) : Json(nullptr)},
                          {"all_evidence", std::move(evidence)}});
    }
    Json warnings = Json::array();
    for (const auto& warning : reading.warnings) {
        warnings.push_back({{"code", warning.code}, {"message", warning.message}});
    }
    const Json document = {{"schema", "sitmap.reading/1"},
                           {"article",
                            {{"file", article.file},
                             {"title", or_null(article.title)},
                             {"published", article.published ? Json(time::to_iso(*article.published)) : Json(nullptr)},
                             {"published_basis", or_null(article.published_basis)},
                             {"source", or_null(article.source)},
                             {"url", or_null(article.url)},
                             {"language", tag_of(article.language)}}},
                           {"mentions", std::move(mentions)},
                           {"events", std::move(events)},
                           {"warnings", std::move(warnings)}};
    // Texts are valid UTF-8 behind the readers; should one not be, the result must still be readable.
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace sitmap::event
