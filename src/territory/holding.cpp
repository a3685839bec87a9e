#include <fmt/format.h>

#include <algorithm>

#include "geo/operations.hpp"
#include "territory/dated_rows.hpp"
#include "territory/parts.hpp"

namespace sitmap::territory {

namespace {

geo::Box around(geo::LonLat p, double degrees) {
    return {p.lon - degrees, p.lat - degrees, p.lon + degrees, p.lat + degrees};
}

/// The country by law; empty at sea.
Result<std::string> sovereign_of(geo::LonLat position, const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const auto countries, pack.features("country", {"iso2"}, around(position, 1e-6)));
    for (const pack::Feature& country : countries) {
        if (geo::covers(country.geometry, position)) {
            return country.values[0];
        }
    }
    return std::string();
}

struct Settlement {
    std::string name, geonames_id, holder_1994, changed, announced, basis, source;
    double away_km = 0;
};

/// The settlement of that id, else the nearest one so close that the position is in it.
Result<std::optional<Settlement>> settlement_at(geo::LonLat position, std::string_view geonames_id,
                                                const pack::Pack& pack) {
    std::optional<Settlement> found;
    if (!pack.has_table("settlement_holder")) {
        return found;
    }
    const std::string columns =
        "SELECT name_en, geonames_id, holder_1994, changed, announced, basis, source, lon, lat FROM settlement_holder ";
    std::vector<TextRow> rows;
    constexpr double in_the_village_km = 1.0;
    if (!geonames_id.empty()) {
        SITMAP_TRY_ASSIGN(rows, rows_of(pack, columns + "WHERE geonames_id = ?1", {std::string(geonames_id)}));
    }
    const bool by_id = !rows.empty();
    if (!by_id) {
        const geo::Box near = around(position, 0.02);
        SITMAP_TRY_ASSIGN(rows,
                          rows_of(pack, columns + fmt::format("WHERE lon BETWEEN {} AND {} AND lat BETWEEN {} AND {}",
                                                              near.west, near.east, near.south, near.north)));
    }
    for (const TextRow& row : rows) {
        SITMAP_TRY_ASSIGN(const geo::LonLat place, position_from(row[7], row[8]));
        const double away = geo::distance(place, position).value / 1000;
        if ((by_id || away <= in_the_village_km) && (!found || away < found->away_km)) {
            found = Settlement{row[0], row[1], row[2], row[3], row[4], row[5], row[6], away};
        }
    }
    return found;
}

/// When Armenian forces took the place in the war of 1992–94, as far as a dated fact says so.
Result<std::optional<time::DateSpan>> taken_before_1994(const Settlement& settlement, const pack::Pack& pack) {
    if (settlement.geonames_id.empty() || !pack.has_table("territory_change")) {
        return std::nullopt;
    }
    SITMAP_TRY_ASSIGN(const auto rows,
                      rows_of(pack,
                              "SELECT date FROM territory_change WHERE geonames_id = ?1 AND side = 'armenian' AND "
                              "kind = 'taken' AND date < '1994-05-12' ORDER BY date LIMIT 1",
                              {settlement.geonames_id}));
    if (rows.empty()) {
        return std::nullopt;
    }
    SITMAP_TRY_ASSIGN(const time::DateSpan span, time::parse_edtf(rows.front()[0]));
    return span;
}

struct Spell {
    std::string control;
    time::Interval validity;
};

/// The holders of a settlement one after the other, without holes.
Result<std::vector<Spell>> spells_of(const Settlement& settlement, const std::string& sovereign,
                                     const pack::Pack& pack) {
    const time::Date ceasefire = time::make_date(1994, 5, 12);
    const time::Date soviet_end = time::make_date(1991, 12, 26);
    const time::Date statement = time::make_date(2020, 11, 10);
    std::vector<Spell> spells;
    const std::string& holder = settlement.holder_1994;
    std::optional<time::Date> start;
    if (holder != sovereign && !sovereign.empty()) {
        // Until the war the law's holder; in it only what a dated fact says.
        SITMAP_TRY_ASSIGN(const auto taken, taken_before_1994(settlement, pack));
        const time::Date unclear = taken ? taken->first : soviet_end;
        const time::Date clear = taken ? taken->last : ceasefire;
        spells.push_back({sovereign, {std::nullopt, unclear}});
        if (unclear < clear) {
            spells.push_back({"contested", {unclear, clear}});
        }
        start = clear;
    }
    if (settlement.changed.empty()) {
        spells.push_back({holder, {start, std::nullopt}});
        return spells;
    }
    SITMAP_TRY_ASSIGN(const time::DateSpan change, time::parse_edtf(settlement.changed));
    // What was announced in the war of 2020 is a claim until the ceasefire statement settled it.
    const bool in_war = change.first >= time::make_date(2020, 9, 27) && change.first < statement;
    const time::Date certain = in_war ? std::max(change.last, statement) : change.last;
    if (!start || *start < change.first) {
        spells.push_back({holder, {start, change.first}});
    }
    if (change.first < certain) {
        spells.push_back({"contested", {change.first, certain}});
    }
    spells.push_back({"AZ", {certain, std::nullopt}});
    return spells;
}

Result<void> add_zones(Holding& holding, geo::LonLat position, time::Date date, const pack::Pack& pack) {
    if (!pack.has_table("control_area")) {
        return {};
    }
    SITMAP_TRY_ASSIGN(const auto areas, pack.features("control_area", {"kind", "valid_from", "valid_to", "source"},
                                                      around(position, 1e-6)));
    for (const pack::Feature& area : areas) {
        SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(area.values[1], area.values[2]));
        if (!validity.contains(date) || !geo::covers(area.geometry, position)) {
            continue;
        }
        const std::string& kind = area.values[0];
        if (kind != "held") {
            holding.zones.push_back(kind);
        }
        if (holding.basis.empty() && kind != "taken") {
            holding.control = kind == "claimed" ? "contested" : "NK";
            holding.validity = validity;
            holding.source = area.values[3];
        }
    }
    if (pack.has_table("territory_region")) {
        SITMAP_TRY_ASSIGN(const auto regions, pack.features("territory_region", {"kind"}, around(position, 1e-6)));
        for (const pack::Feature& region : regions) {
            if (geo::covers(region.geometry, position)) {
                holding.zones.push_back(region.values[0]);
            }
        }
    }
    std::sort(holding.zones.begin(), holding.zones.end());
    return {};
}

}  // namespace

