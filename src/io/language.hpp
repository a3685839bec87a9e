#pragma once

#include <optional>
#include <string_view>

namespace sitmap {

/// Languages of names and of map editions.
enum class Language { en, hy, az, ru, fa, tr, ka };

/// BCP 47 tag: "en", "hy" …
std::string_view tag_of(Language language);
/// The language of a tag, or nothing for an unknown one.
std::optional<Language> language_from(std::string_view tag);
/// True for Persian.
bool is_right_to_left(Language language);

}  // namespace sitmap
