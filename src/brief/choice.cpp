#include "brief/choice.hpp"

namespace sitmap::brief {

std::vector<std::string> type_names() {
    std::vector<std::string> names;
    for (const event::Type type : event::all_types()) {
        names.emplace_back(event::name_of(type));
    }
    return names;
}

Result<event::Claim> claim_of(const TomlTable& table, const std::string& claimed_by) {
    static const std::vector<std::string> names = {"happened", "claimed", "denied", "threatened", "proposed"};
    const event::Claim usual = claimed_by.empty() ? event::Claim::happened : event::Claim::claimed;
    return choice<event::Claim>(table, "claim", event::claim_from, names, usual);
}

Result<std::optional<geo::LonLat>> position_of(const TomlTable& table) {
    SITMAP_TRY_ASSIGN(const std::optional<double> lat, table.number("lat"));
    SITMAP_TRY_ASSIGN(const std::optional<double> lon, table.number("lon"));
    if (!lat && !lon) {
        return std::optional<geo::LonLat>{};
    }
    if (!lat || !lon) {
        return table.wrong(lat ? "lat" : "lon", "lat and lon go together");
    }
    Result<geo::LonLat> position = geo::checked(*lon, *lat);
    if (!position) {
        return table.at("lat", std::move(position).error());
    }
    return std::optional<geo::LonLat>{*position};
}

}  // namespace sitmap::brief
