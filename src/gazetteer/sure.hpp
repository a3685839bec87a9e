#pragma once

#include "gazetteer/gazetteer.hpp"

namespace sitmap::gazetteer {

/// True when who asks for a name by itself may be taken to mean this candidate of a look-up: the name, a form of it,
/// its sound, or at most one wrong letter. Others are worth a question.
bool is_sure(const Candidate& candidate);

}  // namespace sitmap::gazetteer
