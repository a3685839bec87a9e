#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sitmap::cli {

/// The known word that was probably meant: at most a third of its letters differ. Empty when none is near.
std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

/// "a, b and c"
std::string listed(const std::vector<std::string>& words);

}  // namespace sitmap::cli
