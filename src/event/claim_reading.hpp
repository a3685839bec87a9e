#pragma once

#include <string>

#include "event/lexicon_tables.hpp"
#include "event/sentence_view.hpp"

namespace sitmap::event {

/// How a clause stands to what it says.
struct ClaimView {
    Claim claim = Claim::happened;
    std::string by;        ///< as written: "Local officials in X", "Iran's foreign ministry"
    bool pronoun = false;  ///< "he", "the commander": somebody named before
    int weight = 0;
    std::size_t by_first = 0;  ///< words of the speaker, half-open
    std::size_t by_last = 0;
    bool hedged = false;  ///< "allegedly": what others are said to say
    bool nobody = false;  ///< "fighting was reported": the sentence leaves open by whom
};

/// Words of a sentence that say on whose word it is told. Not what a paper provides: "according to the agreement" is
/// nobody's word.
std::vector<PatternMatch> claims_in(const SentenceView& view);

/// The weightiest claim in the clause of a trigger (words first to last), else in the sentence's other main clauses.
ClaimView read_claim(const SentenceView& view, std::size_t clause, std::size_t trigger_first,
                     const Lexicon::Impl& lexicon);

}  // namespace sitmap::event
