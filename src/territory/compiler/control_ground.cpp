#include "territory/compiler/control_ground.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/operations.hpp"
#include "territory/compiler/control_cells.hpp"
#include "territory/compiler/control_outline.hpp"
#include "territory/compiler/control_smoothing.hpp"

namespace sitmap::territory::compiler {

using geo::PlaneGeometry;
using geo::XY;

PlaneGeometry disc(XY centre, double radius) {
    constexpr int corners = 32;
    PlaneGeometry result;
    auto& ring = result.polygons.emplace_back().shell;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2 * std::numbers::pi * (i % corners) / corners;
        ring.push_back(centre + XY{std::cos(angle), std::sin(angle)} * radius);
    }
    return result;
}

Result<ControlGround> ControlGround::survey(const std::vector<SettlementFact>& facts, const ControlFrame& frame,
                                            const ControlTolerance& tolerance, const geo::Projection& plane) {
    ControlGround ground(tolerance, plane);
    SITMAP_TRY(ground.take_outlines(frame));
    ground.take_sites(facts);
    SITMAP_TRY(ground.take_cells());
    return ground;
}

Result<void> ControlGround::take_outlines(const ControlFrame& frame) {
    const XY inside = *plane_->forward(stepanakert);
    country_ = plane_->forward(frame.azerbaijan);
    SITMAP_TRY_ASSIGN(inside_1994_, part_beyond_line(country_, plane_->forward(frame.contact_line), inside,
                                                     tolerance_.line_extension));
    SITMAP_TRY_ASSIGN(oblast_, closed_outline(plane_->forward(frame.oblast_line), tolerance_.oblast_gap));
    return {};
}

void ControlGround::take_sites(const std::vector<SettlementFact>& facts) {
    for (const SettlementFact& fact : facts) {
        const auto at = plane_->forward(fact.position);
        // Armenia's own border places are parted by the state border, whatever their distance.
        if (at && fact.holder_1994 != "AM") {
            sites_.push_back({&fact, *at, 0, geo::covers(inside_1994_, *at)});
        }
    }
    for (Site& site : sites_) {
        double nearest = 1e9;
        for (const Site& other : sites_) {
            if (other.fact != site.fact) {
                nearest = std::min(nearest, geo::length(other.at - site.at));
            }
        }
        site.room = nearest / 2;
    }
}

Result<void> ControlGround::take_cells() {
    for (const auto& polygon : inside_1994_.polygons) {
        for (const XY& p : polygon.shell) {
            low_ = {std::min(low_.x, p.x), std::min(low_.y, p.y)};
            high_ = {std::max(high_.x, p.x), std::max(high_.y, p.y)};
        }
    }
    const XY margin{30'000, 30'000};
    SITMAP_TRY_ASSIGN(cells_, cells_of(low_ - margin, high_ + margin, [](const Site& s) { return s.has_cell(); }));
    SITMAP_TRY_ASSIGN(late_cells_, cells_of(low_ - margin, high_ + margin,
                                            [](const Site& s) { return s.has_cell() && !s.fact->in_corridor(); }));
    return {};
}

Result<std::vector<PlaneGeometry>> ControlGround::cells_of(XY low, XY high, const Wanted& takes_part) const {
    std::vector<XY> places;
    for (const Site& site : sites_) {
        if (takes_part(site)) {
            places.push_back(site.at);
        }
    }
    SITMAP_TRY_ASSIGN(auto cells, settlement_cells(places, oblast_, low, high));
    std::vector<PlaneGeometry> result(sites_.size());
    for (std::size_t i = 0, k = 0; i < sites_.size(); ++i) {
        if (takes_part(sites_[i])) {
            result[i] = std::move(cells[k++]);
        }
    }
    return result;
}

Result<PlaneGeometry> ControlGround::strip_along(const geo::Geometry& road) const {
    SITMAP_TRY_ASSIGN(PlaneGeometry strip, geo::buffer(plane_->forward(road), tolerance_.corridor_half_width));
    SITMAP_TRY_ASSIGN(PlaneGeometry inside, geo::intersection(areas_of(std::move(strip)), inside_1994_));
    return areas_of(std::move(inside));
}

