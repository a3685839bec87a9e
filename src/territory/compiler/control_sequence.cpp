#include "territory/compiler/control_sequence.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "geo/operations.hpp"
#include "geo/projection.hpp"
#include "territory/compiler/control_cells.hpp"
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

/// A settlement on the plane with the room that it has.
struct Site {
    const SettlementFact* fact = nullptr;
    XY at;
    double room = 0;      ///< metres: half the way to the nearest other settlement
    bool within = false;  ///< on the Armenian-held side of the line of 1994
    /// Takes part in the cells. Places beyond the line that were never held would bite into the area along it.
    bool has_cell() const { return within || fact->holder_1994 == "NK"; }
};

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

class Deriver {
public:
    Deriver(const ControlTolerance& tolerance, const geo::Projection& plane) : tolerance_(tolerance), plane_(plane) {}

    Result<ControlSequence> run(const std::vector<SettlementFact>& facts, const ControlFrame& frame) {
        SITMAP_TRY(take_outlines(frame));
        take_sites(facts);
        SITMAP_TRY(take_cells());
        ControlSequence result;
        SITMAP_TRY_ASSIGN(const PlaneGeometry strip, corridor_strip(frame));
        SITMAP_TRY_ASSIGN(const PlaneGeometry later_strip, strip_along(frame.later_road));
        SITMAP_TRY_ASSIGN(PlaneGeometry before, front_of_1994());
        for (const time::Date day : days()) {
            SITMAP_TRY_ASSIGN(before, held_on(day, before, result.steps.empty()));
            result.steps.push_back({day, before});
        }
        const auto since_corridor = std::find_if(result.steps.begin(), result.steps.end(),
                                                 [](const HeldStep& step) { return step.from >= corridor_from(); });
        SITMAP_TRY_ASSIGN(PlaneGeometry corridor, geo::difference(strip, since_corridor->held));
        result.corridor = areas_of(std::move(corridor));
        const HeldStep& before_last = result.steps[result.steps.size() - 2];
        SITMAP_TRY_ASSIGN(PlaneGeometry later, geo::difference(later_strip, before_last.held));
        result.later_corridor = areas_of(std::move(later));
        SITMAP_TRY(add_growing(result));
        SITMAP_TRY(add_contested(result));
        result.oblast = oblast_;
        result.repaired = repaired_;
        return result;
    }

private:
    static time::Date corridor_from() { return time::make_date(2020, 12, 1); }

    Result<void> take_outlines(const ControlFrame& frame) {
        const XY inside = *plane_.forward(stepanakert);
        country_ = plane_.forward(frame.azerbaijan);
        SITMAP_TRY_ASSIGN(inside_1994_, part_beyond_line(country_, plane_.forward(frame.contact_line), inside,
                                                         tolerance_.line_extension));
        SITMAP_TRY_ASSIGN(oblast_, closed_outline(plane_.forward(frame.oblast_line), tolerance_.oblast_gap));
        return {};
    }

