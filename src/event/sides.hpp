#pragma once

#include <string>
#include <string_view>

#include "event/claim_reading.hpp"
#include "event/draft.hpp"

/// Which side did what the other suffered.
namespace sitmap::event {

/// Id of the state for which somebody speaks: "armenia" for "Artsakh Defence Army" and "Defence Army
/// (Nagorno-Karabakh)"; empty when the words name none. `own`: the words of the language that he is named in.
std::string side_of_speaker(std::string_view speaker, const LanguageWords& own, const Lexicon::Impl& lexicon);

/// Whether words name a side otherwise than by its state's name: "Artsakh Defence Army".
bool names_side(const std::vector<Word>& words, const LanguageWords& own);

/// Id of the state whose people or ground the draft's deed hit; empty when the words do not say. The speaker's own
/// words are left out of account.
std::string side_struck(const Draft& draft, const SentenceView& view, const Clause& clause, std::size_t trigger_first,
                        const ClaimView& claim, const Context& context);

/// The other of the two sides; empty for other states.
std::string opponent_of(std::string_view state);

/// Losses: "12 servicemen were killed".
bool tells_losses(const Draft& draft);

/// Losses that are those of a state or a war, not of one place: "at least 49 were killed, the prime minister said".
bool counts_for_all(const Draft& draft, const SentenceView& view, const ClaimView& claim, const Context& context);

/// Not both known and different.
bool may_be_one_side(std::string_view a, std::string_view b);

}  // namespace sitmap::event
