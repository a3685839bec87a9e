#include "territory/difference.hpp"

#include <algorithm>

#include "geo/operations.hpp"
#include "territory/dated_rows.hpp"
#include "territory/names.hpp"
#include "territory/parts.hpp"

namespace sitmap::territory {

namespace {

constexpr double smallest_km2 = 0.3;

/// Everything under control of one of the classes on the date.
Result<geo::Geometry> area_under(const std::vector<ControlArea>& areas, std::initializer_list<ControlClass> classes) {
    std::vector<geo::Geometry> shapes;
    for (const ControlArea& area : areas) {
        if (std::find(classes.begin(), classes.end(), area.control) != classes.end()) {
            shapes.push_back(area.shape);
        }
    }
    return geo::union_of(shapes);
}

Result<geo::Geometry> without_slivers(const geo::Geometry& shape) {
    geo::Geometry kept;
    for (const geo::Polygon& polygon : shape.polygons) {
        SITMAP_TRY_ASSIGN(const double size, geo::area_km2({{}, {}, {polygon}}));
        if (size >= smallest_km2) {
            kept.polygons.push_back(polygon);
        }
    }
    return kept;
}

class Changes {
public:
    explicit Changes(const pack::Pack& pack) : pack_(pack) {}

    Result<void> add(ChangedArea change, const geo::Geometry& shape) {
        SITMAP_TRY_ASSIGN(change.shape, without_slivers(shape));
        if (change.shape.empty()) {
            return {};
        }
        SITMAP_TRY_ASSIGN(change.area_km2, geo::area_km2(change.shape));
        if (settlements_.empty()) {
            SITMAP_TRY_ASSIGN(settlements_, rows_of(pack_,
                                                    "SELECT name_en, geonames_id, lon, lat FROM settlement_holder "
                                                    "WHERE holder_1994 = 'NK' ORDER BY name_en, geonames_id"));
        }
        for (const TextRow& row : settlements_) {
            SITMAP_TRY_ASSIGN(const geo::LonLat position, position_from(row[2], row[3]));
            if (geo::covers(change.shape, position)) {
                change.settlements.push_back({row[0], row[1], position});
            }
        }
        found_.push_back(std::move(change));
        return {};
    }

    std::vector<ChangedArea> in_order() && {
        std::stable_sort(found_.begin(), found_.end(),
                         [](const ChangedArea& a, const ChangedArea& b) { return a.day < b.day; });
        return std::move(found_);
    }

private:
    const pack::Pack& pack_;
    std::vector<TextRow> settlements_;
    std::vector<ChangedArea> found_;
};

constexpr const char* claimed_by_az = "claimed by AZ";

}  // namespace

Result<std::vector<ChangedArea>> difference(time::Date before, time::Date after, const pack::Pack& pack) {
    if (after < before) {
        return failure(ErrorCode::date,
                       "the second date, " + time::to_iso(after) + ", is before the first, " + time::to_iso(before));
    }
    SITMAP_TRY_ASSIGN(const auto areas_before, control_areas_on(before, pack));
    SITMAP_TRY_ASSIGN(const auto areas_after, control_areas_on(after, pack));
    SITMAP_TRY_ASSIGN(const geo::Geometry claimed_before, area_under(areas_before, {ControlClass::claimed}));
    SITMAP_TRY_ASSIGN(const geo::Geometry claimed_after, area_under(areas_after, {ControlClass::claimed}));
    Changes changes(pack);
    // Handovers and confirmed changes are dated rows of their own, whether or not still marked on the later date.
    if (pack.has_table("control_area")) {
        SITMAP_TRY_ASSIGN(const auto rows,
                          pack.features("control_area", {"kind", "id", "valid_from", "legend", "source"}));
        for (const pack::Feature& row : rows) {
            if (row.values[0] != name_of(ControlClass::taken)) {
                continue;
            }
            SITMAP_TRY_ASSIGN(const time::Date day, time::parse_date(row.values[2]));
            if (day <= before || day > after) {
                continue;
            }
            const ChangedArea change{row.values[1], "NK", "AZ", day, row.values[3], row.values[4], {}, 0, {}};
            SITMAP_TRY_ASSIGN(const geo::Geometry plain, geo::difference(row.geometry, claimed_before));
            SITMAP_TRY(changes.add(change, plain));
            SITMAP_TRY_ASSIGN(const geo::Geometry confirmed, geo::intersection(row.geometry, claimed_before));
            ChangedArea from_claim = change;
            from_claim.id += "-claimed-before";
            from_claim.before = claimed_by_az;
            SITMAP_TRY(changes.add(from_claim, confirmed));
        }
    }
    SITMAP_TRY_ASSIGN(const geo::Geometry newly_claimed, geo::difference(claimed_after, claimed_before));
    for (const ControlArea& area : areas_after) {
        if (area.control == ControlClass::claimed) {
            const time::Date day = area.validity.from.value_or(after);
            SITMAP_TRY(
                changes.add({area.id, "NK", claimed_by_az, day, area.legend, area.source, {}, 0, {}}, newly_claimed));
        }
    }
    return std::move(changes).in_order();
}

}  // namespace sitmap::territory
