#include "brief/annotations_to_toml.hpp"

#include <fmt/format.h>

#include "brief/event_reading.hpp"
#include "brief/resolve.hpp"
#include "brief/toml_writing.hpp"

namespace sitmap::brief {

namespace {

/// A name may stand for its place only when reading it again gives the same place.
bool name_says_it_all(const event::EventPlace& place, const gazetteer::Gazetteer& gazetteer) {
    const Resolution found = resolve(place.name, {}, gazetteer);
    return !place.name.empty() && found.place && found.place->id == place.place_id && found.alternatives.empty() &&
           found.place->id != place.name;
}

std::string claim_keys(event::Claim claim, const std::string& claimed_by) {
    std::string out = fmt::format("claim = {}\n", toml_text(event::name_of(claim)));
    return out + text_key("claimed_by", claimed_by);
}

std::string date_key(const std::optional<time::DateSpan>& when) {
    if (!when) {
        return {};
    }
    return when->first == when->last
               ? fmt::format("date = {}\n", time::to_iso(when->first))
               : fmt::format("date = \"{}/{}\"\n", time::to_iso(when->first), time::to_iso(when->last));
}

}  // namespace

std::string place_toml(const event::EventPlace& place, const gazetteer::Gazetteer& gazetteer) {
    const gazetteer::Place* known = gazetteer.by_id(place.place_id);
    const bool usual_area = known && known_to_area_only(*known);
    if (!place.position && place.role == event::EventPlace::Role::at && place.area_only == usual_area &&
        name_says_it_all(place, gazetteer)) {
        return toml_text(place.name);
    }
    std::vector<std::string> parts;
    if (!place.place_id.empty()) {
        parts.push_back(fmt::format("id = {}", toml_text(place.place_id)));
    }
    if (!place.name.empty()) {
        parts.push_back(fmt::format("name = {}", toml_text(place.name)));
    }
    if (place.role != event::EventPlace::Role::at) {
        parts.push_back(fmt::format("role = {}", toml_text(name_of(place.role))));
    }
    if (place.position) {
        parts.push_back(fmt::format("lat = {}, lon = {}", place.position->lat, place.position->lon));
    }
    if (place.area_only != usual_area) {
        parts.push_back(fmt::format("area_only = {}", place.area_only));
    }
    return fmt::format("{{ {} }}", fmt::join(parts, ", "));
}

std::string annotations_toml(const Brief& brief, const gazetteer::Gazetteer& gazetteer) {
    std::string out;
    for (const Note& note : brief.notes) {
        out += "\n[[note]]\n" + text_key("place", note.place_id);
        if (note.position) {
            out += fmt::format("lat = {}\nlon = {}\n", note.position->lat, note.position->lon);
        }
        out += text_key("head", note.head) + text_key("text", note.text);
    }
    for (const Arrow& arrow : brief.arrows) {
        out += "\n[[arrow]]\n";
        if (!arrow.from.place_id.empty() || arrow.from.position) {
            out += fmt::format("from = {}\n", place_toml(arrow.from, gazetteer));
        }
        out +=
            fmt::format("to = {}\ntype = {}\n", place_toml(arrow.to, gazetteer), toml_text(event::name_of(arrow.type)));
        out += text_key("actor", arrow.actor) + date_key(arrow.when) + claim_keys(arrow.claim, arrow.claimed_by);
    }
    for (const Distance& distance : brief.distances) {
        out += fmt::format("\n[[distance]]\nfrom = {}\nto = {}\n", place_toml(distance.from, gazetteer),
                           place_toml(distance.to, gazetteer));
        out += text_key("text", distance.text);
    }
    for (const Unit& unit : brief.units) {
        out +=
            fmt::format("\n[[unit]]\nname = {}\nplace = {}\n", toml_text(unit.name), place_toml(unit.place, gazetteer));
        out += fmt::format("side = \"{}\"\nbranch = \"{}\"\nsize = \"{}\"\n", name_of(unit.side), name_of(unit.branch),
                           name_of(unit.size));
        out += date_key(unit.when) + claim_keys(unit.claim, unit.claimed_by);
    }
    return out;
}

}  // namespace sitmap::brief
