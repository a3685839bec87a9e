#pragma once

#include "gazetteer/text_context.hpp"

namespace sitmap::gazetteer {

/// Adds the short forms that a text defines for itself: after "Nagorno-Karabakh (NK)" every NK of it is that place.
/// Only the initials of the name in capitals, outside other matches; the matches of the context stay in the order of
/// the text. \pre its word facts are collected.
void add_short_forms(TextContext& context);

}  // namespace sitmap::gazetteer