Result<PlaneGeometry> ControlGround::settled_by(const Wanted& wanted, const PlaneGeometry& limit) {
    std::vector<PlaneGeometry> parts;
    for (std::size_t i = 0; i < sites_.size(); ++i) {
        if (wanted(sites_[i]) && !cells_[i].empty()) {
            parts.push_back(cells_[i]);
        }
    }
    if (parts.empty()) {
        return PlaneGeometry{};
    }
    SITMAP_TRY_ASSIGN(const PlaneGeometry joined, geo::union_of(parts));
    SITMAP_TRY_ASSIGN(const PlaneGeometry smooth, rounded(areas_of(joined), tolerance_.front_corner_radius));
    SITMAP_TRY_ASSIGN(const PlaneGeometry inside, geo::intersection(smooth, limit));
    const PlaneGeometry kept = without_fragments(areas_of(inside), tolerance_.smallest_fragment, {});
    return repaired(kept, limit, cells_, wanted);
}

/// The site and points round it, as far as its neighbours leave room, are on the side asked for.
bool ControlGround::stands(const PlaneGeometry& area, const Site& site, bool held) const {
    const double reach = std::min(tolerance_.clearance, 0.9 * site.room);
    for (const XY step : {XY{0, 0}, XY{reach, 0}, XY{-reach, 0}, XY{0, reach}, XY{0, -reach}}) {
        const XY at = site.at + step;
        const bool may_be_held = step == XY{0, 0} || geo::covers(inside_1994_, at);
        if (may_be_held && geo::covers(area, at) != held) {
            return false;
        }
    }
    return true;
}

Result<PlaneGeometry> ControlGround::patch_round(const Site& site, const PlaneGeometry& cell, double radius) const {
    if (cell.empty()) {
        return disc(site.at, std::min(radius, 0.9 * site.room));
    }
    SITMAP_TRY_ASSIGN(PlaneGeometry patch, geo::intersection(cell, disc(site.at, radius)));
    if (site.within) {
        return areas_of(std::move(patch));
    }
    XY nearest = inside_1994_.polygons.front().shell.front();
    for (const XY& p : inside_1994_.polygons.front().shell) {
        nearest = geo::length(p - site.at) < geo::length(nearest - site.at) ? p : nearest;
    }
    SITMAP_TRY_ASSIGN(PlaneGeometry neck, geo::buffer(PlaneGeometry{{}, {{site.at, nearest}}, {}}, 0.6 * radius));
    SITMAP_TRY_ASSIGN(PlaneGeometry both,
                      geo::union_of(std::vector{areas_of(std::move(patch)), areas_of(std::move(neck))}));
    return areas_of(std::move(both));
}

Result<PlaneGeometry> ControlGround::repaired(const PlaneGeometry& area, const PlaneGeometry& limit,
                                              const std::vector<PlaneGeometry>& cells, const Wanted& is_wanted) {
    std::vector<PlaneGeometry> give{area}, take;
    for (std::size_t i = 0; i < sites_.size(); ++i) {
        const Site& site = sites_[i];
        const bool wanted = is_wanted(site);
        if (stands(area, site, wanted)) {
            continue;
        }
        ++repaired_;
        SITMAP_TRY_ASSIGN(PlaneGeometry patch, patch_round(site, cells[i], tolerance_.patch_radius));
        if (wanted) {
            SITMAP_TRY_ASSIGN(patch, geo::intersection(patch, limit));
        }
        (wanted ? give : take).push_back(areas_of(std::move(patch)));
    }
    SITMAP_TRY_ASSIGN(const PlaneGeometry more, geo::union_of(give));
    SITMAP_TRY_ASSIGN(const PlaneGeometry less, geo::union_of(take));
    SITMAP_TRY_ASSIGN(PlaneGeometry result, geo::difference(areas_of(more), areas_of(less)));
    return areas_of(std::move(result));
}

}  // namespace sitmap::territory::compiler
