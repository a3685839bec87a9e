#pragma once

#include "gazetteer/gazetteer.hpp"

namespace sitmap::gazetteer {

/// Places that bear the name as it is spelled, best first: the first that `look_up` gives, without the search for names
/// that are written or sound nearly so.
std::vector<Candidate> spelled_so(const Gazetteer& gazetteer, std::string_view name);

}  // namespace sitmap::gazetteer
