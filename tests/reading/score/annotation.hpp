#pragma once

#include <string_view>

#include "reading/score/truth.hpp"

namespace sitmap::reading {

/// "text with [[Baku|baku|metonym]]" becomes Case::text and Case::mentions. Errors: format, with the line.
Result<void> read_annotated(std::string_view annotated, int first_line, const TruthPlaces& places, Case& into);

/// "shelling | claimed | 2020-10-25 | near askeran; at martuni-nk | note". Errors: format, date.
Result<TruthEvent> read_event(std::string_view line, const TruthPlaces& places);

/// Parts between separators, without the white space around them.
std::vector<std::string> split(std::string_view text, std::string_view separator);

}  // namespace sitmap::reading
