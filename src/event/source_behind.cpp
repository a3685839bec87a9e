#include "event/source_behind.hpp"

#include <algorithm>

#include "event/claim_reading.hpp"
#include "event/disputed.hpp"

namespace sitmap::event {

void give_source_behind(const SentenceView& view, std::size_t sentence_index, std::vector<Draft>& drafts,
                        const Context& context) {
    constexpr std::size_t longest = 16;  // words
    constexpr std::size_t opening = 3;
    if (view.words.size() > longest || sentence_index == 0) {
        return;
    }
    const bool points_back =
        std::ranges::any_of(view.own->grammar_patterns.find(view.words), [&](const PatternMatch& match) {
            return view.own->grammar[match.pattern].kind == GrammarRow::Kind::retold &&
                   match.first < view.body_first + opening;
        });
    if (!points_back) {
        return;
    }
    const ClaimView claim = read_claim(view, 0, view.words.size(), context.lexicon);
    if (claim.claim != Claim::claimed || claim.by.empty()) {
        return;
    }
    for (Draft& draft : drafts) {
        if (draft.sentence + 1 == sentence_index && may_be_disputed(draft) && draft.event.claim == Claim::happened) {
            draft.event.claim = Claim::claimed;
            draft.event.claimed_by = claim.by;
        }
    }
}

}  // namespace sitmap::event
