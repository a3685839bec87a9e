#pragma once

#include <optional>
#include <string_view>

#include "gazetteer/place.hpp"

namespace sitmap::gazetteer {

/// "former", "exonym" …, as the tables write them.
std::string_view name_of(NameKind kind);
std::optional<NameKind> name_kind_from(std::string_view word);
std::optional<Side> side_from(std::string_view word);

}  // namespace sitmap::gazetteer