    void take_sites(const std::vector<SettlementFact>& facts) {
        for (const SettlementFact& fact : facts) {
            const auto at = plane_.forward(fact.position);
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

    Result<void> take_cells() {
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

    /// Cells of the sites that take part; nothing for the others.
    template <class Takes>
    Result<std::vector<PlaneGeometry>> cells_of(XY low, XY high, Takes takes_part) const {
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

    std::vector<time::Date> days() const {
        std::set<time::Date> result{time::make_date(1994, 5, 12)};
        for (const Site& site : sites_) {
            if (site.fact->holder_1994 == "NK" && site.fact->changed && !site.fact->in_corridor()) {
                result.insert(site.fact->changed->first);
            }
        }
        return {result.begin(), result.end()};
    }

    /// Within the country and the line of 1994.
    Result<PlaneGeometry> strip_along(const geo::Geometry& road) const {
        SITMAP_TRY_ASSIGN(PlaneGeometry strip, geo::buffer(plane_.forward(road), tolerance_.corridor_half_width));
        SITMAP_TRY_ASSIGN(PlaneGeometry inside, geo::intersection(areas_of(std::move(strip)), inside_1994_));
        return areas_of(std::move(inside));
    }

    /// Places taken one after the other: what later lay behind the line, as far as its places had been taken, and
    /// what was fought over beside it.
    Result<void> add_growing(ControlSequence& result) {
        const PlaneGeometry& whole = result.steps.front().held;
        const time::Date ceasefire = result.steps.front().from;
        std::set<time::Date> days;
        for (const Site& site : sites_) {
            if (const auto& captured = site.fact->captured) {
                days.insert({captured->first, captured->last});
            }
        }
        for (auto day = days.begin(); day != days.end() && *day < ceasefire; ++day) {
            const auto next = std::next(day) == days.end() ? ceasefire : std::min(*std::next(day), ceasefire);
            const auto taken = [&](const Site& site) {
                return site.fact->captured && site.fact->captured->last <= *day;
            };
            const auto reached = [&](const Site& site) {
                return site.fact->captured && site.fact->captured->first <= *day;
            };
            SITMAP_TRY_ASSIGN(const PlaneGeometry held, settled_by(taken, whole));
            SITMAP_TRY_ASSIGN(const PlaneGeometry both, settled_by(reached, whole));
            SITMAP_TRY_ASSIGN(PlaneGeometry contested, geo::difference(both, held));
            result.growing.push_back({*day, held});
            result.contested.push_back({*day, next, areas_of(std::move(contested))});
        }
        return {};
    }

    /// The cells of those sites, rounded, within the limit, every site on its side.
    template <class Wanted>
    Result<PlaneGeometry> settled_by(Wanted wanted, const PlaneGeometry& limit) {
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

    static const HeldStep& step_before(time::Date day, const std::vector<HeldStep>& steps) {
        const HeldStep* found = &steps.front();
        for (const HeldStep& step : steps) {
            found = step.from < day ? &step : found;
        }
        return *found;
    }

    /// From the war of 2020 on: cells of places between the first and the certain day of their change, as far as they
    /// are not held any more.
    Result<void> add_contested(ControlSequence& result) const {
        const time::Date war = time::make_date(2020, 9, 27);
        std::set<time::Date> days;
        for (const Site& site : sites_) {
            const auto& changed = site.fact->changed;
            if (site.fact->holder_1994 == "NK" && changed && changed->first >= war) {
                days.insert(changed->first);
                if (site.fact->contested_on(changed->first)) {
                    days.insert(changed->last);
                    days.insert(site.fact->announced.value_or(changed->last));
                }
            }
        }
        for (auto day = days.begin(); day != days.end() && std::next(day) != days.end(); ++day) {
            std::vector<PlaneGeometry> parts;
            for (std::size_t i = 0; i < sites_.size(); ++i) {
                if (sites_[i].fact->contested_on(*day) && !cells_[i].empty()) {
                    parts.push_back(cells_[i]);
                }
            }
            const HeldStep* now = &step_before(*day + std::chrono::days(1), result.steps);
            SITMAP_TRY_ASSIGN(const PlaneGeometry joined, geo::union_of(parts));
            SITMAP_TRY_ASSIGN(const PlaneGeometry lost, geo::difference(result.steps.front().held, now->held));
            SITMAP_TRY_ASSIGN(PlaneGeometry area, geo::intersection(areas_of(joined), areas_of(lost)));
            if (*day >= corridor_from()) {
                SITMAP_TRY_ASSIGN(area, geo::difference(areas_of(area), result.corridor));
            }
            // In the war what is left of the ground is claimed; after it nothing else tells that the day is not known,
            // and what was certain once stays so.
            const time::Date statement = time::make_date(2020, 11, 10);
            const bool claims = *day < statement;
            if (*day > statement) {
                const HeldStep& earlier = step_before(*day, result.steps);
                SITMAP_TRY_ASSIGN(const PlaneGeometry fresh, geo::difference(earlier.held, now->held));
                SITMAP_TRY_ASSIGN(const PlaneGeometry open,
                                  geo::union_of(std::vector{areas_of(fresh), result.contested.back().area}));
                SITMAP_TRY_ASSIGN(area, geo::intersection(areas_of(area), areas_of(open)));
            }
            area = without_fragments(areas_of(area), claims ? tolerance_.smallest_contested : 0, {});
            result.contested.push_back({*day, *std::next(day), std::move(area)});
        }
        return {};
    }

    Result<PlaneGeometry> corridor_strip(const ControlFrame& frame) const {
        SITMAP_TRY_ASSIGN(PlaneGeometry strip,
                          geo::buffer(plane_.forward(frame.corridor_road), tolerance_.corridor_half_width));
        std::vector<PlaneGeometry> parts{areas_of(std::move(strip))};
        for (const Site& site : sites_) {
            if (site.fact->in_corridor() && !geo::covers(parts.front(), site.at)) {
                parts.push_back(disc(site.at, tolerance_.patch_radius));
            }
        }
        SITMAP_TRY_ASSIGN(const PlaneGeometry joined, geo::union_of(parts));
        SITMAP_TRY_ASSIGN(PlaneGeometry inside, geo::intersection(joined, inside_1994_));
        return areas_of(std::move(inside));
    }

    /// The area held at the ceasefire: beyond the generalised line, corrected by the settlements that it leaves on the
    /// wrong side. Its edge is rounded, except along the state border.
    Result<PlaneGeometry> front_of_1994() const {
        std::vector<PlaneGeometry> give{inside_1994_}, take;
        for (std::size_t i = 0; i < sites_.size(); ++i) {
            const Site& site = sites_[i];
            if (site.within && site.fact->holder_1994 == "AZ") {
                take.push_back(cells_[i]);
            } else if (!site.within && site.fact->holder_1994 == "NK") {
                SITMAP_TRY_ASSIGN(PlaneGeometry patch, patch_round(site, cells_[i], tolerance_.front_patch_radius));
                give.push_back(std::move(patch));
            }
        }
        SITMAP_TRY_ASSIGN(const PlaneGeometry more, geo::union_of(give));
        SITMAP_TRY_ASSIGN(const PlaneGeometry less, geo::union_of(take));
        SITMAP_TRY_ASSIGN(const PlaneGeometry held, geo::difference(areas_of(more), areas_of(less)));
        // With all the world abroad added, only the edge inside the country has corners to round.
        const XY far{low_.x - 1e5, low_.y - 1e5}, end{high_.x + 1e5, high_.y + 1e5};
        const PlaneGeometry around{{}, {}, {{{far, {end.x, far.y}, end, {far.x, end.y}, far}, {}}}};
        SITMAP_TRY_ASSIGN(const PlaneGeometry abroad, geo::difference(around, country_));
        SITMAP_TRY_ASSIGN(const PlaneGeometry both, geo::union_of(std::vector{areas_of(abroad), areas_of(held)}));
        SITMAP_TRY_ASSIGN(const PlaneGeometry smooth, rounded(areas_of(both), tolerance_.front_corner_radius));
        SITMAP_TRY_ASSIGN(const PlaneGeometry inside, geo::intersection(smooth, country_));
        PlaneGeometry kept;
        for (const auto& polygon : inside.polygons) {
            const PlaneGeometry part{{}, {}, {polygon}};
            const bool settled = std::any_of(sites_.begin(), sites_.end(), [&](const Site& site) {
                return site.fact->holder_1994 == "NK" && geo::covers(part, site.at);
            });
            if (settled) {
                kept.polygons.push_back(polygon);
            }
        }
        return kept;
    }

    bool counts_as_held(const Site& site, time::Date day) const {
        return site.fact->held_on(day) && !(site.fact->in_corridor() && day >= corridor_from());
    }

    /// The site and points round it, as far as its neighbours leave room, are on the side asked for.
    bool stands(const PlaneGeometry& area, const Site& site, bool held) const {
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

    Result<PlaneGeometry> held_on(time::Date day, const PlaneGeometry& before, bool first) {
        const auto& cells = day >= corridor_from() ? late_cells_ : cells_;
        std::vector<PlaneGeometry> parts;
        std::vector<XY> held_sites, other_sites;
        for (std::size_t i = 0; i < sites_.size(); ++i) {
            const bool held = counts_as_held(sites_[i], day);
            (held ? held_sites : other_sites).push_back(sites_[i].at);
            if (held && !cells[i].empty()) {
                parts.push_back(cells[i]);
            }
        }
        if (held_sites.empty()) {
            return PlaneGeometry{};
        }
        SITMAP_TRY_ASSIGN(const PlaneGeometry joined, geo::union_of(parts));
        SITMAP_TRY_ASSIGN(const PlaneGeometry smooth, rounded(areas_of(joined), tolerance_.corner_radius));
        SITMAP_TRY_ASSIGN(PlaneGeometry held, geo::intersection(smooth, before));
        SITMAP_TRY_ASSIGN(held, tidied(areas_of(std::move(held)), before, held_sites, other_sites));
        SITMAP_TRY_ASSIGN(held, repaired(std::move(held), first ? country_ : before, cells,
                                         [&](const Site& site) { return counts_as_held(site, day); }));
        return tidied(std::move(held), before, held_sites, other_sites);
    }

    /// Islands without a settlement of their own go to the side round them.
    Result<PlaneGeometry> tidied(PlaneGeometry held, const PlaneGeometry& before, const std::vector<XY>& held_sites,
                                 const std::vector<XY>& other_sites) const {
        held = without_fragments(held, tolerance_.smallest_fragment, held_sites);
        SITMAP_TRY_ASSIGN(const PlaneGeometry lost, geo::difference(before, held));
        const PlaneGeometry kept_apart = without_fragments(areas_of(lost), tolerance_.smallest_fragment, other_sites);
        SITMAP_TRY_ASSIGN(PlaneGeometry all, geo::union_of(std::vector{before, held}));
        SITMAP_TRY_ASSIGN(PlaneGeometry result, geo::difference(areas_of(std::move(all)), kept_apart));
        return areas_of(std::move(result));
    }

    /// A piece of the settlement's own cell; with a neck to the area where the line of 1994 leaves it outside.
    Result<PlaneGeometry> patch_round(const Site& site, const PlaneGeometry& cell, double radius) const {
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

    /// Every settlement back on its side, by a piece of its own cell; what is given lies within the limit.
    template <class Wanted>
    Result<PlaneGeometry> repaired(PlaneGeometry area, const PlaneGeometry& limit,
                                   const std::vector<PlaneGeometry>& cells, Wanted is_wanted) {
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

    ControlTolerance tolerance_;
    const geo::Projection& plane_;
    PlaneGeometry country_, inside_1994_, oblast_;
    XY low_{1e9, 1e9}, high_{-1e9, -1e9};  ///< box of the area inside the line of 1994
    std::vector<Site> sites_;
    std::vector<PlaneGeometry> cells_, late_cells_;
    int repaired_ = 0;
};

}  // namespace

Result<ControlSequence> control_sequence(const std::vector<SettlementFact>& facts, const ControlFrame& frame,
                                         const ControlTolerance& tolerance) {
    SITMAP_TRY_ASSIGN(const geo::Projection plane, geo::Projection::equal_area(control_centre));
    return Deriver(tolerance, plane).run(facts, frame);
}

}  // namespace sitmap::territory::compiler
