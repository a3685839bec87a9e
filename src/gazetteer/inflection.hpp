#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/language.hpp"

/// Just as much grammar as names of places need: case endings go, words stay apart.
namespace sitmap::gazetteer {

/// True for keys whose language puts case endings on names: Cyrillic and Armenian script, Azerbaijani and Turkish.
bool inflects(std::string_view strict, std::optional<Language> language);

/// The key with the endings of each word taken off; the same for every case of a name ("Сюник", "Сюнике" → "сюник").
/// Not a word to show: "Армения" and "Армении" share a stem that the given name "Армен" does not.
std::string stem_of(std::string_view strict);

/// What an Azerbaijani or Turkish word may be without its case ending, longer endings first ("lenkerandan" →
/// "lenkeran"); for names that come without their language and have no stem in the index.
std::vector<std::string> bare_forms(std::string_view strict);

/// A Russian or Armenian word as it stands and without each case ending that it may have, longer words first.
std::vector<std::string> without_ending(std::string_view strict);

/// True when `written` (as the text has it) is the name in one of its forms: stems alone would take "Bakan" for a form
/// of "Bakı". A text that writes marks on letters writes them in names too: "Görüşdə" is no "Gorus".
bool is_form_of(std::string_view written, std::string_view name, Language language);

/// True for the adjectives of place in -ский in all their forms.
bool is_russian_adjective(std::string_view strict);

}  // namespace sitmap::gazetteer
