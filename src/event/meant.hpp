#pragma once

#include "event/trigger.hpp"

namespace sitmap::event {

/// "Efforts to reopen the road", "the road must be reopened": what somebody wants, not what happened. Never for demands
/// and warnings, which want something themselves; false in languages other than English.
bool is_only_meant(const SentenceView& view, const Trigger& trigger, Type type);

}  // namespace sitmap::event
