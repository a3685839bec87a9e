#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "geo/operations.hpp"
#include "territory/captures.hpp"
#include "territory/dated_rows.hpp"
#include "territory/hours.hpp"
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
    std::string name, geonames_id, district, holder_1994, changed, announced, basis, source;
    bool in_oblast = false;
    double away_km = 0;
    bool by_id = false;
};

/// The settlement of that id, else the nearest one so close that the position is in it.
Result<std::optional<Settlement>> settlement_at(geo::LonLat position, std::string_view geonames_id,
                                                const pack::Pack& pack) {
    std::optional<Settlement> found;
    if (!pack.has_table("settlement_holder")) {
        return found;
    }
    const std::string columns =
        "SELECT name_en, geonames_id, district, holder_1994, changed, announced, basis, source, lon, lat, in_oblast "
        "FROM settlement_holder ";
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
        SITMAP_TRY_ASSIGN(const geo::LonLat place, position_from(row[8], row[9]));
        const double away = geo::distance(place, position).value / 1000;
        if ((by_id || away <= in_the_village_km) && (!found || away < found->away_km)) {
            found =
                Settlement{row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[10] == "1", away, by_id};
        }
    }
    return found;
}

struct Spell {
    std::string control;
    time::Interval validity;
    std::string source;
    std::string basis;
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
        SITMAP_TRY_ASSIGN(const Captures captures, Captures::read(pack));
        const Capture* taken = captures.of(holder == "NK" ? settlement.district : "", settlement.geonames_id);
        const time::Date unclear = taken ? taken->span.first : soviet_end;
        const time::Date clear = taken ? taken->span.last : ceasefire;
        const std::string told = taken ? taken->source : settlement.source;
        spells.push_back({sovereign, {std::nullopt, unclear}, told, taken ? "statement" : ""});
        if (unclear < clear) {
            spells.push_back({"contested", {unclear, clear}, told, taken ? "statement" : ""});
        }
        start = clear;
    }
    if (settlement.changed.empty()) {
        spells.push_back({holder, {start, std::nullopt}, settlement.source, settlement.basis});
        return spells;
    }
    SITMAP_TRY_ASSIGN(const time::DateSpan change, time::parse_edtf(settlement.changed));
    // What was announced in the war of 2020 is a claim until the ceasefire statement settled it.
    const bool in_war = change.first >= time::make_date(2020, 9, 27) && change.first < statement;
    const time::Date certain = in_war ? std::max(change.last, statement) : change.last;
    if (!start || *start < change.first) {
        spells.push_back({holder, {start, change.first}, settlement.source, settlement.basis});
    }
    if (change.first < certain) {
        spells.push_back({"contested", {change.first, certain}, settlement.source, settlement.basis});
    }
    spells.push_back({"AZ", {certain, std::nullopt}, settlement.source, settlement.basis});
    return spells;
}

/// An area that covers the position, with the days on which it is in force.
struct AreaSpell {
    std::string id, kind, holder, source;
    time::Interval validity;
};

/// Everything that the pack says of one position, whatever the day.
struct Facts {
    std::string sovereign;
    std::optional<Settlement> settlement;
    std::vector<Spell> spells;         ///< of the settlement
    std::vector<AreaSpell> areas;      ///< of control
    std::vector<std::string> regions;  ///< zones of every day
    std::optional<std::string> exclave;
    std::vector<AreaSpell> exclave_spells;
};

Result<void> add_areas(Facts& facts, geo::LonLat position, const pack::Pack& pack) {
    if (pack.has_table("control_area")) {
        SITMAP_TRY_ASSIGN(const auto areas,
                          pack.features("control_area", {"id", "kind", "valid_from", "valid_to", "source", "holder"},
                                        around(position, 1e-6)));
        for (const pack::Feature& area : areas) {
            if (geo::covers(area.geometry, position)) {
                SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(area.values[2], area.values[3]));
                facts.areas.push_back({area.values[0], area.values[1], area.values[5], area.values[4], validity});
            }
        }
    }
    if (pack.has_table("territory_region")) {
        SITMAP_TRY_ASSIGN(const auto regions, pack.features("territory_region", {"kind"}, around(position, 1e-6)));
        for (const pack::Feature& region : regions) {
            if (geo::covers(region.geometry, position)) {
                facts.regions.push_back(region.values[0]);
            }
        }
    }
    return {};
}

Result<void> add_exclave(Facts& facts, geo::LonLat position, const pack::Pack& pack) {
    if (!pack.has_table("exclave")) {
        return {};
    }
    SITMAP_TRY_ASSIGN(const auto exclaves,
                      pack.features("exclave", {"place_id", "owner", "source"}, around(position, 1e-6)));
    for (const pack::Feature& exclave : exclaves) {
        if (!geo::covers(exclave.geometry, position)) {
            continue;
        }
        facts.exclave = exclave.values[0];
        facts.sovereign = exclave.values[1];
        if (pack.has_table("exclave_holder")) {
            SITMAP_TRY_ASSIGN(const auto holders,
                              rows_of(pack,
                                      "SELECT holder, valid_from, valid_to, source FROM exclave_holder "
                                      "WHERE place_id = ?1 ORDER BY rowid",
                                      {*facts.exclave}));
            for (const TextRow& row : holders) {
                SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(row[1], row[2]));
                facts.exclave_spells.push_back({*facts.exclave, "exclave", row[0], row[3], validity});
            }
        }
    }
    return {};
}

