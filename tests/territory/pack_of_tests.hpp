#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "pack/pack.hpp"
#include "territory/territory.hpp"
#include "time/date.hpp"

/// The pack that the build made, and its tables as a test sees them.
namespace territory_tests {

inline const sitmap::pack::Pack& the_pack() {
    static const sitmap::pack::Pack pack = [] {
        auto opened = sitmap::pack::Pack::open(SITMAP_PACK);
        if (!opened) {
            throw std::runtime_error(opened.error().message);
        }
        return std::move(*opened);
    }();
    return pack;
}

inline sitmap::time::Date day(std::string_view iso) {
    return sitmap::time::parse_date(iso).value();
}

/// By value, so that a loop over its parts keeps it alive.
inline sitmap::territory::Territory state_on(std::string_view iso) {
    return sitmap::territory::on(day(iso), sitmap::territory::Worldview::de_facto, the_pack()).value();
}

using Row = std::vector<std::string>;

inline std::vector<Row> rows(std::string_view sql) {
    std::vector<Row> found;
    const auto done = the_pack().query(sql, {}, [&](const std::vector<std::string_view>& row) {
        found.emplace_back(row.begin(), row.end());
        return true;
    });
    if (!done) {
        throw std::runtime_error(done.error().message);
    }
    return found;
}

struct Fact {
    std::string name, geonames_id, district, holder_1994, changed, announced, basis;
    sitmap::geo::LonLat position;
};

inline const std::vector<Fact>& facts() {
    static const std::vector<Fact> all = [] {
        std::vector<Fact> found;
        for (const Row& row :
             rows("SELECT name_en, geonames_id, district, holder_1994, changed, announced, basis, lon, "
                  "lat FROM settlement_holder ORDER BY rowid")) {
            found.push_back(
                {row[0], row[1], row[2], row[3], row[4], row[5], row[6], {std::stod(row[7]), std::stod(row[8])}});
        }
        return found;
    }();
    return all;
}

}  // namespace territory_tests
