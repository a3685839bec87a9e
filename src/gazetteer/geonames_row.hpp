#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "gazetteer/place.hpp"

namespace sitmap::gazetteer {

/// The cells of a line.
std::vector<std::string_view> tab_cells(std::string_view line);
/// What a feature class and code is here, or nothing for what is left out.
std::optional<PlaceKind> kind_of_feature(std::string_view feature_class, std::string_view code, long population,
                                         std::string_view country);
/// When the place is shown, from what it is and how large.
int rank_of(PlaceKind kind, long population);
/// A name in letters that the gazetteer reads, neither an airport's code nor a romanisation without vowels.
bool is_readable_name(std::string_view text);
/// hy and ka by their letters, nothing for the scripts of several languages.
std::optional<Language> language_of_script(std::string_view text);

}  // namespace sitmap::gazetteer
