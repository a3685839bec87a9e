#include "event/routes.hpp"

#include <algorithm>

#include "event/draft_start.hpp"
#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

using gazetteer::PlaceKind;

Claim route_claim(const PlaceView& place, const SentenceView& view, const Context& context) {
    for (const auto& match : context.lexicon.route_patterns.find(view.words)) {
        if (match.first < place.last && place.first < match.last) {
            return context.lexicon.routes[match.pattern];
        }
    }
    for (std::size_t i = place.first > 3 ? place.first - 3 : 0; i < place.first; ++i) {
        if (is_any(view.words[i].lower, {"proposed", "planned", "so-called"})) {
            return Claim::proposed;
        }
    }
    return Claim::happened;
}

}  // namespace

void add_routes(std::vector<Draft>& drafts, const SentenceView& view, std::size_t index, const Context& context) {
    for (const auto& place : view.places) {
        const auto* known = place.mention->place;
        if (known == nullptr || (known->kind != PlaceKind::corridor && known->kind != PlaceKind::road &&
                                 known->kind != PlaceKind::railway)) {
            continue;
        }
        const bool used =
            std::ranges::any_of(drafts, [&](const Draft& d) { return d.mentions.contains(place.mention_index); });
        const When when = context.calendar.when(view, clause_at(view.clauses, place.first));
        if (used || view.sentence->section == article::Section::title || (when.history && when.span)) {
            continue;
        }
        Draft draft =
            draft_at(view, index, context, Type::infrastructure, place.first, clause_at(view.clauses, place.first));
        draft.weight = 5;
        draft.event.when = std::nullopt;
        draft.event.places.push_back({EventPlace::Role::along, known->id, place.mention->text, std::nullopt, false});
        draft.mentions.insert(place.mention_index);
        draft.event.claim = route_claim(place, view, context);
        if (draft.event.claim != Claim::proposed) {
            continue;  // a road that somebody names is no event
        }
        draft.event.rule = "infrastructure because a road, railway or corridor is at issue";
        drafts.push_back(std::move(draft));
    }
}

}  // namespace sitmap::event
