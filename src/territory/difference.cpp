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
    return shapes.size() == 1 ? shapes.front() : geo::union_of(shapes);
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
            SITMAP_TRY_ASSIGN(settlements_,
                              rows_of(pack_,
                                      "SELECT name_en, geonames_id, lon, lat, holder_1994 FROM settlement_holder "
                                      "WHERE holder_1994 IN ('NK', 'AM') ORDER BY name_en, geonames_id"));
        }
        for (const TextRow& row : settlements_) {
            SITMAP_TRY_ASSIGN(const geo::LonLat position, position_from(row[2], row[3]));
            const bool armenia = change.before == "AM";
            if (armenia == (row[4] == "AM") && geo::covers(change.shape, position)) {
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
constexpr const char* contested = "contested";

/// Ground that was neither side's for certain on the earlier date.
struct Before {
    geo::Geometry held, claimed, contested;
    geo::Geometry uncertain;  ///< the part of what is contested where the fighting was over
};

Result<Before> state_before(time::Date date, const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const auto areas, control_areas_on(date, pack));
    Before before;
    SITMAP_TRY_ASSIGN(before.held, area_under(areas, {ControlClass::held, ControlClass::peacekeepers}));
    SITMAP_TRY_ASSIGN(before.claimed, area_under(areas, {ControlClass::claimed}));
    SITMAP_TRY_ASSIGN(before.contested, area_under(areas, {ControlClass::contested}));
    if (date >= time::make_date(2020, 11, 10) && date < time::make_date(2023, 9, 19)) {
        before.uncertain = before.contested;
    }
    return before;
}

/// One change for each state that its ground was in before; the rest as the change has it.
Result<void> add_parts(Changes& changes, const ChangedArea& change, geo::Geometry shape,
                       const std::vector<std::pair<const char*, const geo::Geometry*>>& parts) {
    for (const auto& [name, ground] : parts) {
        if (ground->empty()) {
            continue;
        }
        SITMAP_TRY_ASSIGN(const geo::Geometry part, geo::intersection(shape, *ground));
        SITMAP_TRY_ASSIGN(shape, geo::difference(shape, *ground));
        ChangedArea changed = change;
        changed.before = name;
        changed.id += "-" + std::string(name).substr(0, std::string_view(name).find(' ')) + "-before";
        SITMAP_TRY(changes.add(std::move(changed), part));
    }
    return changes.add(change, shape);
}

/// The ground that each step of the war until 1994 added to the one before.
Result<void> add_before_ceasefire(Changes& changes, const std::vector<pack::Feature>& rows, const Before& state,
                                  time::Date before, time::Date after) {
    const time::Date ceasefire = time::make_date(1994, 5, 12);
    std::vector<std::pair<time::Date, const pack::Feature*>> steps;
    for (const pack::Feature& row : rows) {
        if (row.values[0] == name_of(ControlClass::held)) {
            SITMAP_TRY_ASSIGN(const time::Date day, time::parse_date(row.values[2]));
            if (day <= ceasefire) {
                steps.emplace_back(day, &row);
            }
        }
    }
    std::sort(steps.begin(), steps.end());
    geo::Geometry last;
    for (const auto& [day, row] : steps) {
        if (day > before && day <= after) {
            SITMAP_TRY_ASSIGN(const geo::Geometry more, geo::difference(row->geometry, last));
            SITMAP_TRY(add_parts(changes, {row->values[1], "AZ", "NK", day, row->values[3], row->values[4], {}, 0, {}},
                                 more, {{contested, &state.contested}}));
        }
        last = row->geometry;
    }
    return {};
}

/// Positions taken inside Armenia, border villages handed over by it.
Result<void> add_along_border(Changes& changes, const std::vector<pack::Feature>& rows, time::Date before,
                              time::Date after) {
    for (const pack::Feature& row : rows) {
        const bool positions = row.values[0] == name_of(ControlClass::positions);
        if (!positions && (row.values[0] != name_of(ControlClass::held_am) || row.values[5].empty())) {
            continue;
        }
        SITMAP_TRY_ASSIGN(const time::Date day, time::parse_date(row.values[positions ? 2 : 5]));
        if (day > before && day <= after) {
            SITMAP_TRY(changes.add(
                {row.values[1], "AM", positions ? "contested" : "AZ", day, row.values[3], row.values[4], {}, 0, {}},
                row.geometry));
        }
    }
    return {};
}

/// Handovers and confirmed changes, whether or not still marked on the later date.
Result<void> add_taken(Changes& changes, const std::vector<pack::Feature>& rows, const Before& state, time::Date before,
                       time::Date after) {
    for (const pack::Feature& row : rows) {
        if (row.values[0] != name_of(ControlClass::taken)) {
            continue;
        }
        SITMAP_TRY_ASSIGN(const time::Date day, time::parse_date(row.values[2]));
        if (day > before && day <= after) {
            // That a day of change has passed for certain is no change.
            SITMAP_TRY_ASSIGN(const geo::Geometry shape, geo::difference(row.geometry, state.uncertain));
            SITMAP_TRY(add_parts(changes, {row.values[1], "NK", "AZ", day, row.values[3], row.values[4], {}, 0, {}},
                                 shape, {{claimed_by_az, &state.claimed}, {contested, &state.contested}}));
        }
    }
    return {};
}

/// What is claimed or fought over on the later date and was not on the earlier one.
Result<void> add_uncertain(Changes& changes, const Before& state, time::Date before, time::Date after,
                           const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const auto areas, control_areas_on(after, pack));
    for (const ControlArea& area : areas) {
        if (area.validity.contains(before)) {
            continue;  // all of it was there already
        }
        const time::Date day = area.validity.from.value_or(after);
        if (area.control == ControlClass::claimed) {
            SITMAP_TRY_ASSIGN(const geo::Geometry fresh, geo::difference(area.shape, state.claimed));
            SITMAP_TRY(add_parts(changes, {area.id, "NK", claimed_by_az, day, area.legend, area.source, {}, 0, {}},
                                 fresh, {{contested, &state.contested}}));
        } else if (area.control == ControlClass::contested) {
            SITMAP_TRY_ASSIGN(const geo::Geometry fresh, geo::difference(area.shape, state.contested));
            SITMAP_TRY(add_parts(changes, {area.id, "AZ", contested, day, area.legend, area.source, {}, 0, {}}, fresh,
                                 {{"NK", &state.held}, {claimed_by_az, &state.claimed}}));
        }
    }
    return {};
}

}  // namespace

