#pragma once

#include "event/event_places.hpp"

namespace sitmap::event {

/// "The two sides clashed along the border": the border between the two states that the sentence names, each with the
/// role "along". Empty when the clause speaks of no border, names a place on it, or the sentence does not name two
/// states beside each other.
FoundPlaces side_border(const SentenceView& view, const Clause& clause, const Lexicon::Impl& lexicon,
                        const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::event
