#pragma once

#include "territory/territory.hpp"

/// The pieces that `on` puts together. Only for territory/*.cpp. A layer or table that the pack does not have gives
/// nothing: a pack of another region need not have exclaves. Errors: pack, date.
namespace sitmap::territory {

Result<std::vector<ControlArea>> control_areas_on(time::Date date, const pack::Pack& pack);
Result<std::vector<BoundaryLine>> borders_on(time::Date date, const pack::Pack& pack);
/// Lines of contact and control, outline of the oblast, boundaries of entities.
Result<std::vector<BoundaryLine>> de_facto_lines_on(time::Date date, const pack::Pack& pack);
Result<std::vector<Exclave>> exclaves_on(time::Date date, const Worldview& worldview, const pack::Pack& pack);
struct Routes {
    std::vector<Route> in_being;
    std::vector<std::string> of_other_dates;  ///< ids
};
/// Territory::named_roads.
Result<std::map<std::string, std::vector<std::string>>> named_roads(const pack::Pack& pack);
Result<Routes> routes_on(time::Date date, const pack::Pack& pack);
Result<std::vector<RoutePoint>> route_points_on(time::Date date, const pack::Pack& pack);
/// Announced until `date` in the war in progress on it; none in peace.
Result<std::vector<TownClaim>> town_claims_on(time::Date date, const pack::Pack& pack);
/// W_TIME_RANGE for each subject of the data that does not reach to the date.
Result<Warnings> coverage_on(time::Date date, const Worldview& worldview, const pack::Pack& pack);

}  // namespace sitmap::territory
