#pragma once

#include <memory>
#include <vector>

#include "brief/brief.hpp"
#include "pack/phrasebook.hpp"
#include "sitmap.hpp"
#include "territory/side_areas.hpp"
#include "time/date.hpp"

namespace sitmap::batch {

/// What the territory data alone tells of the periods of a series, one after another.
class ToldTerritory {
public:
    /// Both outlive it.
    ToldTerritory(const Atlas& atlas, const pack::Phrasebook& words) : atlas_(atlas), words_(words) {}

    /// Put before the other events: each area that changed hands or was announced as taken since the day before the
    /// period, with its places, square kilometres and settlements. With `in_the_standfirst` the areas that each side
    /// holds at the end follow there, with the change. Errors: pack.
    Result<void> tell(brief::Brief& brief, const time::DateSpan& period, bool in_the_standfirst);

private:
    struct State {
        territory::Territory territory;
        std::vector<territory::SideArea> areas;
    };
    using Known = std::shared_ptr<const State>;
    Result<Known> state_on(time::Date date, const territory::Worldview& worldview);

    const Atlas& atlas_;
    const pack::Phrasebook& words_;
    Known last_;  ///< the end of one period is mostly the day before the next
};

}  // namespace sitmap::batch
