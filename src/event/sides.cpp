#include "event/sides.hpp"

#include <algorithm>

namespace sitmap::event {
namespace {

using Meaning = SideRow::Meaning;

/// The first row of that meaning in words; null without one.
const SideRow* row_in(const std::vector<Word>& words, Meaning meaning, const LanguageWords& own) {
    for (const auto& match : own.side_patterns.find(words)) {
        if (own.sides[match.pattern].meaning == meaning) {
            return &own.sides[match.pattern];
        }
    }
    return nullptr;
}

}  // namespace

std::string opponent_of(std::string_view state) {
    return state == "armenia" ? "azerbaijan" : state == "azerbaijan" ? "armenia" : "";
}

bool may_be_one_side(std::string_view a, std::string_view b) {
    return a.empty() || b.empty() || a == b;
}

bool tells_losses(const Draft& draft) {
    return draft.event.type == Type::battle && draft.cue == "killed";
}

std::string side_of_speaker(std::string_view speaker, const LanguageWords& own, const Lexicon::Impl& lexicon) {
    const auto words = words_of(speaker, 0, speaker.size());
    if (const auto nations = lexicon.nation_patterns.find(words); !nations.empty()) {
        return lexicon.nations[nations.front().pattern].place_id;
    }
    for (const auto& match : lexicon.actor_patterns.find(words)) {
        const auto& actor = lexicon.actors[lexicon.actor_of_pattern[match.pattern]];
        if (actor.side == "armenian" || actor.side == "azerbaijani") {
            return actor.side == "armenian" ? "armenia" : "azerbaijan";
        }
    }
    const SideRow* named = row_in(words, Meaning::named, own);
    return named != nullptr ? named->state : std::string();
}

bool names_side(const std::vector<Word>& words, const LanguageWords& own) {
    return row_in(words, Meaning::named, own) != nullptr;
}

std::string side_struck(const Draft& draft, const SentenceView& view, const Clause& clause, std::size_t trigger_first,
                        const ClaimView& claim, const Context& context) {
    const std::string& by = claim.pronoun && claim.by.empty() ? context.last_speaker : claim.by;
    const std::string speaker = side_of_speaker(by, *view.own, context.lexicon);
    const auto matches = view.own->side_patterns.find(view.words);
    const auto within = [&](const PatternMatch& match, Meaning meaning) {
        return view.own->sides[match.pattern].meaning == meaning && match.first >= clause.first &&
               match.last <= clause.last && (match.first >= claim.by_last || match.last <= claim.by_first);
    };
    const auto struck = std::ranges::find_if(matches, [&](const auto& m) { return within(m, Meaning::struck); });
    if (struck != matches.end()) {
        const std::string& state = view.own->sides[struck->pattern].state;
        return state.empty() ? speaker : state;
    }
    // "Azerbaijan charged that Armenian troops shelled X": who stands next to the deed did it.
    constexpr std::size_t reach = 8;  // words
    std::string actor;
    // "In Azerbaijan", "to Armenia": where, not who.
    const auto is_where = [&](const PatternMatch& side) {
        return std::ranges::any_of(matches, [&](const PatternMatch& other) {
            return view.own->sides[other.pattern].meaning == Meaning::where && other.last == side.first;
        });
    };
    for (const auto& match : matches) {
        const bool by_them = within(match, Meaning::agent) && match.first > trigger_first &&
                             match.first < trigger_first + reach && actor.empty();
        const bool subject = within(match, Meaning::acted) && match.first < trigger_first && !is_where(match);
        if (subject || by_them) {
            actor = view.own->sides[match.pattern].state;
        }
    }
    if (!actor.empty()) {
        return opponent_of(actor);
    }
    // A side counts its own dead, and denies that it killed others.
    return tells_losses(draft) && claim.claim != Claim::denied ? speaker : std::string();
}

bool counts_for_all(const Draft& draft, const SentenceView& view, const ClaimView& claim, const Context& context) {
    if (!tells_losses(draft)) {
        return false;
    }
    const bool other_source = !claim.by.empty() && !context.last_by.empty() && claim.by != context.last_by;
    return std::ranges::any_of(view.own->side_patterns.find(view.words), [&](const PatternMatch& match) {
        const Meaning meaning = view.own->sides[match.pattern].meaning;
        return meaning == Meaning::national || (meaning == Meaning::total && other_source);
    });
}

}  // namespace sitmap::event
