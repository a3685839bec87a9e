#include "event/claim_reading.hpp"

#include <algorithm>
#include <iterator>

#include "article/letter.hpp"
#include "event/foreign_claim.hpp"
#include "event/speaker_reader.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

/// "Local officials …" inside a line of text is "local officials …".
std::string as_name(std::string name) {
    for (const std::string_view lead : {"Local ", "The ", "An ", "A ", "Officials ", "Both ", "Several ", "Residents ",
                                        "Senior ", "State ", "His ", "Their "}) {
        if (name.starts_with(lead)) {
            name[0] = static_cast<char>(name[0] - 'A' + 'a');
        }
    }
    if (is_any(name, {"Locals", "Residents", "Officials", "Villagers", "Witnesses", "Authorities", "Police"})) {
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
    }
    for (const std::string_view lead : {"the ", "their ", "his "}) {
        if (name.starts_with(lead)) {
            name.erase(0, lead.size());
        }
    }
    return name;
}

/// "… and said that X was shelled": what stands behind "that" is said here, whatever opens the clause of the saying.
bool governs(const SentenceView& view, const PatternMatch& saying, std::size_t clause) {
    const std::size_t that = view.clauses[clause].first;
    return view.words[that].lower == "that" && (saying.last == that || saying.last == that + 1);
}

/// Behind "that" nobody speaks.
bool says_that(const SentenceView& view, const PatternMatch& saying) {
    return view.words[saying.last - 1].lower == "that" ||
           (saying.last < view.words.size() && view.words[saying.last].lower == "that");
}

/// "X denied it, but said": the clause begins with the verb, its subject stands before.
bool shares_subject(const SentenceView& view, std::size_t clause, std::size_t verb) {
    return clause > 0 && verb == view.clauses[clause].first + 1 &&
           is_any(view.words[view.clauses[clause].first].lower, {"and", "but"});
}

/// Who speaks first in a clause; empty when nobody does.
std::string speaker_of_clause(const SentenceView& view, std::size_t clause, const SpeakerReader& speakers) {
    for (const auto& match : claims_in(view)) {
        const ClaimRow& row = view.own->claims[match.pattern];
        if (row.speaker == Speaker::before && row.claim != Claim::proposed &&
            clause_at(view.clauses, match.first) == clause) {
            ClaimView found;
            speakers.before(match.first, view.clauses[clause].first, found);
            if (!found.by.empty()) {
                return found.by;
            }
        }
    }
    return {};
}

/// "Tehran moved troops, accusing Baku of …": who speaks in the clauses before says this too, else who acts in the
/// first of them, if that is somebody who can speak.
void speaker_of_participle(const SentenceView& view, const PatternMatch& verb, const SpeakerReader& speakers,
                           const Lexicon::Impl& lexicon, ClaimView& claim) {
    const std::size_t own = clause_at(view.clauses, verb.first);
    for (std::size_t at = own + 1; at-- > 0;) {
        for (const auto& match : claims_in(view)) {
            if (match.last <= verb.first && clause_at(view.clauses, match.first) == at &&
                view.own->claims[match.pattern].speaker == Speaker::before &&
                view.own->claims[match.pattern].claim != Claim::proposed) {
                speakers.before(match.first, view.clauses[at].first, claim);
                if (!claim.by.empty() || claim.pronoun) {
                    return;
                }
            }
        }
    }
    const auto main = std::ranges::find(view.clauses, Clause::Kind::main, &Clause::kind);
    if (main == view.clauses.end()) {
        return;
    }
    speakers.in_front({std::max(main->first, view.body_first), std::min(main->last, verb.first)}, claim);
    const auto actors = lexicon.actor_patterns.find(view.words);
    const bool speaks =
        std::ranges::any_of(
            actors,
            [&](const PatternMatch& actor) { return actor.first >= claim.by_first && actor.last <= claim.by_last; }) ||
        is_any(claim.by, {"Officials", "Local officials", "Residents", "Witnesses", "Authorities", "Police"});
    if (!speaks) {
        claim.by.clear();
        claim.by_first = claim.by_last = 0;
    }
}

/// "A accused B of shelling X, a charge B denied": what B answers is not what A says.
bool is_answer(const SentenceView& view, const PatternMatch& match, std::size_t trigger) {
    const ClaimRow& row = view.own->claims[match.pattern];
    if (row.claim != Claim::denied || row.speaker != Speaker::before || match.first <= trigger) {
        return false;
    }
    std::size_t comma = match.first;
    while (comma > trigger && view.words[comma].lower != ",") {
        --comma;
    }
    return comma > trigger && std::ranges::any_of(claims_in(view), [&](const auto& other) {
               return other.last <= comma && view.own->claims[other.pattern].claim == Claim::claimed;
           });
}

