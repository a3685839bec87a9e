#include "batch/told_territory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "batch/area_figure.hpp"
#include "batch/dating.hpp"
#include "batch/pattern.hpp"
#include "brief/changes.hpp"
#include "io/utf8.hpp"

namespace sitmap::batch {

namespace {

using territory::ControlClass;

/// The towns of the area that were announced in the period, by day and name.
std::vector<const territory::TownClaim*> towns_in(const territory::ChangedArea& area,
                                                  const std::vector<territory::TownClaim>& claims,
                                                  const time::DateSpan& period) {
    std::vector<const territory::TownClaim*> towns;
    for (const territory::TownClaim& claim : claims) {
        const bool in_period = period.first <= claim.announced && claim.announced <= period.last;
        if (claim.town && in_period && std::ranges::any_of(area.settlements, [&](const auto& settlement) {
                return settlement.position == claim.position;
            })) {
            towns.push_back(&claim);
        }
    }
    return towns;
}

/// "Hadrut", "Zangilan, Mincivan": names of places in the edition's language, no more than `most` and how many more.
std::string names_of(const std::vector<const territory::TownClaim*>& towns, std::size_t most, const brief::Brief& brief,
                     const gazetteer::Gazetteer& gazetteer) {
    std::vector<std::string> names;
    for (const territory::TownClaim* town : towns) {
        if (names.size() == most) {
            names.push_back(fmt::format("+{}", towns.size() - most));
            break;
        }
        const gazetteer::Place* place = gazetteer.by_id(town->place_id);
        names.push_back(place != nullptr ? gazetteer::display_name(*place, brief.language, brief.naming) : town->name);
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

/// An announced area is named by the towns that were announced, or by how many settlements it has.
void name_the_claim(event::Event& event, const brief::Change& change,
                    const std::vector<const territory::TownClaim*>& towns, const brief::Brief& brief,
                    const gazetteer::Gazetteer& gazetteer, const pack::Phrasebook& words) {
    const std::size_t count = change.area.settlements.size();
    if (!towns.empty()) {
        constexpr std::size_t longest = 60;  // code points of a head, in a brief as well
        std::size_t most = towns.size();
        do {
            event.head = words.say("Azerbaijan says it has taken {}", names_of(towns, most, brief, gazetteer));
        } while (io::code_points(event.head) > longest && --most > 0);
        event.places.clear();
        for (const territory::TownClaim* town : towns) {
            event::EventPlace place;
            place.place_id = gazetteer.by_id(town->place_id) != nullptr ? town->place_id : "";
            place.name = town->name;
            place.position = town->position;
            event.places.push_back(std::move(place));
        }
    } else if (count == 1) {
        event.head = words.say("Azerbaijan says it has taken {}", change.area.settlements.front().name);
    } else if (count > 1) {
        event.head = words.say("Azerbaijan says it has taken {}", words.say("{} settlements", std::to_string(count)));
    }
}

/// The table says itself that the place was taken in these days: told twice it would stand there twice.
bool is_told_already(const event::Event& told, const std::vector<event::Event>& events, const time::DateSpan& period) {
    return !told.places.empty() && std::ranges::all_of(told.places, [&](const event::EventPlace& place) {
        return !place.place_id.empty() && std::ranges::any_of(events, [&](const event::Event& event) {
            return event.type == told.type && event.when && overlap(*event.when, period) &&
                   std::ranges::find(event.places, place.place_id, &event::EventPlace::place_id) != event.places.end();
        });
    });
}

double held_by(const std::vector<territory::SideArea>& areas, const std::vector<ControlClass>& classes) {
    double km2 = 0;
    for (const territory::SideArea& area : areas) {
        km2 += std::ranges::find(classes, area.control) != classes.end() ? area.area_km2 : 0;
    }
    return km2;
}

/// "10,330 km² (−270)".
std::string figure(double now, double before, const pack::Phrasebook& words) {
    const long long change = rounded_km2(now) - rounded_km2(before);
    std::string text = words.say("{} km²", grouped(rounded_km2(now)));
    if (change != 0) {
        text += fmt::format(" ({}{})", change > 0 ? "+" : "−", grouped(change));
    }
    return text;
}

std::string areas_in_words(const territory::Territory& now, const std::vector<territory::SideArea>& areas_now,
                           const std::vector<territory::SideArea>& areas_before, const pack::Phrasebook& words) {
    const std::vector<std::pair<const char*, std::vector<ControlClass>>> parts = {
        {"Armenian forces hold about {}", {ControlClass::held, ControlClass::held_am, ControlClass::peacekeepers}},
        {"Azerbaijan says it has taken {}", {ControlClass::claimed}},
        {"Azerbaijan has taken or been handed about {}", {ControlClass::taken}},
    };
    std::vector<std::string> said;
    for (const auto& [text, classes] : parts) {
        const double km2 = held_by(areas_now, classes);
        if (rounded_km2(km2) > 0) {
            said.push_back(words.say(text, figure(km2, held_by(areas_before, classes), words)));
        }
    }
    // What is contested is fought over in a war; after it nobody knows for sure who holds it.
    const auto contested = std::ranges::find(now.areas, ControlClass::contested, &territory::ControlArea::control);
    if (contested != now.areas.end()) {
        const std::string km2 = figure(held_by(areas_now, {ControlClass::contested}),
                                       held_by(areas_before, {ControlClass::contested}), words);
        said.push_back(contested->legend.starts_with("Fought over") ? words.say("Fought over: about {}", km2)
                                                                    : words.say("Holder not certain") + ": " + km2);
    }
    return fmt::format("{}.", fmt::join(said, ". "));
}

}  // namespace

Result<ToldTerritory::Known> ToldTerritory::state_on(time::Date date, const territory::Worldview& worldview) {
    if (last_ && last_->territory.date == date && last_->territory.worldview == worldview) {
        return last_;
    }
    auto state = std::make_shared<State>();
    SITMAP_TRY_ASSIGN(state->territory, territory::on(date, worldview, atlas_.pack()));
    SITMAP_TRY_ASSIGN(state->areas, territory::side_areas(state->territory));
    last_ = std::move(state);
    return last_;
}

Result<void> ToldTerritory::tell(brief::Brief& brief, const time::DateSpan& period, bool in_the_standfirst) {
    const time::Date before = period.first - std::chrono::days(1);
    brief::Brief told;
    told.language = brief.language;
    told.naming = brief.naming;
    told.since = before;
    told.date = period.last;
    SITMAP_TRY_ASSIGN(const auto changes, brief::changes_of(told, atlas_.gazetteer(), atlas_.pack()));
    brief::tell(told, changes, atlas_.gazetteer(), words_);
    SITMAP_TRY_ASSIGN(const Known earlier, state_on(before, brief.worldview));
    SITMAP_TRY_ASSIGN(const Known now, state_on(period.last, brief.worldview));
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (told.events[i].claim == event::Claim::claimed) {
            name_the_claim(told.events[i], changes[i], towns_in(changes[i].area, now->territory.town_claims, period),
                           brief, atlas_.gazetteer(), words_);
        }
        told.events[i].evidence.push_back({"geodata/territory", 0, 0, 0, changes[i].area.source});
    }
    std::erase_if(told.events, [&](const event::Event& event) { return is_told_already(event, brief.events, period); });
    brief.events.insert(brief.events.begin(), told.events.begin(), told.events.end());
    for (const std::string& source : told.sources) {
        if (std::ranges::find(brief.sources, source) == brief.sources.end()) {
            brief.sources.push_back(source);
        }
    }
    if (in_the_standfirst) {
        add_sentence(brief.standfirst, areas_in_words(now->territory, now->areas, earlier->areas, words_));
    }
    return {};
}

}  // namespace sitmap::batch
