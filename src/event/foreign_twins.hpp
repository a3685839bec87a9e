#pragma once

#include "event/draft.hpp"

namespace sitmap::event {

/// Two words for one deed, close to each other: "the ceasefire was broken" beside the shelling that broke it, an
/// attack with rockets beside the shelling, troops who move in beside the place that they take, people who close a
/// road beside the closed road, two counts of one exodus. False for English, whose rows tell them apart.
bool tell_one_deed(const Draft& a, const Draft& b, const gazetteer::Gazetteer& gazetteer);

/// Which of two words says more; the higher one gives the event its type.
int plainness_of(const Draft& draft);

}  // namespace sitmap::event
