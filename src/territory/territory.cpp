#include "territory/territory.hpp"

#include "territory/dated_rows.hpp"
#include "territory/names.hpp"
#include "territory/parts.hpp"

namespace sitmap::territory {

namespace {

/// The districts fought over on the day in the war until 1994, by name: the areas of that class do not tell them apart.
Result<void> add_contested(Warnings& warnings, time::Date date, const Worldview& worldview, const pack::Pack& pack) {
    if (!worldview.control || !pack.has_table("territory_capture")) {
        return {};
    }
    SITMAP_TRY_ASSIGN(const auto rows,
                      rows_of(pack, "SELECT district, taken FROM territory_capture ORDER BY taken, district"));
    std::string districts;
    for (const TextRow& row : rows) {
        SITMAP_TRY_ASSIGN(const time::DateSpan taken, time::parse_edtf(row[1]));
        if (taken.first <= date && date < taken.last) {
            districts += (districts.empty() ? "" : ", ") + row[0] + " (" + time::to_iso(taken.first) + " to " +
                         time::to_iso(taken.last) + ")";
        }
    }
    if (!districts.empty()) {
        warnings.push_back({"W_CONTESTED",
                            "fought over on " + time::to_iso(date) + ": " + districts +
                                "; drawn as contested, the fronts are not known",
                            "", 0});
    }
    return {};
}

}  // namespace

Result<Warnings> coverage_on(time::Date date, const Worldview& worldview, const pack::Pack& pack) {
    Warnings warnings;
    if (!pack.has_table("territory_coverage")) {
        return warnings;
    }
    SITMAP_TRY_ASSIGN(
        const auto rows,
        rows_of(pack, "SELECT subject, valid_from, valid_to, note FROM territory_coverage ORDER BY rowid"));
    for (const TextRow& row : rows) {
        SITMAP_TRY_ASSIGN(const time::Interval covered, interval_from(row[1], row[2]));
        if (covered.contains(date) || (!worldview.control && row[0] != "region")) {
            continue;
        }
        const bool early = covered.from && date < *covered.from;
        warnings.push_back({"W_TIME_RANGE",
                            time::to_iso(date) + (early ? " is before " : " is after ") +
                                time::to_iso(early ? *covered.from : *covered.to - std::chrono::days(1)) + ", the " +
                                (early ? "first" : "last") + " day with data for the " + row[0] + ". " + row[3],
                            "", 0});
    }
    SITMAP_TRY(add_contested(warnings, date, worldview, pack));
    return warnings;
}

namespace {

/// Areas and lines of control as far as the worldview draws them, in its words.
Result<void> add_control(Territory& territory, const pack::Pack& pack) {
    const Worldview& view = territory.worldview;
    const auto reword = [&](std::string_view name, std::string& legend) {
        if (const auto words = view.legends.find(std::string(name)); words != view.legends.end()) {
            legend = words->second;
        }
    };
    if (view.control || view.positions) {
        SITMAP_TRY_ASSIGN(territory.areas, control_areas_on(territory.date, pack));
        std::erase_if(territory.areas, [&](const ControlArea& area) {
            return !(area.control == ControlClass::positions ? view.positions : view.control);
        });
        for (ControlArea& area : territory.areas) {
            reword(name_of(area.control), area.legend);
        }
    }
    if (view.contact || view.oblast) {
        SITMAP_TRY_ASSIGN(auto lines, de_facto_lines_on(territory.date, pack));
        for (BoundaryLine& line : lines) {
            if (line.kind == LineClass::former_oblast ? view.oblast : view.contact) {
                reword(name_of(line.kind), line.legend);
                territory.lines.push_back(std::move(line));
            }
        }
    }
    if (view.control) {
        SITMAP_TRY_ASSIGN(territory.town_claims, town_claims_on(territory.date, pack));
    }
    return {};
}

}  // namespace

Result<Territory> on(time::Date date, const Worldview& worldview, const pack::Pack& pack) {
    Territory territory;
    territory.date = date;
    territory.worldview = worldview;
    SITMAP_TRY_ASSIGN(territory.lines, borders_on(date, pack));
    SITMAP_TRY(add_control(territory, pack));
    SITMAP_TRY_ASSIGN(territory.exclaves, exclaves_on(date, worldview, pack));
    SITMAP_TRY_ASSIGN(Routes routes, routes_on(date, pack));
    territory.routes = std::move(routes.in_being);
    territory.routes_of_other_dates = std::move(routes.of_other_dates);
    SITMAP_TRY_ASSIGN(territory.named_roads, named_roads(pack));
    SITMAP_TRY_ASSIGN(territory.route_points, route_points_on(date, pack));
    SITMAP_TRY_ASSIGN(territory.warnings, coverage_on(date, worldview, pack));
    return territory;
}

}  // namespace sitmap::territory
