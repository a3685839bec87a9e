#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "gazetteer/place.hpp"

namespace sitmap::reading {

/// Where a place truly is. Independent of the gazetteer: an id that is renamed there is still right by its position.
struct TruthPlace {
    std::string id;
    std::string kind;
    std::string country;  ///< ISO 3166 alpha-2; empty for what spans several
    geo::LonLat position;
    double tolerance_km = 10;
};

/// True when the program's place is this one: the same id, or in the same country and near enough.
bool is_same(const TruthPlace& truth, const gazetteer::Place& place);

/// The table places.csv: id,kind,country,lat,lon,tolerance_km,names.
class TruthPlaces {
public:
    /// Errors: read, csv, coordinate.
    static Result<TruthPlaces> load(const std::filesystem::path& file);
    const TruthPlace* by_id(std::string_view id) const;
    /// The place that a spelling means when nothing else is written beside it: "Armenia".
    const TruthPlace* by_name(std::string_view name) const;

private:
    std::map<std::string, TruthPlace, std::less<>> places_;
    std::map<std::string, std::string, std::less<>> id_of_name_;
};

}  // namespace sitmap::reading
