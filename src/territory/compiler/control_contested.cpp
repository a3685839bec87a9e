#include "territory/compiler/control_contested.hpp"

#include <algorithm>
#include <set>

#include "geo/operations.hpp"
#include "territory/compiler/control_outline.hpp"
#include "territory/compiler/control_smoothing.hpp"

namespace sitmap::territory::compiler {

using geo::PlaneGeometry;

Result<void> add_growing(ControlGround& ground, ControlSequence& result) {
    const PlaneGeometry& whole = result.steps.front().held;
    const time::Date ceasefire = result.steps.front().from;
    std::set<time::Date> days;
    for (const Site& site : ground.sites()) {
        if (const auto& captured = site.fact->captured) {
            days.insert({captured->first, captured->last});
        }
    }
    for (auto day = days.begin(); day != days.end() && *day < ceasefire; ++day) {
        const auto next = std::next(day) == days.end() ? ceasefire : std::min(*std::next(day), ceasefire);
        const auto taken = [&](const Site& site) { return site.fact->captured && site.fact->captured->last <= *day; };
        const auto reached = [&](const Site& site) {
            return site.fact->captured && site.fact->captured->first <= *day;
        };
        SITMAP_TRY_ASSIGN(const PlaneGeometry held, ground.settled_by(taken, whole));
        SITMAP_TRY_ASSIGN(const PlaneGeometry both, ground.settled_by(reached, whole));
        SITMAP_TRY_ASSIGN(PlaneGeometry contested, geo::difference(both, held));
        result.growing.push_back({*day, held});
        result.contested.push_back({*day, next, areas_of(std::move(contested))});
    }
    return {};
}

namespace {

const HeldStep& step_before(time::Date day, const std::vector<HeldStep>& steps) {
    const HeldStep* found = &steps.front();
    for (const HeldStep& step : steps) {
        found = step.from < day ? &step : found;
    }
    return *found;
}

}  // namespace

Result<void> add_contested(const ControlGround& ground, ControlSequence& result) {
    const time::Date war = time::make_date(2020, 9, 27);
    std::set<time::Date> days;
    for (const Site& site : ground.sites()) {
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
        for (std::size_t i = 0; i < ground.sites().size(); ++i) {
            if (ground.sites()[i].fact->contested_on(*day) && !ground.cells()[i].empty()) {
                parts.push_back(ground.cells()[i]);
            }
        }
        const HeldStep* now = &step_before(*day + std::chrono::days(1), result.steps);
        SITMAP_TRY_ASSIGN(const PlaneGeometry joined, geo::union_of(parts));
        SITMAP_TRY_ASSIGN(const PlaneGeometry lost, geo::difference(result.steps.front().held, now->held));
        SITMAP_TRY_ASSIGN(PlaneGeometry area, geo::intersection(areas_of(joined), areas_of(lost)));
        if (*day >= corridor_from) {
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
        area = without_fragments(areas_of(area), claims ? ground.tolerance().smallest_contested : 0, {});
        result.contested.push_back({*day, *std::next(day), std::move(area)});
    }
    return {};
}

}  // namespace sitmap::territory::compiler
