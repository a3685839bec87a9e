#include "territory/dated_rows.hpp"
#include "territory/parts.hpp"

namespace sitmap::territory {

namespace {

Result<bool> at_war(time::Date date, const pack::Pack& pack) {
    if (!pack.has_table("territory_zone")) {
        return false;
    }
    SITMAP_TRY_ASSIGN(const auto wars,
                      rows_of(pack, "SELECT valid_from, valid_to FROM territory_zone WHERE kind = 'war'"));
    for (const TextRow& war : wars) {
        SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(war[0], war[1]));
        if (validity.contains(date)) {
            return true;
        }
    }
    return false;
}

}  // namespace

Result<std::vector<TownClaim>> town_claims_on(time::Date date, const pack::Pack& pack) {
    std::vector<TownClaim> claims;
    SITMAP_TRY_ASSIGN(const bool war, at_war(date, pack));
    if (!war || !pack.has_table("settlement_holder")) {
        return claims;
    }
    // The gazetteer's own id where it knows the place; two entries of one GeoNames id would double a claim.
    const std::string place =
        pack.has_table("place") ? "(SELECT min(p.id) FROM place p WHERE p.geonames_id = s.geonames_id)" : "NULL";
    SITMAP_TRY_ASSIGN(const auto rows,
                      rows_of(pack,
                              "SELECT " + place +
                                  ", s.geonames_id, s.name_en, s.lon, s.lat, s.announced, s.chip "
                                  "FROM settlement_holder s WHERE s.announced <> '' AND s.announced <= ?1 "
                                  "ORDER BY s.announced, s.name_en, s.geonames_id",
                              {time::to_iso(date)}));
    for (const TextRow& row : rows) {
        TownClaim claim;
        claim.place_id = !row[0].empty() ? row[0] : row[1].empty() ? std::string() : "gn:" + row[1];
        claim.name = row[2];
        SITMAP_TRY_ASSIGN(claim.position, position_from(row[3], row[4]));
        SITMAP_TRY_ASSIGN(claim.announced, time::parse_date(row[5]));
        claim.town = row[6] == "1";
        claims.push_back(std::move(claim));
    }
    return claims;
}

}  // namespace sitmap::territory
