#pragma once

#include <vector>

#include "brief/brief.hpp"

namespace sitmap::cli {

/// One map of several inputs: title and settings of the first, events and sources of all, the latest date. Events are
/// numbered anew. \pre not empty
brief::Brief joined(std::vector<brief::Brief> briefs);

}  // namespace sitmap::cli
