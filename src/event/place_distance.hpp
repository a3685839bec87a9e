#pragma once

#include "event/lexicon_tables.hpp"
#include "event/sentence_view.hpp"

namespace sitmap::event {

/// "12 km north of X" moves the event's place and says how exact that is; "20 kilometres from X" and "near X" say only
/// how far it may be. Does nothing for a place that stands in its sentence without such words.
void read_distance(EventPlace& place, const PlaceView& written, const SentenceView& view);

}  // namespace sitmap::event
