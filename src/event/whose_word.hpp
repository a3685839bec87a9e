#pragma once

#include <string>

#include "event/claim_reading.hpp"
#include "event/draft.hpp"

namespace sitmap::event {

/// A speaker with his side: "Ministry of Defense" of an article from Baku is "Ministry of Defense (Azerbaijan)". The
/// side is that of the capital that opens the sentence, else the one that the article named last with the same office
/// or person, else that of the capital in which it was written, else the enemy of those whom a ministry accuses. As it
/// is when it names its side itself, when it speaks for none, or when the article does not tell. \param accused id of
/// the state that the sentence says did the deed; may be empty
std::string with_side(const std::string& speaker, std::string_view accused, const SentenceView& view,
                      const Context& context);

/// An office of a state without its state: "the Ministry of Defense", not "Armenia's Ministry of Defense", not
/// "Reuters".
bool is_nameless_office(const std::string& speaker, const Lexicon::Impl& lexicon);

}  // namespace sitmap::event
