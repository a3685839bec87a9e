#include "reading/score/truth_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

#include "io/csv.hpp"
#include "io/file.hpp"

namespace sitmap::reading {
namespace {

double distance_km(const geo::LonLat& a, const geo::LonLat& b) {
    constexpr double radians = std::numbers::pi / 180;
    const double mean = (a.lat + b.lat) / 2 * radians;
    return std::hypot((a.lat - b.lat) * 111.2, (a.lon - b.lon) * 111.2 * std::cos(mean));
}

std::optional<double> number_in(const std::string& text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = problem == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(value) : std::nullopt;
}

bool is_any(std::string_view kind, std::initializer_list<std::string_view> kinds) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

bool is_settlement(std::string_view kind) {
    return is_any(kind, {"capital", "city", "town", "village"});
}
bool is_land(std::string_view kind) {
    return is_any(kind, {"province", "district", "region"});
}

}  // namespace

bool is_same(const TruthPlace& truth, const gazetteer::Place& place) {
    if (!truth.id.empty() && truth.id == place.id) {
        return true;
    }
    const bool state = place.kind == gazetteer::PlaceKind::country;
    if (state || truth.kind == "country") {
        return state && truth.kind == "country" && truth.country == place.country;
    }
    // A district lies around its town, but is another place; a city that is a district of its own is not.
    const std::string_view kind = gazetteer::name_of(place.kind);
    const double distance = distance_km(truth.position, place.position);
    if (((is_settlement(kind) && is_land(truth.kind)) || (is_land(kind) && is_settlement(truth.kind))) &&
        distance > 3) {
        return false;
    }
    const bool same_country = truth.country.empty() || place.country.empty() || truth.country == place.country;
    return same_country && distance <= truth.tolerance_km;
}

Result<TruthPlaces> TruthPlaces::load(const std::filesystem::path& file) {
    SITMAP_TRY_ASSIGN(const std::string text, io::read_text(file, std::size_t{16} << 20));
    SITMAP_TRY_ASSIGN(const auto rows, io::parse_csv(text, ',', file.string()));
    TruthPlaces table;
    for (std::size_t at = 1; at < rows.size(); ++at) {
        const auto& cells = rows[at].cells;
        const auto wrong = [&](ErrorCode code, const std::string& what) {
            return failure({code, what, "id,kind,country,lat,lon,tolerance_km,names", file.string(), rows[at].line, 0});
        };
        if (cells.size() != 7) {
            return wrong(ErrorCode::csv, "a place needs seven cells");
        }
        const auto lat = number_in(cells[3]);
        const auto lon = number_in(cells[4]);
        const auto tolerance = number_in(cells[5]);
        if (!lat || !lon || !tolerance) {
            return wrong(ErrorCode::coordinate, fmt::format("{} has no position", cells[0]));
        }
        const TruthPlace place{cells[0], cells[1], cells[2], {*lon, *lat}, *tolerance};
        if (!table.places_.emplace(place.id, place).second) {
            return wrong(ErrorCode::csv, fmt::format("{} stands here twice", place.id));
        }
        for (std::size_t start = 0; start < cells[6].size();) {
            const std::size_t end = std::min(cells[6].find(';', start), cells[6].size());
            const std::string name = cells[6].substr(start, end - start);
            if (!table.id_of_name_.emplace(name, place.id).second) {
                return wrong(ErrorCode::csv, fmt::format("\"{}\" names two places", name));
            }
            start = end + 1;
        }
    }
    return table;
}

const TruthPlace* TruthPlaces::by_id(std::string_view id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? nullptr : &found->second;
}

const TruthPlace* TruthPlaces::by_name(std::string_view name) const {
    const auto found = id_of_name_.find(name);
    return found == id_of_name_.end() ? nullptr : by_id(found->second);
}

}  // namespace sitmap::reading