/// "its defence ministry" is that of the state named first: "Armenia's defence ministry".
std::string with_owner(const std::string& name, const SentenceView& view, const Lexicon::Impl& lexicon) {
    if (!name.starts_with("its ") && !name.starts_with("Its ")) {
        return name;
    }
    auto matches = lexicon.actor_patterns.find(view.words);
    std::ranges::stable_sort(matches, {}, &PatternMatch::first);
    for (const auto& match : matches) {
        if (view.words[match.first].capital) {
            return lexicon.actors[lexicon.actor_of_pattern[match.pattern]].name + "'s " + name.substr(4);
        }
    }
    return name;
}

}  // namespace

std::vector<PatternMatch> claims_in(const SentenceView& view) {
    auto matches = view.own->claim_patterns.find(view.words);
    std::vector<PatternMatch> papers;
    std::ranges::copy_if(matches, std::back_inserter(papers), [&](const PatternMatch& match) {
        return view.own->claims[match.pattern].claim == Claim::happened;
    });
    std::erase_if(matches, [&](const PatternMatch& match) {
        return std::ranges::any_of(
            papers, [&](const PatternMatch& paper) { return match.first < paper.last && paper.first < match.last; });
    });
    return matches;
}

ClaimView read_claim(const SentenceView& view, std::size_t clause, std::size_t trigger_first,
                     const Lexicon::Impl& lexicon) {
    if (view.language != Language::en) {
        return read_foreign_claim(view, clause, trigger_first, lexicon);
    }
    ClaimView best;
    const SpeakerReader speakers(view);
    for (const auto& match : claims_in(view)) {
        const ClaimRow& row = view.own->claims[match.pattern];
        const std::size_t at = clause_at(view.clauses, match.first);
        const Clause& there = view.clauses[at];
        const bool own = at == clause;
        if (there.kind == Clause::Kind::background || (there.kind == Clause::Kind::relative && !own)) {
            continue;
        }
        // Another statement of the sentence does not cover this one.
        constexpr std::size_t tail = 5;  // "…, the ministry told reporters.": said of the whole sentence
        const bool closing = view.words.size() - match.last < tail;
        if (!own && !closing && !governs(view, match, clause) &&
            is_any(view.words[there.first].lower, {"while", "but", "although", "though", "whereas", "and"})) {
            continue;
        }
        // Denials, threats and plans hold for their own clause; who said it holds for the sentence.
        const bool cause = is_any(view.words[view.clauses[clause].first].lower, {"after", "when", "because", "as"});
        if (!own && row.claim != Claim::claimed &&
            !(row.claim == Claim::threatened && there.kind == Clause::Kind::main && !cause)) {
            continue;
        }
        constexpr std::size_t ahead = 6;   // "is due to meet", "would hold"
        constexpr std::size_t behind = 4;  // "a base is planned"
        const std::size_t away =
            match.first > trigger_first ? match.first - trigger_first : trigger_first - match.first;
        if (row.claim == Claim::proposed && away > (match.first > trigger_first ? behind : ahead)) {
            continue;
        }
        // "Tehran moved troops, accusing Baku of …": what comes before is no word of anybody's.
        if ((row.speaker == Speaker::subject && match.first > trigger_first) || is_answer(view, match, trigger_first)) {
            continue;
        }
        const int weight = row.weight * 2 + (own ? 1 : 0);
        if (weight < best.weight || row.weight == 0) {
            continue;
        }
        ClaimView found{row.claim, {}, false, weight, 0, 0};
        // "The proposed corridor": nobody proposes here.
        const bool adjective = row.claim == Claim::proposed && match.first > 0 &&
                               is_any(view.words[match.first - 1].lower, {"the", "a", "any", "its", "their"});
        if (adjective) {
            found.by.clear();
        } else if (row.speaker == Speaker::before) {
            // "X denied it and said …": who speaks is the subject of the clause before.
            if (shares_subject(view, at, match.first)) {
                for (std::size_t before = at; before > 0 && found.by.empty(); --before) {
                    found.by = speaker_of_clause(view, before - 1, speakers);
                }
            } else {
                speakers.before(match.first, there.first, found);
            }
            if (found.by.empty() && !found.pronoun && !says_that(view, match)) {
                speakers.after(match.last, found);
            }
        } else if (row.speaker == Speaker::subject) {
            speaker_of_participle(view, match, speakers, lexicon, found);
        } else if (row.speaker == Speaker::after) {
            speakers.after(match.last, found);
        }
        if (found.by.empty() && best.weight > 0 && best.claim == found.claim) {
            found.by = best.by;
            found.pronoun = best.pronoun;
        }
        found.by = with_owner(as_name(found.by), view, lexicon);
        best = found;
    }
    return best;
}

}  // namespace sitmap::event