Result<Facts> facts_of(geo::LonLat position, std::string_view geonames_id, const pack::Pack& pack) {
    Facts facts;
    SITMAP_TRY_ASSIGN(facts.sovereign, sovereign_of(position, pack));
    SITMAP_TRY(add_areas(facts, position, pack));
    SITMAP_TRY(add_exclave(facts, position, pack));
    SITMAP_TRY_ASSIGN(facts.settlement, settlement_at(position, geonames_id, pack));
    if (facts.settlement) {
        // A village on the border may lie a little outside the generalised outline of its own country.
        if (facts.settlement->by_id && !facts.exclave) {
            facts.sovereign = facts.settlement->district.starts_with("Armenia") ? "AM" : "AZ";
        }
        // The outline of the oblast is generalised by a kilometre or two; the table knows each settlement.
        std::erase(facts.regions, "former-oblast");
        if (facts.settlement->in_oblast) {
            facts.regions.push_back("former-oblast");
        }
        SITMAP_TRY_ASSIGN(facts.spells, spells_of(*facts.settlement, facts.sovereign, pack));
    }
    return facts;
}

/// The state on one day; its validity is left open.
Holding state_on(const Facts& facts, time::Date date) {
    Holding state;
    state.sovereign = facts.sovereign;
    state.control = facts.sovereign;
    state.source = "recognised state borders (OpenStreetMap contributors)";
    for (const Spell& spell : facts.spells) {
        if (spell.validity.contains(date)) {
            state.control = spell.control;
            state.basis = spell.basis;
            state.source = spell.source;
        }
    }
    for (const AreaSpell& area : facts.areas) {
        if (!area.validity.contains(date)) {
            continue;
        }
        if (area.kind != "held") {
            state.zones.push_back(area.kind);
        }
        if (!facts.settlement && area.kind != "taken") {
            const bool contested = area.kind == "claimed" || area.kind == "positions" || area.kind == "contested";
            state.control = contested ? "contested" : area.holder;
            state.source = area.source;
        }
    }
    state.zones.insert(state.zones.end(), facts.regions.begin(), facts.regions.end());
    std::sort(state.zones.begin(), state.zones.end());
    if (facts.exclave) {
        state.zones.push_back("exclave:" + *facts.exclave);
    }
    for (const AreaSpell& spell : facts.exclave_spells) {
        if (spell.validity.contains(date)) {
            state.control = spell.holder;
            state.source = spell.source;
            state.basis.clear();
        }
    }
    return state;
}

/// Days on which anything about the position may change, in order.
std::vector<time::Date> turning_days(const Facts& facts) {
    std::set<time::Date> days;
    const auto add = [&](const time::Interval& validity) {
        for (const auto& day : {validity.from, validity.to}) {
            if (day) {
                days.insert(*day);
            }
        }
    };
    for (const Spell& spell : facts.spells) {
        add(spell.validity);
    }
    for (const auto* list : {&facts.areas, &facts.exclave_spells}) {
        for (const AreaSpell& spell : *list) {
            add(spell.validity);
        }
    }
    return {days.begin(), days.end()};
}

std::vector<Holding> states_of(const Facts& facts) {
    const auto days = turning_days(facts);
    std::vector<Holding> states;
    const auto add = [&](Holding state, std::optional<time::Date> from) {
        if (!states.empty()) {
            Holding& last = states.back();
            if (last.control == state.control && last.zones == state.zones && last.basis == state.basis) {
                return;
            }
            last.validity.to = from;
        }
        state.validity.from = from;
        states.push_back(std::move(state));
    };
    const time::Date first = days.empty() ? time::make_date(1900, 1, 1) : days.front();
    add(state_on(facts, first - std::chrono::days(1)), std::nullopt);
    for (const time::Date day : days) {
        add(state_on(facts, day), day);
    }
    return states;
}

void add_hours(Holding& state, const std::map<time::Date, Hour>& hours) {
    const auto hour = [&](const std::optional<time::Date>& day) {
        const auto found = day ? hours.find(*day) : hours.end();
        return found == hours.end() ? std::nullopt : std::optional(found->second.from);
    };
    state.since_hour = hour(state.validity.from);
    state.until_hour = hour(state.validity.to);
}

}  // namespace

Result<std::vector<Holding>> history_of(geo::LonLat position, std::string_view settlement_geonames_id,
                                        const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const Facts facts, facts_of(position, settlement_geonames_id, pack));
    SITMAP_TRY_ASSIGN(const auto hours, known_hours(pack));
    auto states = states_of(facts);
    for (Holding& state : states) {
        add_hours(state, hours);
    }
    return states;
}

Result<Holding> holding_at(geo::LonLat position, std::string_view settlement_geonames_id, time::Date date,
                           const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const auto states, history_of(position, settlement_geonames_id, pack));
    std::size_t now = 0;
    while (!states[now].validity.contains(date)) {
        ++now;
    }
    // Zones come and go while the holder stays: the days told are those of the holder.
    Holding holding = states[now];
    for (std::size_t i = now; i > 0 && states[i - 1].control == holding.control; --i) {
        holding.validity.from = states[i - 1].validity.from;
        holding.since_hour = states[i - 1].since_hour;
    }
    for (std::size_t i = now; i + 1 < states.size() && states[i + 1].control == holding.control; ++i) {
        holding.validity.to = states[i + 1].validity.to;
        holding.until_hour = states[i + 1].until_hour;
    }
    return holding;
}

}  // namespace sitmap::territory
