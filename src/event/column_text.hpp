#pragma once

#include <string>

#include "event/draft.hpp"

namespace sitmap::event {

/// The evidence sentence for the column: without its dateline, at most 220 code points, cut at the end of a clause.
std::string column_text_of(const Draft& draft);

}  // namespace sitmap::event
