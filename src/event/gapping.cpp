#include "event/gapping.hpp"

#include <algorithm>

namespace sitmap::event {
namespace {

/// Places that share a day: "X and Y on the 20th".
struct Group {
    std::set<std::size_t> mentions;
    std::set<std::string> ids;
    time::DateSpan day;
};

bool is_comma(const Word& word) {
    return word.lower == "," || word.lower == "،";
}

/// Where the day of place `index` may stand: behind it in English, elsewhere between the same two commas.
std::pair<std::size_t, std::size_t> reach_of(const SentenceView& view, const std::vector<const PlaceView*>& places,
                                             std::size_t index) {
    std::size_t first = places[index]->last;
    std::size_t last = index + 1 < places.size() ? places[index + 1]->first : view.words.size();
    if (view.language != Language::en) {
        for (first = places[index]->first; first > 0 && !is_comma(view.words[first - 1]);) {
            --first;
        }
        for (last = places[index]->last; last < view.words.size() && !is_comma(view.words[last]);) {
            ++last;
        }
    }
    return {first, last};
}

/// Where the verb comes last, it takes the nearest place; those before it, of the same kind, have lost theirs.
bool may_lack_its_verb(const PlaceView& place, const Draft& draft, const SentenceView& view) {
    if (view.language == Language::en || place.topic || place.mention->metonym || draft.mentions.empty() ||
        place.mention->place->kind == gazetteer::PlaceKind::country) {
        return false;
    }
    return std::ranges::any_of(view.places, [&](const PlaceView& taken) {
        return draft.mentions.contains(taken.mention_index) && place.first < taken.first && place.role == taken.role &&
               clause_at(view.clauses, place.first) == clause_at(view.clauses, taken.first);
    });
}

}  // namespace

std::vector<Draft> parted_by_day(Draft draft, const SentenceView& view, const Context& context) {
    std::vector<const PlaceView*> own;
    for (const auto& place : view.places) {
        if (place.mention->place != nullptr &&
            (draft.mentions.contains(place.mention_index) || may_lack_its_verb(place, draft, view))) {
            own.push_back(&place);
        }
    }
    std::vector<Group> groups;
    Group open;
    for (std::size_t i = 0; i < own.size(); ++i) {
        open.mentions.insert(own[i]->mention_index);
        open.ids.insert(own[i]->mention->place->id);
        const auto [first, last] = reach_of(view, own, i);
        if (i + 1 < own.size() && own[i + 1]->first < last) {
            continue;  // the next one shares the day
        }
        if (const auto day = context.calendar.day_in(view, first, last)) {
            open.day = *day;
            groups.push_back(std::move(open));
            open = {};
        }
    }
    const bool apart =
        groups.size() > 1 && open.ids.empty() && std::ranges::adjacent_find(groups, {}, &Group::day) == groups.end();
    std::vector<Draft> parts;
    for (std::size_t i = 0; apart && i < groups.size(); ++i) {
        Draft part = draft;
        part.mentions = groups[i].mentions;
        part.event.when = groups[i].day;
        std::erase_if(part.event.places, [&](const EventPlace& p) { return !groups[i].ids.contains(p.place_id); });
        for (const auto* place : own) {
            const auto& id = place->mention->place->id;
            const bool known =
                std::ranges::find(part.event.places, id, &EventPlace::place_id) != part.event.places.end();
            if (view.language != Language::en && groups[i].ids.contains(id) && !known && !draft.event.places.empty()) {
                part.event.places.push_back(
                    {draft.event.places.front().role, id, place->mention->text, std::nullopt, place->area});
            }
        }
        parts.push_back(std::move(part));
    }
    if (parts.empty()) {
        parts.push_back(std::move(draft));
    }
    return parts;
}

}  // namespace sitmap::event
