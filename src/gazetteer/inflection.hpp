#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "io/language.hpp"

/// Just as much grammar as names of places need: case endings go, words stay apart.
namespace sitmap::gazetteer {

/// True for keys whose language puts case endings on names: Cyrillic and Armenian script, Azerbaijani and Turkish.
bool inflects(std::string_view strict, std::optional<Language> language);

/// The key with the endings of each word taken off; the same for every case of a name ("Сюник", "Сюнике" → "сюник").
/// Not a word to show: "Армения" and "Армении" share a stem that the given name "Армен" does not.
std::string stem_of(std::string_view strict);

}  // namespace sitmap::gazetteer
