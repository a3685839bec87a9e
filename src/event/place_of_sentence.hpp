#pragma once

#include <optional>
#include <utility>

#include "event/event_places.hpp"

namespace sitmap::event {

/// The towns and districts that an English sentence names nearest to the words `first` to `last`, whatever stands
/// between, with their list: for a deed whose grammar names no place. Never those of the `speaker`, nor states. With a
/// `clause` only what stands in it, regions too: what was before the news is not where the news is.
FoundPlaces places_of_sentence(const SentenceView& view, std::size_t first, std::size_t last,
                               std::pair<std::size_t, std::size_t> speaker, std::optional<std::size_t> clause = {});

}  // namespace sitmap::event
