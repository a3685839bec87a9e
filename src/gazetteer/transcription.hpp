#pragma once

#include <string>
#include <string_view>

#include "gazetteer/place.hpp"

namespace sitmap::gazetteer {

/// A name as another language would write what it sounds like, by letter rules: «Նորաբակ» is «Норабак» in Russian and
/// «ნორაბაკი» in Georgian. From Armenian into Azerbaijani, Russian, Persian, Turkish and Georgian; from Azerbaijani
/// into Armenian, Russian, Persian, Turkish and Georgian; from romanised Armenian, taken as English, into Russian,
/// Persian, Georgian, Azerbaijani and Turkish. Empty for other pairs, and for a name with a letter that the rules do
/// not know.
std::string transcribed(std::string_view name, Language from, Language to);

/// The place with the names that it lacks in a language put in by transcription, one for each of its sides: from
/// Armenian for the Armenian side and places of Armenia, from Azerbaijani for the Azerbaijani side and other places of
/// Azerbaijan. Without names when nothing can be transcribed.
Place with_transcribed_names(const Place& place, Language language);

}  // namespace sitmap::gazetteer
