#pragma once

#include "reading/score/truth.hpp"

namespace sitmap::reading {

/// Roles that follow from the rest of the truth: a city that stands for its government acts; where an event is and
/// the place is named once, that mention is of the event.
void derive_roles(Case& one);

}  // namespace sitmap::reading
