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

/// The settlement that "the village", "their town" in the clause of the words from `first` means: the one that the
/// sentence names last before it, be it the speaker's ("residents of X said shells had hit the village"). None where
/// no such words stand there or no settlement before them.
FoundPlaces place_named_again(const SentenceView& view, std::size_t first);

}  // namespace sitmap::event
