#include "event/draft_start.hpp"

#include <algorithm>

#include "article/letter.hpp"
#include "event/actors.hpp"
#include "event/disputed.hpp"
#include "event/sides.hpp"
#include "event/takes_two.hpp"
#include "event/whose_word.hpp"

namespace sitmap::event {
namespace {

/// "A truce took effect, X said": contested as long as only he says so.
bool is_truce_by_hearsay(const Draft& draft, const SentenceView& view, const ClaimView& claim) {
    return draft.event.type == Type::agreement && draft.cue == "ceasefire" && claim.by_last > claim.by_first &&
           view.words[claim.by_first].start > view.sentence->start + draft.trigger_at;
}

Claim claim_for(const Draft& draft, bool hearsay, Claim read) {
    const Type type = draft.event.type;
    const Family family = family_of(type);
    const bool contested = may_be_disputed(draft);
    if (read == Claim::claimed) {
        return contested || hearsay ? Claim::claimed : Claim::happened;
    }
    if (read == Claim::proposed) {
        return family == Family::violence ? Claim::happened : Claim::proposed;
    }
    if (read == Claim::denied && (type == Type::talks || type == Type::agreement)) {
        return Claim::happened;  // what is denied is the deed beside it
    }
    if (read == Claim::threatened) {
        return contested || type == Type::warning ? Claim::threatened : Claim::happened;
    }
    return read;
}

}  // namespace

Draft draft_at(const SentenceView& view, std::size_t index, const Context& context, Type type, std::size_t word,
               std::size_t clause) {
    Draft draft;
    draft.event.type = type;
    draft.language = view.language;
    draft.section = view.sentence->section;
    draft.paragraph = view.sentence->paragraph;
    draft.sentence = index;
    draft.sentence_text = view.text;
    draft.trigger_at = word < view.words.size() ? view.words[word].start - view.sentence->start : 0;
    std::size_t from = view.clauses[clause].first;
    from += from > 0 && from + 1 < view.words.size() ? 1 : 0;  // without "while", "after"
    if (from < view.words.size()) {
        const auto readable = std::string_view(context.article.readable);
        const std::size_t start_at = view.words[from].start;
        draft.clause_text = article::fold_spaces(readable.substr(start_at, view.sentence->end - start_at));
    }
    draft.event.evidence.push_back({context.article.file, view.sentence->start, view.sentence->end, 0, view.text});
    return draft;
}

void take_claim(Draft& draft, const SentenceView& view, const Context& context, std::size_t clause,
                const ClaimView& claim) {
    draft.event.claim = claim_for(draft, is_truce_by_hearsay(draft, view, claim), claim.claim);
    draft.event.claimed_by = claim.pronoun && claim.by.empty() ? context.last_speaker : claim.by;
    for (const std::string_view owner : {"'s", "’s"}) {
        if (draft.event.claimed_by.ends_with(owner)) {  // "Tehran's warning" is Tehran's own
            draft.event.claimed_by.resize(draft.event.claimed_by.size() - owner.size());
        }
    }
    const bool accuses = draft.event.type == Type::shelling || draft.event.type == Type::ceasefire_violation;
    draft.event.claimed_by =
        with_side(draft.event.claimed_by, accuses ? opponent_of(draft.struck) : std::string(), view, context);
    const auto speaker = words_of(draft.event.claimed_by, 0, draft.event.claimed_by.size());
    const auto nations = context.lexicon.nation_patterns.find(speaker);
    draft.side = nations.empty() ? std::string() : context.lexicon.nations[nations.front().pattern].place_id;
    if (draft.side.empty() && view.language != Language::en && draft.event.claim != Claim::happened) {
        // "The ministry", named in the sentence before.
        const std::string named = side_of_speaker(draft.event.claimed_by, *view.own, context.lexicon);
        draft.side = named.empty() ? side_of_speaker(context.last_speaker, *view.own, context.lexicon) : named;
    }
    if (draft.event.type == Type::warning && draft.cue.empty()) {
        draft.event.claim = draft.event.claim == Claim::denied ? Claim::denied : Claim::threatened;
    }
    if (draft.event.claimed_by.empty() && family_of(draft.event.type) == Family::diplomacy &&
        (draft.event.type == Type::warning || draft.event.type == Type::demand)) {
        auto actors = actors_of(view, view.clauses[clause], {}, context.lexicon);
        if (actors.empty()) {
            actors = actors_of(view, {0, view.words.size(), Clause::Kind::main}, {}, context.lexicon);
        }
        draft.event.claimed_by = actors.empty() ? std::string() : actors.front();
    }
}

bool goes_on_saying(const SentenceView& view, std::size_t index, const Context& context) {
    constexpr std::size_t opening = 4;  // words
    const auto& sentences = context.article.sentences;
    if (!context.last_said || *context.last_said + 1 != index) {
        return false;
    }
    const bool one_paragraph = sentences[index - 1].paragraph == view.sentence->paragraph;
    return std::ranges::any_of(view.own->grammar_patterns.find(view.words), [&](const PatternMatch& match) {
        const bool inside =
            match.last == match.first + 1 && match.first < view.body_first + opening;  // "shells also fell"
        return view.own->grammar[match.pattern].kind == GrammarRow::Kind::goes_on &&
               (match.first == view.body_first || (inside && one_paragraph));
    });
}

void give_speaker(Draft& draft, const Context& context) {
    std::string& by = draft.event.claimed_by;
    // "X is expected to meet Y": neither proposes it alone.
    const bool planned = draft.event.claim == Claim::proposed;
    if (draft.event.claim == Claim::claimed) {
        by = context.article.source.empty() ? context.last_speaker : context.article.source;
    } else if (draft.event.claim != Claim::happened && !draft.event.actors.empty() &&
               !(planned && takes_two(draft.event.type))) {
        by = draft.event.actors.front();
    }
}

}  // namespace sitmap::event
