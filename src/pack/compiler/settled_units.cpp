#include "pack/compiler/settled_units.hpp"

#include "geo/operations.hpp"
#include "pack/compiler/shapes.hpp"

namespace sitmap::pack::compiler {
namespace {

/// Cells in the empty plain are far larger than what a generalised line is wrong by.
constexpr double farthest_degrees = 0.08;
/// Cells and outlines meet within rounding.
constexpr double touch_degrees = 1e-5;

struct Settlement {
    geo::LonLat at;
    std::string unit;   ///< that gains its ground
    std::string units;  ///< in any of which it may lie, a space on each side of each
    geo::Geometry cell;
};

Result<std::vector<Settlement>> settlements_of(const Pack& pack) {
    std::vector<Settlement> all;
    SITMAP_TRY(
        pack.query("SELECT s.lon, s.lat, coalesce(d.units, '') FROM settlement_holder s LEFT JOIN "
                   "settlement_district d ON d.district = s.district ORDER BY s.rowid",
                   {}, [&](const auto& row) {
                       const std::string units(row[2]);
                       all.push_back({{std::stod(std::string(row[0])), std::stod(std::string(row[1]))},
                                      units.substr(0, units.find(' ')),
                                      " " + units + " ",
                                      {}});
                       return true;
                   }));
    std::vector<geo::LonLat> sites;
    geo::Geometry points;
    for (const Settlement& settlement : all) {
        sites.push_back(settlement.at);
    }
    points.points = sites;
    const geo::Box box = geo::box_of(points).value_or(geo::Box{});
    SITMAP_TRY_ASSIGN(auto cells,
                      geo::voronoi_cells(sites, {box.west - 0.1, box.south - 0.1, box.east + 0.1, box.north + 0.1}));
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].cell = areas_of(std::move(cells[i]));
    }
    return all;
}

const std::string* unit_at(const Outlines& units, geo::LonLat at) {
    for (const auto& [id, outline] : units) {
        if (geo::covers(outline, at)) {
            return &id;
        }
    }
    return nullptr;
}

}  // namespace

Result<void> settle(Outlines& units, const Pack& pack) {
    if (!pack.has_table("settlement_holder") || !pack.has_table("settlement_district")) {
        return {};
    }
    SITMAP_TRY_ASSIGN(auto waiting, settlements_of(pack));
    std::erase_if(waiting, [&](const Settlement& settlement) {
        const std::string* at = unit_at(units, settlement.at);
        return at == nullptr || !units.contains(settlement.unit) ||
               settlement.units.find(" " + *at + " ") != std::string::npos;
    });
    std::map<std::string, geo::Geometry> reach;
    for (const Settlement& settlement : waiting) {
        if (!reach.contains(settlement.unit)) {
            SITMAP_TRY_ASSIGN(reach[settlement.unit], grown(units.at(settlement.unit), farthest_degrees));
        }
    }
    // A cell behind another one touches its unit once that one has passed over.
    for (bool moved = true; moved;) {
        moved = false;
        std::vector<Settlement> left;
        for (Settlement& settlement : waiting) {
            const std::string from = *unit_at(units, settlement.at);
            SITMAP_TRY_ASSIGN(geo::Geometry piece, geo::intersection(settlement.cell, units.at(from)));
            SITMAP_TRY_ASSIGN(piece, geo::intersection(areas_of(std::move(piece)), reach.at(settlement.unit)));
            piece = areas_of(std::move(piece));
            SITMAP_TRY_ASSIGN(const auto wider, grown(piece, touch_degrees));
            SITMAP_TRY_ASSIGN(const auto touching, geo::intersection(wider, units.at(settlement.unit)));
            if (touching.polygons.empty() || !geo::covers(piece, settlement.at)) {
                left.push_back(std::move(settlement));
                continue;
            }
            SITMAP_TRY_ASSIGN(auto gained, geo::union_of<geo::LonLat>({units.at(settlement.unit), piece}));
            SITMAP_TRY_ASSIGN(auto kept, geo::difference(units.at(from), piece));
            units.at(settlement.unit) = areas_of(std::move(gained));
            units.at(from) = areas_of(std::move(kept));
            moved = true;
        }
        waiting = std::move(left);
    }
    return {};
}

}  // namespace sitmap::pack::compiler
