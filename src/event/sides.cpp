#include "event/sides.hpp"

#include <algorithm>

#include "io/any_of.hpp"

namespace sitmap::event {
namespace {

using io::is_any;
using Meaning = SideRow::Meaning;

/// "In Azerbaijan", "to Armenia": where, not who.
bool is_where(const SentenceView& view, std::size_t word) {
    return word > 0 && is_any(view.words[word - 1].lower,
                              {"in", "at", "near", "of", "from", "to", "with", "against", "on", "into", "between"});
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

std::string side_of_speaker(std::string_view speaker, const Lexicon::Impl& lexicon) {
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
    const bool karabakh = std::ranges::any_of(words, [](const Word& word) {
        return is_any(word.lower, {"karabakh", "artsakh", "nkr"});
    });
    return karabakh ? "armenia" : "";
}

std::string side_struck(const Draft& draft, const SentenceView& view, const Clause& clause, std::size_t trigger_first,
                        const ClaimView& claim, const Context& context) {
    const std::string& by = claim.pronoun && claim.by.empty() ? context.last_speaker : claim.by;
    const std::string speaker = side_of_speaker(by, context.lexicon);
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
    for (const auto& match : matches) {
        const bool by_them = match.first > trigger_first && match.first < trigger_first + reach &&
                             view.words[match.first - 1].lower == "by";
        const bool subject = match.first < trigger_first && !is_where(view, match.first);
        if (within(match, Meaning::acted) && (subject || (by_them && actor.empty()))) {
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
