#pragma once

#include "event/claim_reading.hpp"

namespace sitmap::event {

/// Claim and speaker in languages other than English: verbs may come last and drop their subject, so the speaker is
/// the nearest person, office or side before the verb, else behind it.
ClaimView read_foreign_claim(const SentenceView& view, std::size_t clause, std::size_t trigger,
                             const Lexicon::Impl& lexicon);

}  // namespace sitmap::event
