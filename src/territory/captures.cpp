#include "territory/captures.hpp"

#include "territory/dated_rows.hpp"

namespace sitmap::territory {

Result<Captures> Captures::read(const pack::Pack& pack) {
    Captures result;
    const auto add = [&](const char* sql) -> Result<void> {
        SITMAP_TRY_ASSIGN(const auto rows, rows_of(pack, sql));
        for (const TextRow& row : rows) {
            SITMAP_TRY_ASSIGN(const time::DateSpan span, time::parse_edtf(row[2]));
            result.rows_.push_back({row[0], row[1].empty() ? row[1] : " " + row[1] + " ", {span, row[3]}});
        }
        return {};
    };
    if (pack.has_table("territory_change")) {
        SITMAP_TRY(
            add("SELECT '', geonames_id, date, source FROM territory_change WHERE geonames_id <> '' AND "
                "side = 'armenian' AND kind = 'taken' AND date < '1994-05-12' ORDER BY date"));
    }
    if (pack.has_table("territory_capture")) {
        SITMAP_TRY(add("SELECT district, places, taken, source FROM territory_capture ORDER BY places = '', rowid"));
    }
    return result;
}

const Capture* Captures::of(std::string_view district, std::string_view geonames_id) const {
    const std::string id = " " + std::string(geonames_id) + " ";
    for (const Row& row : rows_) {
        const bool named = !geonames_id.empty() && row.places.find(id) != std::string::npos;
        if (named || (row.places.empty() && row.district == district)) {
            return &row.capture;
        }
    }
    return nullptr;
}

}  // namespace sitmap::territory
