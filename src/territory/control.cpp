#include "territory/dated_rows.hpp"
#include "territory/names.hpp"
#include "territory/parts.hpp"

namespace sitmap::territory {

Result<std::vector<ControlArea>> control_areas_on(time::Date date, const pack::Pack& pack) {
    std::vector<ControlArea> areas;
    if (!pack.has_table("control_area")) {
        return areas;
    }
    SITMAP_TRY_ASSIGN(auto rows, pack.features("control_area", {"id", "kind", "holder", "valid_from", "valid_to",
                                                                "approximate", "legend", "source"}));
    for (pack::Feature& row : rows) {
        SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(row.values[3], row.values[4]));
        const auto control = control_class_from(row.values[1]);
        if (!validity.contains(date) || !control) {
            continue;
        }
        ControlArea area;
        area.id = std::move(row.values[0]);
        area.control = *control;
        area.holder = row.values[2] == "AZ" ? Holder::azerbaijani : Holder::armenian;
        area.shape = std::move(row.geometry);
        area.validity = validity;
        area.approximate = row.values[5] == "1";
        area.legend = std::move(row.values[6]);
        area.source = std::move(row.values[7]);
        areas.push_back(std::move(area));
    }
    return areas;
}

}  // namespace sitmap::territory
