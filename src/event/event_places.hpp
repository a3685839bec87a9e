#pragma once

#include <set>
#include <vector>

#include "event/draft.hpp"

namespace sitmap::event {

/// Where the event is that the words `first` to `last` of a clause report.
struct FoundPlaces {
    std::vector<EventPlace> places;
    std::set<std::size_t> mentions;
    bool line = false;  ///< one of them is a road, railway or corridor
};

FoundPlaces places_of_event(const SentenceView& view, std::size_t clause, std::size_t first, std::size_t last,
                            Type type);

}  // namespace sitmap::event
