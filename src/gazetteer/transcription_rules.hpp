#pragma once

#include <span>
#include <string_view>

#include "io/language.hpp"

namespace sitmap::gazetteer {

/// How letters of a source language are written elsewhere. The longest one that fits is taken; '^' before it: only at
/// the beginning of a word, '$' behind it: only at the end.
struct LetterRule {
    std::string_view letters;  ///< small
    std::string_view ru;
    std::string_view fa;
    std::string_view ka;
    std::string_view az_or_hy;  ///< Azerbaijani; Armenian where the source is Azerbaijani or Turkish
    std::string_view tr;
};

/// The rules for names of a language; none for languages that names are not transcribed from.
std::span<const LetterRule> letter_rules(Language from);

}  // namespace sitmap::gazetteer
