#include <fmt/format.h>

#include <algorithm>

#include "brief/brief.hpp"
#include "brief/event_head.hpp"
#include "brief/settle_claims.hpp"
#include "brief/standfirst.hpp"

namespace sitmap::brief {

namespace {

constexpr std::size_t most_on_map = 12;
constexpr std::size_t most_without_place = 5;
// What happened longer ago is the story's background, not its news.
constexpr std::chrono::days background_after{90};

bool same_story(const event::Event& a, const event::Event& b) {
    if (a.type != b.type || a.claim != b.claim || a.places.size() != b.places.size() || a.places.empty()) {
        return false;
    }
    for (std::size_t i = 0; i < a.places.size(); ++i) {
        if (a.places[i].place_id != b.places[i].place_id || a.places[i].role != b.places[i].role) {
            return false;
        }
    }
    // What two sides say of one place are two reports: neither stands for the other.
    const bool two_voices = !a.claimed_by.empty() && !b.claimed_by.empty() && a.claimed_by != b.claimed_by;
    return !two_voices && (!a.when || !b.when || *a.when == *b.when);
}

/// Reports of the same thing become one event with all their sentences.
std::vector<event::Event> merged(const std::vector<event::Event>& events) {
    std::vector<event::Event> result;
    for (const event::Event& event : events) {
        const auto twin = std::find_if(result.begin(), result.end(),
                                       [&](const event::Event& known) { return same_story(known, event); });
        if (twin == result.end()) {
            result.push_back(event);
            continue;
        }
        twin->evidence.insert(twin->evidence.end(), event.evidence.begin(), event.evidence.end());
        twin->when = twin->when ? twin->when : event.when;
        if (twin->text.empty()) {
            twin->text = event.text;
        }
    }
    return result;
}

int weight_of(event::Family family) {
    switch (family) {
        case event::Family::violence:
            return 40;
        case event::Family::territory:
            return 38;
        case event::Family::forces:
            return 34;
        case event::Family::people:
            return 30;
        case event::Family::diplomacy:
            return 18;
    }
    return 0;
}

/// How much an event matters to the map: what it is, how well it is placed, how near to the day of the map.
int importance(const event::Event& event, const std::optional<time::Date>& date, std::size_t order) {
    int score = weight_of(event::family_of(event.type));
    score += event.claim == event::Claim::happened || event.claim == event::Claim::claimed ? 12 : 0;
    if (date && event.when) {
        const auto age = (*date - event.when->last).count();
        score += age >= 0 && age <= 3 ? 12 : age >= 0 && age <= 14 ? 6 : 0;
    }
    const bool to_a_point = std::any_of(event.places.begin(), event.places.end(),
                                        [](const event::EventPlace& place) { return !place.area_only; });
    score += to_a_point ? 6 : 0;
    // News tells the main thing first.
    return score - static_cast<int>(std::min<std::size_t>(order, 30) / 2);
}

std::string mention_of(const event::Event& event) {
    return fmt::format("{} ({}{})", event.head.empty() ? std::string(event::name_of(event.type)) : event.head, event.id,
                       event.when ? ", " + time::to_edtf(*event.when) : "");
}

/// Keeps the `most` weightiest of the marked events; the others are named in the warnings.
void keep_weightiest(std::vector<event::Event>& events, bool placed, std::size_t most,
                     const std::optional<time::Date>& date, Warnings& warnings) {
    std::vector<std::pair<int, std::size_t>> ranking;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].places.empty() != placed && events[i].claim != event::Claim::denied) {
            ranking.emplace_back(-importance(events[i], date, i), i);
        }
    }
    if (ranking.size() <= most) {
        return;
    }
    std::sort(ranking.begin(), ranking.end());
    std::vector<std::size_t> dropped;
    for (std::size_t k = most; k < ranking.size(); ++k) {
        dropped.push_back(ranking[k].second);
    }
    std::sort(dropped.rbegin(), dropped.rend());
    std::vector<std::string> names;
    for (const std::size_t i : dropped) {
        names.insert(names.begin(), mention_of(events[i]));
        events.erase(events.begin() + static_cast<std::ptrdiff_t>(i));
    }
    warnings.push_back({"W_EVENTS_LEFT_OUT",
                        fmt::format("{} events {} are not shown, the {} weightiest are: {}", names.size(),
                                    placed ? "with a place" : "without a place", most, fmt::join(names, "; ")),
                        "", 0});
}

