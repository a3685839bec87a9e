#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "batch/journal.hpp"

namespace sitmap::batch {

/// The entry as one line of the journal, with its line break.
std::string line_of(const Entry& entry);
/// Nothing for a line that is no entry: the rest of a killed run, or an edit by hand.
std::optional<Entry> entry_of(std::string_view line);

}  // namespace sitmap::batch
