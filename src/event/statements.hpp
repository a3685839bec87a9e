#pragma once

#include "event/sentence_view.hpp"

namespace sitmap::event {

/// Parts clauses that report two things: "A was shelled and two soldiers were captured near B".
/// \pre words, clauses, triggers and the extents of the places are filled
void part_statements(SentenceView& view);

}  // namespace sitmap::event
