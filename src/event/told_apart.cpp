#include "event/told_apart.hpp"

#include <algorithm>

#include "event/claim_reading.hpp"
#include "event/lexicon_tables.hpp"

namespace sitmap::event {

bool is_told_apart(const SentenceView& view, std::size_t clause) {
    const std::size_t first = view.clauses[clause].first;
    if (view.words[first].lower == "because") {
        return true;
    }
    const auto in_clause = [&](const PatternMatch& match) { return clause_at(view.clauses, match.first) == clause; };
    constexpr std::size_t comma = 1;
    const bool participle = std::ranges::any_of(claims_in(view), [&](const PatternMatch& match) {
        return view.own->claims[match.pattern].speaker == Speaker::subject && match.first <= first + comma &&
               in_clause(match);
    });
    // Without a deed of its own it may say where that of the sentence was: "…, adding that it hit X".
    return participle && std::ranges::any_of(view.triggers, in_clause);
}

}  // namespace sitmap::event
