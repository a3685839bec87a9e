#include "territory/territory.hpp"

#include "territory/dated_rows.hpp"
#include "territory/parts.hpp"

namespace sitmap::territory {

Result<Warnings> coverage_on(time::Date date, Worldview worldview, const pack::Pack& pack) {
    Warnings warnings;
    if (!pack.has_table("territory_coverage")) {
        return warnings;
    }
    SITMAP_TRY_ASSIGN(
        const auto rows,
        rows_of(pack, "SELECT subject, valid_from, valid_to, note FROM territory_coverage ORDER BY rowid"));
    for (const TextRow& row : rows) {
        SITMAP_TRY_ASSIGN(const time::Interval covered, interval_from(row[1], row[2]));
        if (covered.contains(date) || (worldview == Worldview::de_jure && row[0] != "region")) {
            continue;
        }
        const bool early = covered.from && date < *covered.from;
        warnings.push_back({"W_TIME_RANGE",
                            time::to_iso(date) + (early ? " is before " : " is after ") +
                                time::to_iso(early ? *covered.from : *covered.to - std::chrono::days(1)) + ", the " +
                                (early ? "first" : "last") + " day with data for the " + row[0] + ". " + row[3],
                            "", 0});
    }
    return warnings;
}

Result<Territory> on(time::Date date, Worldview worldview, const pack::Pack& pack) {
    Territory territory;
    territory.date = date;
    territory.worldview = worldview;
    SITMAP_TRY_ASSIGN(territory.lines, borders_on(date, pack));
    if (worldview == Worldview::de_facto) {
        SITMAP_TRY_ASSIGN(territory.areas, control_areas_on(date, pack));
        SITMAP_TRY_ASSIGN(auto more, de_facto_lines_on(date, pack));
        std::move(more.begin(), more.end(), std::back_inserter(territory.lines));
        SITMAP_TRY_ASSIGN(territory.town_claims, town_claims_on(date, pack));
    }
    SITMAP_TRY_ASSIGN(territory.exclaves, exclaves_on(date, worldview, pack));
    SITMAP_TRY_ASSIGN(Routes routes, routes_on(date, pack));
    territory.routes = std::move(routes.in_being);
    territory.routes_of_other_dates = std::move(routes.of_other_dates);
    SITMAP_TRY_ASSIGN(territory.route_points, route_points_on(date, pack));
    SITMAP_TRY_ASSIGN(territory.warnings, coverage_on(date, worldview, pack));
    return territory;
}

}  // namespace sitmap::territory
