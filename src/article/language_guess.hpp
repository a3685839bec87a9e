#pragma once

#include <string_view>

#include "io/language.hpp"

namespace sitmap::article {

/// The language of a text by its script, then by frequent words and letters. English when nothing speaks.
Language guess_language(std::string_view text);

}  // namespace sitmap::article
