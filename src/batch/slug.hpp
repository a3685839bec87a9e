#pragma once

#include <string>
#include <string_view>

namespace sitmap::batch {

/// A title as a file name: Latin letters a–z, digits and single hyphens, at most 48 characters, ended at a word.
/// Other scripts are transliterated. "map" when nothing is left.
std::string slug_of(std::string_view title);

}  // namespace sitmap::batch
