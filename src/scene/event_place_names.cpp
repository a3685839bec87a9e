#include <algorithm>
#include <map>

#include "scene/draft.hpp"
#include "scene/extent.hpp"

namespace sitmap::scene {

namespace {

using gazetteer::Place;
using gazetteer::PlaceKind;

/// Places that neither a town's dot nor a name of land or water stands for.
bool lacks_a_name(const Place& place) {
    switch (place.kind) {
        case PlaceKind::district:
        case PlaceKind::mountain:
        case PlaceKind::pass:
        case PlaceKind::island:
        case PlaceKind::bridge:
        case PlaceKind::dam:
        case PlaceKind::airport:
        case PlaceKind::base:
        case PlaceKind::border_crossing:
        case PlaceKind::monastery:
            return true;
        default:
            return false;
    }
}

/// More events than these at one place are told on a card, without heads that could name it.
constexpr int most_with_heads = 2;
constexpr double farthest_pt = 30;  // a symbol that stands farther from its place tells of another one

/// True when each word of the name stands in the head, in whatever order: "Checkpoint at the Hakari bridge".
bool names(std::string head, std::string name) {
    const auto lower = [](std::string& text) {
        for (char& c : text) {
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    };
    lower(head);
    lower(name);
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find(' ', begin), name.size());
        if (head.find(name.substr(begin, end - begin)) == std::string::npos) {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

/// The event's mark that stands for the place.
const EventMark* mark_at(const Scene& scene, std::size_t event, XY place) {
    const EventMark* nearest = nullptr;
    for (const EventMark& mark : scene.events) {
        const double distance = geo::length(mark.at - place);
        if (mark.event == event && distance < farthest_pt &&
            (!nearest || distance < geo::length(nearest->at - place))) {
            nearest = &mark;
        }
    }
    return nearest;
}

}  // namespace

void add_event_place_names(Draft& draft) {
    struct Named {
        const Place* place;
        const EventMark* mark;
        int events = 0;
        bool head_names_it = false;
    };
    std::map<std::string, Named> named;  // by the id of the place
    for (std::size_t i = 0; i < draft.brief.events.size(); ++i) {
        for (const event::EventPlace& place : draft.brief.events[i].places) {
            const Site site = site_of(place, draft.gazetteer);
            if (!site.place || !lacks_a_name(*site.place)) {
                continue;
            }
            const auto at = draft.viewport.to_frame(site.at);
            const EventMark* mark = at ? mark_at(draft.scene, i, *at) : nullptr;
            if (mark) {
                Named& one = named.try_emplace(site.place->id, Named{site.place, mark}).first->second;
                ++one.events;
                const std::string name = gazetteer::display_name(*site.place, draft.brief.language,
                                                                 {gazetteer::Naming::Policy::single, true, " / "});
                one.head_names_it = one.head_names_it || names(draft.brief.events[i].head, name);
            }
        }
    }
    for (const auto& [id, one] : named) {
        if (one.head_names_it && one.events <= most_with_heads) {
            continue;
        }
        LabelAsk label;
        label.role = style::TextRole::event_place;
        label.text = gazetteer::display_name(*one.place, draft.brief.language, draft.brief.naming);
        if (const auto cut = label.text.find(" / "); cut != std::string::npos) {
            label.text.replace(cut, 3, " /\n");
        }
        label.at = one.mark->at;
        label.gap_pt = 6;
        label.priority = 1;
        label.required = true;
        label.place_id = id;
        label.language = draft.brief.language;
        label.kind = "event_place";
        draft.scene.labels.push_back(std::move(label));
    }
}

}  // namespace sitmap::scene
