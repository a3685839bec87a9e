#include "event/foreign_news.hpp"

#include <algorithm>

#include "event/foreign_time.hpp"

namespace sitmap::event {
namespace {

using Kind = GrammarRow::Kind;

/// Whether a row of that kind covers words that `fits` takes.
template <class Fits>
bool has_row(const SentenceView& view, Kind kind, Fits fits) {
    return view.language != Language::en &&
           std::ranges::any_of(view.own->grammar_patterns.find(view.words), [&](const PatternMatch& match) {
               return view.own->grammar[match.pattern].kind == kind && fits(match);
           });
}

std::size_t clause_of(const SentenceView& view, const Draft& draft) {
    const std::size_t at = view.sentence->start + draft.trigger_at;
    const auto word = std::ranges::find_if(view.words, [&](const Word& w) { return w.start >= at; });
    return clause_at(view.clauses, static_cast<std::size_t>(word - view.words.begin()));
}

}  // namespace

bool is_retold_by(const SentenceView& view, std::size_t first) {
    return has_row(view, Kind::retold, [&](const PatternMatch& match) { return match.last == first; });
}

bool is_negated(const SentenceView& view, std::size_t first, std::size_t last) {
    // Verbs that bear their "not" are words of the deed; a word for "not" may stand right beside it.
    const std::size_t beside = view.language == Language::ru || view.language == Language::hy ? 1 : 0;
    return has_row(view, Kind::negation, [&](const PatternMatch& match) {
        return match.last + beside > first && match.first < last + (view.language == Language::hy ? 1 : 0);
    });
}

bool may_be_denied(Type type, std::string_view cue) {
    const bool deed = family_of(type) == Family::violence || type == Type::checkpoint || type == Type::blockade ||
                      type == Type::deployment || type == Type::base || type == Type::transfer;
    return deed && cue != "killed" && cue != "damage";
}

std::optional<time::DateSpan> day_of_aside(const SentenceView& view, std::size_t first, std::size_t clause,
                                           const Context& context) {
    constexpr std::size_t reach = 5;  // words in which day and place of a participle stand before it
    constexpr std::chrono::days longest{31};
    const auto& own = view.clauses[clause];
    const std::size_t from = std::min(own.first, first > reach ? first - reach : 0);
    const When found = context.calendar.in_words(view, from, own.last);
    const bool day = found.span && found.span->last - found.span->first <= longest;
    return day && view.language != Language::en ? found.span : std::nullopt;
}

bool is_cause_of_victims(const SentenceView& view, const Trigger& trigger) {
    const TriggerRow& cause = view.own->triggers[trigger.row];
    return view.language != Language::en && family_of(cause.type) == Family::violence && cause.cue != "killed" &&
           std::ranges::any_of(view.triggers, [&](const PatternMatch& match) {
               return view.own->triggers[match.pattern].cue == "killed" && match.first >= trigger.last &&
                      clause_at(view.clauses, match.first) <= trigger.clause + 1;
           });
}

void drop_what_is_practised(std::vector<Draft>& drafts) {
    const auto is_drill = [](const Draft& d) { return d.event.type == Type::exercise; };
    if (std::ranges::none_of(drafts, is_drill)) {
        return;
    }
    std::erase_if(drafts, [](const Draft& d) {
        return (d.event.claim == Claim::happened || d.event.claim == Claim::claimed) &&
               (d.event.type == Type::infrastructure || d.event.type == Type::transfer ||
                family_of(d.event.type) == Family::violence);
    });
}

bool is_without_day_and_place(const SentenceView& view, const Draft& draft, const Context& context) {
    const auto claim = draft.event.claim;
    // Who fell is told in the list, wherever and whenever it was.
    const bool fallen = draft.cue == "killed" && draft.event.type == Type::battle && !draft.hedged &&
                        !tells_what_was_before(view, clause_of(view, draft));
    const bool spoken = draft.event.type == Type::demand || draft.event.type == Type::talks || draft.cue == "phone" ||
                        claim == Claim::denied || claim == Claim::threatened;
    if (view.language == Language::en || spoken || fallen || (draft.event.when && !draft.guessed_day) ||
        is_lead(view, context)) {
        return false;
    }
    return std::ranges::all_of(draft.event.places, [&](const EventPlace& place) {
        const auto* known = context.gazetteer.by_id(place.place_id);
        return known != nullptr && known->kind == gazetteer::PlaceKind::country;
    });
}

bool is_idle_plan(const SentenceView& view, const Draft& draft, const Context& context) {
    return view.language != Language::en && draft.event.claim == Claim::proposed && !draft.event.when &&
           draft.event.places.empty() && !is_lead(view, context);
}

}  // namespace sitmap::event
