#include "territory/compiler/control_cells.hpp"

#include "geo/operations.hpp"
#include "territory/compiler/control_outline.hpp"

namespace sitmap::territory::compiler {

using geo::PlaneGeometry;
using geo::XY;

namespace {

/// voronoi_cells takes degrees; a plane of 100 km units fits in them and keeps distances true.
constexpr double metres_a_unit = 100'000;

Result<std::vector<PlaneGeometry>> plain_cells(const std::vector<XY>& sites, XY low, XY high) {
    std::vector<geo::LonLat> scaled;
    for (const XY& site : sites) {
        scaled.push_back({site.x / metres_a_unit, site.y / metres_a_unit});
    }
    const geo::Box frame{low.x / metres_a_unit, low.y / metres_a_unit, high.x / metres_a_unit, high.y / metres_a_unit};
    SITMAP_TRY_ASSIGN(const auto cells, geo::voronoi_cells(scaled, frame));
    std::vector<PlaneGeometry> result(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (const auto& polygon : cells[i].polygons) {
            result[i].polygons.emplace_back();
            for (const geo::LonLat& p : polygon.shell) {
                result[i].polygons.back().shell.push_back({p.lon * metres_a_unit, p.lat * metres_a_unit});
            }
        }
    }
    return result;
}

}  // namespace

Result<std::vector<PlaneGeometry>> settlement_cells(const std::vector<XY>& sites, const PlaneGeometry& oblast, XY low,
                                                    XY high) {
    std::vector<PlaneGeometry> result(sites.size());
    for (const bool inside : {true, false}) {
        std::vector<XY> side;
        std::vector<std::size_t> index;
        for (std::size_t i = 0; i < sites.size(); ++i) {
            if (geo::covers(oblast, sites[i]) == inside) {
                side.push_back(sites[i]);
                index.push_back(i);
            }
        }
        SITMAP_TRY_ASSIGN(const auto cells, plain_cells(side, low, high));
        for (std::size_t k = 0; k < index.size(); ++k) {
            SITMAP_TRY_ASSIGN(PlaneGeometry cell,
                              inside ? geo::intersection(cells[k], oblast) : geo::difference(cells[k], oblast));
            result[index[k]] = areas_of(std::move(cell));
        }
    }
    return result;
}

}  // namespace sitmap::territory::compiler
