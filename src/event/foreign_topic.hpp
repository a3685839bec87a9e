#pragma once

#include <vector>

#include "event/sentence_view.hpp"

namespace sitmap::event {

/// Of each word, whether it is only spoken about, in languages other than English: "the threat of an attack", "a plan
/// for opening the road", "does not rule out that they will take the village". Such words stand before what they are
/// about in Russian and Persian, behind it in Armenian, Azerbaijani and Turkish.
std::vector<bool> foreign_topics(const SentenceView& view);

/// Whether the end of a trigger that stands next to such a word is its topic.
bool is_topic(const SentenceView& view, const PatternMatch& trigger, const std::vector<bool>& topics);

}  // namespace sitmap::event
