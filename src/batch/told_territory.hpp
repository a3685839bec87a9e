#pragma once

#include "brief/brief.hpp"
#include "pack/phrasebook.hpp"
#include "sitmap.hpp"
#include "time/date.hpp"

namespace sitmap::batch {

/// What the territory data alone tells of a period, put before the other events: each area that changed hands or was
/// announced as taken since the day before the period, with its places, square kilometres and settlements. With
/// `in_the_standfirst` the areas that each side holds at the end follow there, with the change. Errors: pack.
Result<void> tell_territory(brief::Brief& brief, const time::DateSpan& period, bool in_the_standfirst,
                            const Atlas& atlas, const pack::Phrasebook& words);

}  // namespace sitmap::batch
