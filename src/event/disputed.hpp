#pragma once

#include "event/draft.hpp"

namespace sitmap::event {

/// Deeds that one side tells and another may deny: fighting, troops, control, closed roads. Where a commander went to
/// see his troops nobody disputes.
bool may_be_disputed(const Draft& draft);

}  // namespace sitmap::event
