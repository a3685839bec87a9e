#pragma once

#include <functional>
#include <vector>

#include "geo/projection.hpp"
#include "territory/compiler/control_sequence.hpp"

namespace sitmap::territory::compiler {

/// A settlement on the plane with the room that it has.
struct Site {
    const SettlementFact* fact = nullptr;
    geo::XY at;
    double room = 0;      ///< metres: half the way to the nearest other settlement
    bool within = false;  ///< on the Armenian-held side of the line of 1994
    /// Takes part in the cells. Places beyond the line that were never held would bite into the area along it.
    bool has_cell() const { return within || fact->holder_1994 == "NK"; }
};

/// The settlements on the plane, each with its cell of ground, and the outlines that bound what they hold.
class ControlGround {
public:
    using Wanted = std::function<bool(const Site&)>;

    /// `plane` must outlive the ground. Errors: geometry.
    static Result<ControlGround> survey(const std::vector<SettlementFact>& facts, const ControlFrame& frame,
                                        const ControlTolerance& tolerance, const geo::Projection& plane);

    const std::vector<Site>& sites() const { return sites_; }
    /// One a site, empty for sites that take no part.
    const std::vector<geo::PlaneGeometry>& cells() const { return cells_; }
    /// The same when places in the corridor have no ground of their own any more.
    const std::vector<geo::PlaneGeometry>& late_cells() const { return late_cells_; }
    const geo::PlaneGeometry& country() const { return country_; }
    const geo::PlaneGeometry& inside_1994() const { return inside_1994_; }
    const geo::PlaneGeometry& oblast() const { return oblast_; }
    const ControlTolerance& tolerance() const { return tolerance_; }
    geo::XY low() const { return low_; }        ///< lower left of the box round the area inside the line of 1994
    geo::XY high() const { return high_; }      ///< upper right
    int repaired() const { return repaired_; }  ///< settlements put back on their side so far

    /// A strip on both sides of a road, within the country and the line of 1994.
    Result<geo::PlaneGeometry> strip_along(const geo::Geometry& road) const;
    /// The cells of the sites wanted, rounded, within the limit, every site on its side.
    Result<geo::PlaneGeometry> settled_by(const Wanted& wanted, const geo::PlaneGeometry& limit);
    /// A piece of the settlement's own cell; with a neck to the area where the line of 1994 leaves it outside.
    Result<geo::PlaneGeometry> patch_round(const Site& site, const geo::PlaneGeometry& cell, double radius) const;
    /// Every settlement back on its side, by a piece of its own cell; what is given lies within the limit.
    Result<geo::PlaneGeometry> repaired(const geo::PlaneGeometry& area, const geo::PlaneGeometry& limit,
                                        const std::vector<geo::PlaneGeometry>& cells, const Wanted& wanted);

private:
    ControlGround(const ControlTolerance& tolerance, const geo::Projection& plane)
        : tolerance_(tolerance), plane_(&plane) {}

    Result<void> take_outlines(const ControlFrame& frame);
    void take_sites(const std::vector<SettlementFact>& facts);
    Result<void> take_cells();
    Result<std::vector<geo::PlaneGeometry>> cells_of(geo::XY low, geo::XY high, const Wanted& takes_part) const;
    bool stands(const geo::PlaneGeometry& area, const Site& site, bool held) const;

    ControlTolerance tolerance_;
    const geo::Projection* plane_;
    geo::PlaneGeometry country_, inside_1994_, oblast_;
    geo::XY low_{1e9, 1e9}, high_{-1e9, -1e9};
    std::vector<Site> sites_;
    std::vector<geo::PlaneGeometry> cells_, late_cells_;
    int repaired_ = 0;
};

/// A polygon of 32 corners.
geo::PlaneGeometry disc(geo::XY centre, double radius);

}  // namespace sitmap::territory::compiler