Result<std::vector<ChangedArea>> difference(time::Date before, time::Date after, const pack::Pack& pack) {
    if (after < before) {
        return failure(ErrorCode::date,
                       "the second date, " + time::to_iso(after) + ", is before the first, " + time::to_iso(before));
    }
    Changes changes(pack);
    if (!pack.has_table("control_area")) {
        return std::move(changes).in_order();
    }
    SITMAP_TRY_ASSIGN(const auto rows,
                      pack.features("control_area", {"kind", "id", "valid_from", "legend", "source", "valid_to"}));
    // Most days nothing begins and nothing ends.
    const auto is_between = [&](const std::string& day) -> Result<bool> {
        if (day.empty()) {
            return false;
        }
        SITMAP_TRY_ASSIGN(const time::Date date, time::parse_date(day));
        return before < date && date <= after;
    };
    bool changes_anything = false;
    for (const pack::Feature& row : rows) {
        SITMAP_TRY_ASSIGN(const bool begins, is_between(row.values[2]));
        SITMAP_TRY_ASSIGN(const bool ends, is_between(row.values[5]));
        changes_anything = changes_anything || begins || ends;
    }
    if (!changes_anything) {
        return std::move(changes).in_order();
    }
    SITMAP_TRY_ASSIGN(const Before state, state_before(before, pack));
    SITMAP_TRY(add_before_ceasefire(changes, rows, state, before, after));
    SITMAP_TRY(add_along_border(changes, rows, before, after));
    SITMAP_TRY(add_taken(changes, rows, state, before, after));
    SITMAP_TRY(add_uncertain(changes, state, before, after, pack));
    return std::move(changes).in_order();
}

}  // namespace sitmap::territory
