#include "event/denial.hpp"

#include <algorithm>

#include "event/actors.hpp"
#include "event/draft_start.hpp"

namespace sitmap::event {

void add_denial(std::vector<Draft>& drafts, const SentenceView& view, std::size_t index, const Context& context,
                const std::set<std::size_t>& told) {
    constexpr std::size_t reach = 4;  // sentences
    const bool known = std::ranges::any_of(drafts, [](const Draft& d) { return d.event.claim == Claim::denied; });
    if (known || !context.last_contested || index > context.last_contested->second + reach ||
        view.sentence->section == article::Section::title) {
        return;
    }
    for (std::size_t clause = 0; clause < view.clauses.size(); ++clause) {
        if (told.contains(clause)) {
            continue;
        }
        const ClaimView claim = read_claim(view, clause, view.clauses[clause].last, context.lexicon);
        const bool denies = claim.claim == Claim::denied && (!claim.by.empty() || claim.pronoun);
        if (!denies || context.calendar.when(view, clause).history) {
            continue;
        }
        Draft draft = draft_at(view, index, context, context.last_contested->first, view.clauses[clause].first, clause);
        draft.weight = 8;
        draft.cue = "denial";
        take_claim(draft, view, context, clause, claim);
        draft.event.when = context.calendar.when(view, clause).span;
        draft.event.rule = "a denial of what was reported before";
        draft.event.actors = actors_of(view, {0, view.words.size(), Clause::Kind::main}, {}, context.lexicon);
        drafts.push_back(std::move(draft));
        return;
    }
}

}  // namespace sitmap::event
