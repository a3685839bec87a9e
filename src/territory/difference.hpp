#pragma once

#include <string>
#include <vector>

#include "pack/pack.hpp"
#include "territory/territory.hpp"

/// What changed hands between two dates.
namespace sitmap::territory {

struct ChangedSettlement {
    std::string name;
    std::string geonames_id;  ///< may be empty
    geo::LonLat position;
};

/// An area whose control is another one on the later date.
struct ChangedArea {
    std::string id;      ///< "handed-over-aghdam"; of the row that explains the change
    std::string before;  ///< "NK", "AM", "AZ", "claimed by AZ" or "contested"
    std::string after;
    time::Date day{};  ///< of the change; of the last announcement for claims
    std::string legend;
    std::string source;
    geo::Geometry shape;
    double area_km2 = 0;
    std::vector<ChangedSettlement> settlements;  ///< inside, by name
};

/// Areas that changed hands after `before` and up to `after` (what is seen on a map of `after` against one of
/// `before`), in the order of their day. Empty when nothing changed. Areas are generalised: changes smaller than
/// 0.3 km² are left out. Errors: date when `after` is earlier, pack.
Result<std::vector<ChangedArea>> difference(time::Date before, time::Date after, const pack::Pack& pack);

}  // namespace sitmap::territory
