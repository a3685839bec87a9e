#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sitmap::io {

/// The known word nearest to a mistyped one (Levenshtein over bytes), or "" when none is near enough to be meant.
std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

}  // namespace sitmap::io
