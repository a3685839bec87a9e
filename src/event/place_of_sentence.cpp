#include "event/place_of_sentence.hpp"

#include <algorithm>

#include "event/told_apart.hpp"

namespace sitmap::event {
namespace {

bool is_local(const PlaceView& place, bool regions) {
    using Kind = gazetteer::PlaceKind;
    const auto* known = place.mention->place;
    return known != nullptr && !place.mention->metonym && !place.topic && !place.owner &&
           place.role != EventPlace::Role::from && !known->is_line() && known->kind != Kind::country &&
           known->kind != Kind::capital && (regions || known->kind != Kind::region) && known->kind != Kind::continent &&
           known->kind != Kind::world_region;
}

std::size_t words_between(const PlaceView& place, std::size_t first, std::size_t last) {
    return place.first >= last ? place.first - last : first - std::min(first, place.last);
}

}  // namespace

FoundPlaces places_of_sentence(const SentenceView& view, std::size_t first, std::size_t last,
                               std::pair<std::size_t, std::size_t> speaker, std::optional<std::size_t> clause) {
    std::size_t nearest = view.places.size();
    for (std::size_t i = 0; i < view.places.size(); ++i) {
        const auto& place = view.places[i];
        const bool speaks = place.first >= speaker.first && place.first < speaker.second;
        const std::size_t there = clause_at(view.clauses, place.first);
        const bool apart = there != clause_at(view.clauses, first) && is_told_apart(view, there);
        const bool elsewhere = apart || (clause && there != *clause);
        if (is_local(place, clause.has_value()) && !speaks && !elsewhere &&
            (nearest == view.places.size() ||
             words_between(place, first, last) < words_between(view.places[nearest], first, last))) {
            nearest = i;
        }
    }
    FoundPlaces found;
    if (nearest == view.places.size()) {
        return found;
    }
    while (nearest > 0 && view.places[nearest].listed) {
        --nearest;
    }
    for (std::size_t i = nearest; i == nearest || (i < view.places.size() && view.places[i].listed); ++i) {
        const auto& place = view.places[i];
        if (const auto* known = place.mention->place) {
            found.places.push_back(
                {EventPlace::Role::at, known->id, place.mention->text, std::nullopt, place.area || known->is_area()});
            found.mentions.insert(place.mention_index);
        }
    }
    return found;
}

FoundPlaces place_named_again(const SentenceView& view, std::size_t first) {
    const std::size_t clause = clause_at(view.clauses, first);
    FoundPlaces found;
    for (const PatternMatch& match : view.own->grammar_patterns.find(view.words)) {
        if (view.own->grammar[match.pattern].kind != GrammarRow::Kind::named_again ||
            clause_at(view.clauses, match.first) != clause) {
            continue;
        }
        const auto named = std::find_if(view.places.rbegin(), view.places.rend(), [&](const PlaceView& place) {
            return place.last <= match.first && is_local(place, false) && !place.mention->place->is_area();
        });
        if (named != view.places.rend()) {
            found.places.push_back(
                {EventPlace::Role::at, named->mention->place->id, named->mention->text, std::nullopt, named->area});
            found.mentions.insert(named->mention_index);
            return found;
        }
    }
    return found;
}

}  // namespace sitmap::event
