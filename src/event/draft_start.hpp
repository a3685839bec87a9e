#pragma once

#include "event/claim_reading.hpp"
#include "event/draft.hpp"

namespace sitmap::event {

/// A draft of an event told at word `word` of a clause: its sentence and evidence, nothing else yet.
Draft draft_at(const SentenceView& view, std::size_t index, const Context& context, Type type, std::size_t word,
               std::size_t clause);

/// Gives a draft the claim of its clause, as far as its type can be claimed, and who says so.
void take_claim(Draft& draft, const SentenceView& view, const Context& context, std::size_t clause,
                const ClaimView& claim);

/// "The ministry said that … In particular, the height was taken": the sentence goes on with what was said before it.
bool goes_on_saying(const SentenceView& view, std::size_t index, const Context& context);

/// Whose word a claim is when its sentence names nobody: a plan or threat is that of whoever is to act, "reportedly" is
/// the paper's word, else that of whoever spoke last.
void give_speaker(Draft& draft, const Context& context);

}  // namespace sitmap::event
