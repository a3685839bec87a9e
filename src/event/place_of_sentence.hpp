#pragma once

#include <utility>

#include "event/event_places.hpp"

namespace sitmap::event {

/// The towns and districts that an English sentence names nearest to the words `first` to `last`, whatever stands
/// between, with their list: for a deed whose grammar names no place. Never those of the `speaker`, nor states.
FoundPlaces places_of_sentence(const SentenceView& view, std::size_t first, std::size_t last,
                               std::pair<std::size_t, std::size_t> speaker);

}  // namespace sitmap::event
