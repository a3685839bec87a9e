#pragma once

#include <vector>

#include "brief/brief.hpp"
#include "pack/pack.hpp"
#include "pack/phrasebook.hpp"
#include "territory/difference.hpp"

namespace sitmap::brief {

/// An area that changed hands and what a map calls it.
struct Change {
    territory::ChangedArea area;
    std::string place_id;  ///< the district that is most of it; empty when it lies in several
    geo::LonLat middle;    ///< well inside
};

/// What changed hands after `brief.since` up to `brief.date`; empty without `since`.
/// Errors: config when `since` is not earlier than `date`, pack.
Result<std::vector<Change>> changes_of(const Brief& brief, const gazetteer::Gazetteer& gazetteer,
                                       const pack::Pack& pack);

/// Puts an event before the others for each change, so that the map numbers and lists it, and names their sources.
/// A brief without a title gets one.
void tell(Brief& brief, const std::vector<Change>& changes, const gazetteer::Gazetteer& gazetteer,
          const pack::Phrasebook& words);

}  // namespace sitmap::brief
