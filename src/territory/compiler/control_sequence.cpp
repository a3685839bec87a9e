#include "territory/compiler/control_sequence.hpp"

#include <algorithm>
#include <set>

#include "geo/operations.hpp"
#include "geo/projection.hpp"
#include "territory/compiler/control_contested.hpp"
#include "territory/compiler/control_ground.hpp"
#include "territory/compiler/control_outline.hpp"
#include "territory/compiler/control_smoothing.hpp"

namespace sitmap::territory::compiler {

using geo::PlaneGeometry;
using geo::XY;

bool SettlementFact::in_corridor() const {
    return district == "Lachin" && changed && changed->first == time::make_date(2022, 8, 26);
}

bool SettlementFact::contested_on(time::Date date) const {
    if (holder_1994 != "NK" || !changed || date < changed->first) {
        return false;
    }
    return date < (announced ? std::min(*announced, changed->last) : changed->last);
}

namespace {

std::vector<time::Date> days_of_change(const ControlGround& ground) {
    std::set<time::Date> result{time::make_date(1994, 5, 12)};
    for (const Site& site : ground.sites()) {
        if (site.fact->holder_1994 == "NK" && site.fact->changed && !site.fact->in_corridor()) {
            result.insert(site.fact->changed->first);
        }
    }
    return {result.begin(), result.end()};
}

Result<PlaneGeometry> corridor_strip(const ControlGround& ground, const ControlFrame& frame,
                                     const geo::Projection& plane) {
    SITMAP_TRY_ASSIGN(PlaneGeometry strip,
                      geo::buffer(plane.forward(frame.corridor_road), ground.tolerance().corridor_half_width));
    std::vector<PlaneGeometry> parts{areas_of(std::move(strip))};
    for (const Site& site : ground.sites()) {
        if (site.fact->in_corridor() && !geo::covers(parts.front(), site.at)) {
            parts.push_back(disc(site.at, ground.tolerance().patch_radius));
        }
    }
    SITMAP_TRY_ASSIGN(const PlaneGeometry joined, geo::union_of(parts));
    SITMAP_TRY_ASSIGN(PlaneGeometry inside, geo::intersection(joined, ground.inside_1994()));
    return areas_of(std::move(inside));
}

/// The area held at the ceasefire: beyond the generalised line, corrected by the settlements that it leaves on the
/// wrong side. Its edge is rounded, except along the state border.
Result<PlaneGeometry> front_of_1994(const ControlGround& ground) {
    std::vector<PlaneGeometry> give{ground.inside_1994()}, take;
    for (std::size_t i = 0; i < ground.sites().size(); ++i) {
        const Site& site = ground.sites()[i];
        if (site.within && site.fact->holder_1994 == "AZ") {
            take.push_back(ground.cells()[i]);
        } else if (!site.within && site.fact->holder_1994 == "NK") {
            SITMAP_TRY_ASSIGN(PlaneGeometry patch,
                              ground.patch_round(site, ground.cells()[i], ground.tolerance().front_patch_radius));
            give.push_back(std::move(patch));
        }
    }
    SITMAP_TRY_ASSIGN(const PlaneGeometry more, geo::union_of(give));
    SITMAP_TRY_ASSIGN(const PlaneGeometry less, geo::union_of(take));
    SITMAP_TRY_ASSIGN(const PlaneGeometry held, geo::difference(areas_of(more), areas_of(less)));
    // With all the world abroad added, only the edge inside the country has corners to round.
    const XY far{ground.low().x - 1e5, ground.low().y - 1e5}, end{ground.high().x + 1e5, ground.high().y + 1e5};
    const PlaneGeometry around{{}, {}, {{{far, {end.x, far.y}, end, {far.x, end.y}, far}, {}}}};
    SITMAP_TRY_ASSIGN(const PlaneGeometry abroad, geo::difference(around, ground.country()));
    SITMAP_TRY_ASSIGN(const PlaneGeometry both, geo::union_of(std::vector{areas_of(abroad), areas_of(held)}));
    SITMAP_TRY_ASSIGN(const PlaneGeometry smooth, rounded(areas_of(both), ground.tolerance().front_corner_radius));
    SITMAP_TRY_ASSIGN(const PlaneGeometry inside, geo::intersection(smooth, ground.country()));
    PlaneGeometry kept;
    for (const auto& polygon : inside.polygons) {
        const PlaneGeometry part{{}, {}, {polygon}};
        const bool settled = std::any_of(ground.sites().begin(), ground.sites().end(), [&](const Site& site) {
            return site.fact->holder_1994 == "NK" && geo::covers(part, site.at);
        });
        if (settled) {
            kept.polygons.push_back(polygon);
        }
    }
    return kept;
}

bool counts_as_held(const Site& site, time::Date day) {
    return site.fact->held_on(day) && !(site.fact->in_corridor() && day >= corridor_from);
}

/// Islands without a settlement of their own go to the side round them.
Result<PlaneGeometry> tidied(const ControlTolerance& tolerance, PlaneGeometry held, const PlaneGeometry& before,
                             const std::vector<XY>& held_sites, const std::vector<XY>& other_sites) {
    held = without_fragments(held, tolerance.smallest_fragment, held_sites);
    SITMAP_TRY_ASSIGN(const PlaneGeometry lost, geo::difference(before, held));
    const PlaneGeometry kept_apart = without_fragments(areas_of(lost), tolerance.smallest_fragment, other_sites);
    SITMAP_TRY_ASSIGN(PlaneGeometry all, geo::union_of(std::vector{before, held}));
    SITMAP_TRY_ASSIGN(PlaneGeometry result, geo::difference(areas_of(std::move(all)), kept_apart));
    return areas_of(std::move(result));
}

Result<PlaneGeometry> held_on(ControlGround& ground, time::Date day, const PlaneGeometry& before, bool first) {
    const auto& cells = day >= corridor_from ? ground.late_cells() : ground.cells();
    std::vector<PlaneGeometry> parts;
    std::vector<XY> held_sites, other_sites;
    for (std::size_t i = 0; i < ground.sites().size(); ++i) {
        const bool held = counts_as_held(ground.sites()[i], day);
        (held ? held_sites : other_sites).push_back(ground.sites()[i].at);
        if (held && !cells[i].empty()) {
            parts.push_back(cells[i]);
        }
    }
    if (held_sites.empty()) {
        return PlaneGeometry{};
    }
    SITMAP_TRY_ASSIGN(const PlaneGeometry joined, geo::union_of(parts));
    SITMAP_TRY_ASSIGN(const PlaneGeometry smooth, rounded(areas_of(joined), ground.tolerance().corner_radius));
    SITMAP_TRY_ASSIGN(PlaneGeometry held, geo::intersection(smooth, before));
    SITMAP_TRY_ASSIGN(held, tidied(ground.tolerance(), areas_of(std::move(held)), before, held_sites, other_sites));
    SITMAP_TRY_ASSIGN(held, ground.repaired(std::move(held), first ? ground.country() : before, cells,
                                            [&](const Site& site) { return counts_as_held(site, day); }));
    return tidied(ground.tolerance(), std::move(held), before, held_sites, other_sites);
}

}  // namespace

Result<ControlSequence> control_sequence(const std::vector<SettlementFact>& facts, const ControlFrame& frame,
                                         const ControlTolerance& tolerance) {
    SITMAP_TRY_ASSIGN(const geo::Projection plane, geo::Projection::equal_area(control_centre));
    SITMAP_TRY_ASSIGN(ControlGround ground, ControlGround::survey(facts, frame, tolerance, plane));
    ControlSequence result;
    SITMAP_TRY_ASSIGN(const PlaneGeometry strip, corridor_strip(ground, frame, plane));
    SITMAP_TRY_ASSIGN(const PlaneGeometry later_strip, ground.strip_along(frame.later_road));
    SITMAP_TRY_ASSIGN(PlaneGeometry before, front_of_1994(ground));
    for (const time::Date day : days_of_change(ground)) {
        SITMAP_TRY_ASSIGN(before, held_on(ground, day, before, result.steps.empty()));
        result.steps.push_back({day, before});
    }
    const auto since_corridor = std::find_if(result.steps.begin(), result.steps.end(),
                                             [](const HeldStep& step) { return step.from >= corridor_from; });
    SITMAP_TRY_ASSIGN(PlaneGeometry corridor, geo::difference(strip, since_corridor->held));
    result.corridor = areas_of(std::move(corridor));
    const HeldStep& before_last = result.steps[result.steps.size() - 2];
    SITMAP_TRY_ASSIGN(PlaneGeometry later, geo::difference(later_strip, before_last.held));
    result.later_corridor = areas_of(std::move(later));
    SITMAP_TRY(add_growing(ground, result));
    SITMAP_TRY(add_contested(ground, result));
    result.oblast = ground.oblast();
    result.repaired = ground.repaired();
    return result;
}

}  // namespace sitmap::territory::compiler
