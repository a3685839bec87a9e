#include "layout/column_plan.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "brief/family_head.hpp"
#include "event/claim_words.hpp"
#include "layout/event_words.hpp"
#include "layout/source_link.hpp"
#include "scene/panels.hpp"

namespace sitmap::layout {

namespace {

ColumnItem numbered(const event::Event& event, int number, const brief::Brief& brief, const pack::Phrasebook& words) {
    ColumnItem item;
    item.event = &event;
    item.number = number;
    item.head = event.head;
    item.body = event.text == event.head || event.text == event.head + "." ? std::string{} : event.text;
    item.told = event_tag(event, brief, words);
    item.tag = item.told;
    item.speaker = event::claim_in_words(event, words);
    item.link = source_link(event, brief);
    return item;
}

/// Places by their ids, named in one line as on the map.
std::map<std::string, std::string> names_on_map(const scene::Scene& scene) {
    std::map<std::string, std::string> names;
    const auto add = [&](const scene::Scene& panel) {
        for (const scene::LabelAsk& ask : panel.labels) {
            if (!ask.place_id.empty()) {
                std::string name = ask.text;
                std::replace(name.begin(), name.end(), '\n', ' ');
                names.emplace(ask.place_id, std::move(name));
            }
        }
    };
    add(scene);
    std::for_each(scene.details.begin(), scene.details.end(), add);
    return names;
}

void name_places(ColumnItem& item, const std::map<std::string, std::string>& names,
                 const std::set<std::string>& unnamed) {
    for (const event::EventPlace& place : item.event->places) {
        const auto name = names.find(place.place_id);
        if (name == names.end() || item.place.find(name->second) != std::string::npos) {
            continue;
        }
        item.place += (item.place.empty() ? "" : ", ") + name->second;
        item.names_place = item.names_place || unnamed.contains(place.place_id);
    }
    if (item.names_place) {
        item.tag = item.tag.empty() ? item.place : item.place + " · " + item.tag;
    }
}

/// Events without a number have one paragraph: what is known, in the most words there are.
ColumnItem unplaced(const event::Event& event, const brief::Brief& brief, const std::set<std::string>& said,
                    const pack::Phrasebook& words) {
    ColumnItem item;
    item.event = &event;
    const bool repeated = said.contains(event.text) && !event.head.empty();
    item.body = event.text.empty() || repeated ? event.head : event.text;
    item.told = event_tag(event, brief, words);
    item.tag = item.told;
    item.speaker = event::claim_in_words(event, words);
    item.link = source_link(event, brief);
    return item;
}

/// Where it was, when the map does not reach there and its own words do not say it.
void say_where_outside(ColumnItem& item, const scene::UnplacedEvent& unplaced) {
    for (const event::EventPlace& place : item.event->places) {
        const bool told = place.name.empty() || item.body.find(place.name) != std::string::npos ||
                          unplaced.reason.find(place.name) == std::string::npos;
        if (!told && place.position) {
            item.told += (item.told.empty() ? "" : " · ") + unplaced.reason;
            item.tag += (item.tag.empty() ? "" : " · ") + unplaced.reason;
            return;
        }
    }
}

/// True when the items of each family stand together, so that numbers ascend down the column.
bool families_stand_together(const std::vector<ColumnItem>& items) {
    std::set<event::Family> closed;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const event::Family family = event::family_of(items[i].event->type);
        if (closed.contains(family)) {
            return false;
        }
        if (i + 1 < items.size() && event::family_of(items[i + 1].event->type) != family) {
            closed.insert(family);
        }
    }
    return true;
}

}  // namespace

std::vector<ColumnGroup> plan_column(const scene::Scene& scene, const brief::Brief& brief,
                                     const std::set<std::string>& unnamed) {
    const std::map<std::string, std::string> names = names_on_map(scene);
    std::vector<ColumnItem> items;
    std::set<int> seen;
    for (const scene::EventMark* mark : scene::all_events(scene)) {
        if (mark->event < brief.events.size() && seen.insert(mark->number).second) {
            items.push_back(numbered(brief.events[mark->event], mark->number, brief, scene.words));
            name_places(items.back(), names, unnamed);
        }
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const ColumnItem& a, const ColumnItem& b) { return a.number < b.number; });
    // One sentence may tell of several events; it is read once, under the first.
    std::set<std::string> said;
    for (ColumnItem& item : items) {
        if (!said.insert(item.body).second && !item.head.empty()) {
            item.body.clear();
        }
    }
    std::vector<ColumnGroup> groups;
    const bool by_family = families_stand_together(items);
    for (ColumnItem& item : items) {
        const std::string head = by_family ? brief::family_head(event::family_of(item.event->type), scene.words)
                                           : scene.words.say("Events on this map");
        if (groups.empty() || groups.back().head != head) {
            groups.push_back({head, {}});
        }
        groups.back().items.push_back(std::move(item));
    }
    ColumnGroup without{scene.words.say("Reported without a place on this map"), {}};
    for (const scene::UnplacedEvent& event : scene.unplaced) {
        if (event.event < brief.events.size()) {
            without.items.push_back(unplaced(brief.events[event.event], brief, said, scene.words));
            name_places(without.items.back(), names, unnamed);
            say_where_outside(without.items.back(), event);
        }
    }
    if (!without.items.empty()) {
        groups.push_back(std::move(without));
    }
    return groups;
}

}  // namespace sitmap::layout
