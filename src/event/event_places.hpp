#pragma once

#include <set>
#include <utility>
#include <vector>

#include "event/draft.hpp"

namespace sitmap::event {

/// Where the event is that the words `first` to `last` of a clause report.
struct FoundPlaces {
    std::vector<EventPlace> places;
    std::set<std::size_t> mentions;
    bool line = false;  ///< one of them is a road, railway or corridor
};

/// `speaker` are the words that name who says so: their places are not the event's.
FoundPlaces places_of_event(const SentenceView& view, std::size_t clause, std::size_t first, std::size_t last,
                            Type type, std::pair<std::size_t, std::size_t> speaker);

}  // namespace sitmap::event
