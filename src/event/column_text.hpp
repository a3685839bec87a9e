#pragma once

#include <string>

#include "event/draft.hpp"

namespace sitmap::event {

/// The evidence sentence for the column: without its dateline, up to an aside where that says
/// all; only what is longer than 480 code points is cut at the end of a clause, with "…". Its dead, where another
/// sentence tells them, stand behind it.
std::string column_text_of(const Draft& draft);

}  // namespace sitmap::event
