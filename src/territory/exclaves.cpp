#include "geo/operations.hpp"
#include "territory/dated_rows.hpp"
#include "territory/parts.hpp"

namespace sitmap::territory {

namespace {

/// The middle of the box where it lies inside, else a point well inside.
geo::LonLat centre_of(const geo::Geometry& shape) {
    const auto box = geo::box_of(shape);
    const geo::LonLat middle{(box->west + box->east) / 2, (box->south + box->north) / 2};
    constexpr double tolerance_deg = 0.002;
    return geo::covers(shape, middle) ? middle : geo::inner_point(shape, tolerance_deg).value_or(middle);
}

}  // namespace

Result<std::vector<Exclave>> exclaves_on(time::Date date, const Worldview& worldview, const pack::Pack& pack) {
    std::vector<Exclave> exclaves;
    if (!pack.has_table("exclave")) {
        return exclaves;
    }
    std::vector<TextRow> holders;
    if (pack.has_table("exclave_holder")) {
        SITMAP_TRY_ASSIGN(holders,
                          rows_of(pack, "SELECT place_id, holder, valid_from, valid_to, source FROM exclave_holder"));
    }
    SITMAP_TRY_ASSIGN(auto rows, pack.features("exclave", {"place_id", "owner", "source"}));
    for (pack::Feature& row : rows) {
        if (row.geometry.polygons.empty()) {
            continue;
        }
        Exclave exclave;
        exclave.place_id = row.values[0];
        exclave.owner = row.values[1];
        exclave.holder = row.values[1];
        exclave.source = row.values[2];
        for (const TextRow& holder : holders) {
            if (holder[0] == exclave.place_id && worldview.exclaves_by_holder) {
                SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(holder[2], holder[3]));
                if (validity.contains(date)) {
                    exclave.holder = holder[1];
                    exclave.validity = validity;
                    exclave.source = holder[4];
                }
            }
        }
        exclave.centre = centre_of(row.geometry);
        exclave.shape = std::move(row.geometry);
        exclaves.push_back(std::move(exclave));
    }
    return exclaves;
}

}  // namespace sitmap::territory