Result<Holding> holding_at(geo::LonLat position, std::string_view settlement_geonames_id, time::Date date,
                           const pack::Pack& pack) {
    Holding holding;
    SITMAP_TRY_ASSIGN(holding.sovereign, sovereign_of(position, pack));
    holding.control = holding.sovereign;
    SITMAP_TRY_ASSIGN(const auto settlement, settlement_at(position, settlement_geonames_id, pack));
    if (settlement) {
        SITMAP_TRY_ASSIGN(const auto spells, spells_of(*settlement, holding.sovereign, pack));
        for (const Spell& spell : spells) {
            if (spell.validity.contains(date)) {
                holding.control = spell.control;
                holding.validity = spell.validity;
            }
        }
        holding.basis = settlement->basis;
        holding.source = settlement->source;
    }
    SITMAP_TRY(add_zones(holding, position, date, pack));
    SITMAP_TRY_ASSIGN(const auto exclaves, exclaves_on(date, Worldview::de_facto, pack));
    for (const Exclave& exclave : exclaves) {
        if (geo::covers(exclave.shape, position)) {
            holding.zones.push_back("exclave:" + exclave.place_id);
            if (exclave.place_id != "nakhchivan") {
                holding.sovereign = exclave.owner;
                holding.control = exclave.holder;
                holding.validity = exclave.validity;
                holding.source = exclave.source;
            }
        }
    }
    return holding;
}

}  // namespace sitmap::territory
