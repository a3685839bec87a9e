#include "territory/side_areas.hpp"

#include <map>
#include <utility>

#include "geo/operations.hpp"

namespace sitmap::territory {

Result<std::vector<SideArea>> side_areas(const Territory& territory) {
    std::map<std::pair<Holder, ControlClass>, std::vector<geo::Geometry>> shapes;
    for (const ControlArea& area : territory.areas) {
        shapes[{area.holder, area.control}].push_back(area.shape);
    }
    std::vector<SideArea> sums;
    for (const auto& [key, parts] : shapes) {
        SITMAP_TRY_ASSIGN(const geo::Geometry whole, parts.size() == 1 ? parts.front() : geo::union_of(parts));
        SITMAP_TRY_ASSIGN(const double km2, geo::area_km2(whole));
        sums.push_back({key.first, key.second, km2});
    }
    return sums;
}

}  // namespace sitmap::territory
