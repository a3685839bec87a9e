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

}  // namespace

std::vector<Draft> parted_by_day(Draft draft, const SentenceView& view, const Context& context) {
    std::vector<const PlaceView*> own;
    for (const auto& place : view.places) {
        if (draft.mentions.contains(place.mention_index) && place.mention->place != nullptr) {
            own.push_back(&place);
        }
    }
    std::vector<Group> groups;
    Group open;
    for (std::size_t i = 0; i < own.size() && view.language == Language::en; ++i) {
        open.mentions.insert(own[i]->mention_index);
        open.ids.insert(own[i]->mention->place->id);
        const std::size_t until = i + 1 < own.size() ? own[i + 1]->first : view.words.size();
        if (const auto day = context.calendar.day_in(view, own[i]->last, until)) {
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
        parts.push_back(std::move(part));
    }
    if (parts.empty()) {
        parts.push_back(std::move(draft));
    }
    return parts;
}

}  // namespace sitmap::event