void drop_background(std::vector<event::Event>& events, time::Date date, Warnings& warnings) {
    const auto is_background = [&](const event::Event& event) {
        return event.when && event.when->last + background_after < date;
    };
    if (std::all_of(events.begin(), events.end(), is_background)) {
        return;
    }
    std::vector<std::string> names;
    for (const event::Event& event : events) {
        if (is_background(event)) {
            names.push_back(mention_of(event));
        }
    }
    if (names.empty()) {
        return;
    }
    std::erase_if(events, is_background);
    warnings.push_back(
        {"W_EVENTS_BACKGROUND",
         fmt::format("{} events more than {} days before the map's date are background and not shown: {}", names.size(),
                     background_after.count(), fmt::join(names, "; ")),
         "", 0});
}

bool is_route(gazetteer::PlaceKind kind) {
    using Kind = gazetteer::PlaceKind;
    return kind == Kind::corridor || kind == Kind::road || kind == Kind::railway;
}

std::optional<time::Date> latest_date(const std::vector<event::Event>& events) {
    std::optional<time::Date> latest;
    for (const event::Event& event : events) {
        if (event.when && (!latest || *latest < event.when->last)) {
            latest = event.when->last;
        }
    }
    return latest;
}

/// The day of the article. Behind midnight where the fighting is it may still be the day before where the article was
/// written: fire of the next day has been opened.
std::optional<time::Date> day_of(const article::Article& article, const std::vector<event::Event>& events) {
    constexpr std::chrono::days zones{1};
    const bool already = article.published && std::ranges::any_of(events, [&](const event::Event& event) {
                             return event.when && event.when->first == event.when->last &&
                                    event.when->last == *article.published + zones &&
                                    event::family_of(event.type) == event::Family::violence &&
                                    (event.claim == event::Claim::happened || event.claim == event::Claim::claimed);
                         });
    return already ? *article.published + zones : article.published;
}

}  // namespace

namespace {

bool is_settlement(gazetteer::PlaceKind kind) {
    using Kind = gazetteer::PlaceKind;
    return kind == Kind::city || kind == Kind::town || kind == Kind::village;
}

/// Settlements that the story itself names carry a label even when no event was read there. Capitals do not: most
/// stand for their governments.
std::vector<std::string> named_settlements(const event::Reading& reading, const std::vector<event::Event>& events) {
    constexpr std::size_t most = 8;
    std::vector<std::string> ids;
    const auto in_event = [&](const std::string& id) {
        return std::any_of(events.begin(), events.end(), [&](const event::Event& event) {
            return std::any_of(event.places.begin(), event.places.end(),
                               [&](const event::EventPlace& place) { return place.place_id == id; });
        });
    };
    for (const gazetteer::Mention& mention : reading.mentions) {
        const bool told = mention.section == article::Section::body || mention.section == article::Section::title;
        if (ids.size() < most && told && mention.place && !mention.metonym && is_settlement(mention.place->kind) &&
            mention.role != gazetteer::Role::actor && !in_event(mention.place->id) &&
            std::find(ids.begin(), ids.end(), mention.place->id) == ids.end()) {
            ids.push_back(mention.place->id);
        }
    }
    return ids;
}

}  // namespace

Brief from_reading(const event::Reading& reading, const gazetteer::Gazetteer&) {
    Brief brief;
    brief.warnings = reading.warnings;
    brief.language = reading.article.language;
    brief.events = merged(reading.events);
    brief.date = reading.article.published ? day_of(reading.article, brief.events) : latest_date(brief.events);
    if (brief.date != reading.article.published && reading.article.published) {
        brief.warnings.push_back(
            {"W_DATE_GUESSED",
             fmt::format("the article is of {} and tells of fighting on the day after; the map is of {}",
                         time::to_iso(*reading.article.published), time::to_iso(*brief.date)),
             reading.article.file, 0});
    } else if (brief.date && !reading.article.published) {
        brief.warnings.push_back(
            {"W_DATE_GUESSED",
             fmt::format("the article bears no date; {}, the latest event's, is taken", time::to_iso(*brief.date)),
             reading.article.file, 0});
    }
    for (event::Event& event : brief.events) {
        give_head(event);
    }
    settle_claims(brief.events, brief.date);
    if (brief.date) {
        drop_background(brief.events, *brief.date, brief.warnings);
    }
    keep_weightiest(brief.events, true, most_on_map, brief.date, brief.warnings);
    keep_weightiest(brief.events, false, most_without_place, brief.date, brief.warnings);

    brief.title = tidy_title(reading.article, brief.events);
    brief.standfirst = standfirst_of(reading.article, brief.events);
    brief.sources.push_back(source_line(reading.article));
    brief.places = named_settlements(reading, brief.events);
    for (const gazetteer::Mention& mention : reading.mentions) {
        const bool counts = mention.place && mention.section != article::Section::boilerplate;
        if (counts && is_route(mention.place->kind) &&
            std::find(brief.routes.begin(), brief.routes.end(), mention.place->id) == brief.routes.end()) {
            brief.routes.push_back(mention.place->id);
        }
    }
    return brief;
}

}  // namespace sitmap::brief
