#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace sitmap::io {

/// Whether a word is one of a few.
inline bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace sitmap::io
