#pragma once

#include <string>

#include "event/lexicon_tables.hpp"

namespace sitmap::event {

/// A speaker in the language of the edition: the state that the lexicon knows the words to speak for. As it is when
/// there is none.
std::string speaker_in(Language edition, const std::string& speaker, const Lexicon::Impl& lexicon,
                       const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::event
