#include "event/watchers.hpp"

#include <algorithm>

#include "event/lexicon_tables.hpp"

namespace sitmap::event {
namespace {

using Role = EventPlace::Role;
constexpr std::size_t reach = 5;  // words between the place and the seeing

bool deed_between(const SentenceView& view, std::size_t from, std::size_t to) {
    return std::ranges::any_of(view.triggers, [&](const PatternMatch& m) { return m.first >= from && m.first < to; });
}

/// "From X, residents saw"; "could be seen from X", with nothing between.
bool sees_from(const SentenceView& view, const PlaceView& place, const PatternMatch& seeing) {
    if (place.role != Role::from) {
        return false;
    }
    if (place.last <= seeing.first) {
        return seeing.first - place.last <= reach && !deed_between(view, place.last, seeing.first);
    }
    constexpr std::size_t label = 3;  // "from the village of"
    return seeing.last <= place.first && place.first - seeing.last <= label + 1 &&
           !deed_between(view, seeing.last, place.first);
}

/// "Villagers in X watched as Y was shelled", where Y is another place.
bool watches_in(const SentenceView& view, const PlaceView& place, const PatternMatch& seeing) {
    const bool there = place.role == Role::at || place.role == Role::near;
    const bool subject = there && view.language == Language::en && place.last == seeing.first &&
                         place.first > view.clauses.front().first + 1;
    return subject && std::ranges::any_of(view.places, [&](const PlaceView& other) {
               const auto* known = other.mention->place;
               return other.first >= seeing.last && known != nullptr && known->kind != gazetteer::PlaceKind::country;
           });
}

}  // namespace

void set_watchers_apart(SentenceView& view) {
    for (const PatternMatch& match : view.own->grammar_patterns.find(view.words)) {
        if (view.own->grammar[match.pattern].kind != GrammarRow::Kind::seeing) {
            continue;
        }
        for (PlaceView& place : view.places) {
            if (sees_from(view, place, match) || watches_in(view, place, match)) {
                place.role.reset();
                place.bare = false;
                place.owner = true;
                place.topic = true;
            }
        }
    }
}

}  // namespace sitmap::event
