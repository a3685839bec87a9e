#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "sitmap.hpp"

/// Briefs that nobody would write, but anybody could: any places of the pack, any day since 1988, one to sixty events,
/// every large page, language and style.
namespace generated_briefs {

using namespace sitmap;

struct Generator {
    const Atlas& atlas;
    std::mt19937 random;
    std::vector<const gazetteer::Place*> near;  ///< places round the middle of the map
    Language language = Language::en;

    std::size_t below(std::size_t n) { return n == 0 ? 0 : random() % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }

    template <typename List>
    const auto& any(const List& list) {
        return list[below(std::size(list))];
    }

    /// A place that stays the same when others come into the gazetteer: the one whose name comes first in an order that
    /// is drawn. Null of an empty list.
    const gazetteer::Place* any_of(const std::vector<const gazetteer::Place*>& list) {
        const std::uint64_t drawn = random();
        const auto rank = [&](const gazetteer::Place* place) {
            std::uint64_t hash = 14695981039346656037ULL ^ drawn;  // FNV-1a
            for (const char c : place->id) {
                hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
            }
            return hash ^ (hash >> 29);
        };
        const auto first = std::ranges::min_element(list, {}, rank);
        return first == list.end() ? nullptr : *first;
    }

    /// Words of the edition's own language and script: names of places.
    std::string words(std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            text += (i == 0 ? "" : one_in(8) ? ", " : " ") + gazetteer::display_name(*any_of(near), language, {});
        }
        return text;
    }

    static std::string at_most(const std::string& text, std::size_t bytes) {
        return text.size() <= bytes ? text : text.substr(0, text.rfind(' ', bytes));
    }

    time::Date any_day() {
        return time::make_date(static_cast<int>(1988 + below(38)), static_cast<unsigned>(1 + below(12)),
                               static_cast<unsigned>(1 + below(28)));
    }

    event::EventPlace any_place(const event::Event* before) {
        static const event::EventPlace::Role roles[] = {event::EventPlace::Role::at,    event::EventPlace::Role::at,
                                                        event::EventPlace::Role::at,    event::EventPlace::Role::near,
                                                        event::EventPlace::Role::along, event::EventPlace::Role::from,
                                                        event::EventPlace::Role::to};
        event::EventPlace out;
        if (before && !before->places.empty() && one_in(4)) {
            out = before->places.front();  // events crowd where there is war
        } else {
            const gazetteer::Place& place = *any_of(near);
            out.place_id = place.id;
            out.name = gazetteer::display_name(place, language, {});
            if (one_in(12)) {
                out.position = geo::LonLat{place.position.lon + 0.01, place.position.lat - 0.01};
            }
        }
        out.role = any(roles);
        out.area_only = one_in(6);
        return out;
    }

    event::Event any_event(std::size_t number, const event::Event* before) {
        event::Event event;
        event.id = "e" + std::to_string(number);
        event.type = any(event::all_types());
        event.claim = static_cast<event::Claim>(below(5));
        event.claimed_by = event.claim == event::Claim::happened && one_in(2) ? "" : words(1);
        for (std::size_t left = one_in(12) ? 0 : one_in(5) ? 2 : 1; left > 0; --left) {
            event.places.push_back(any_place(before));
        }
        event.head = at_most(words(2 + below(4)), 60);
        event.text = words(4 + below(20)) + ".";
        return event;
    }

    brief::Brief brief(std::size_t most_events) {
        static const char* const pages[] = {"landscape", "phone", "square", "slide", "a4", "a3", "small"};
        static const char* const styles[] = {"briefing", "dark", "print-grey", "newsprint", "minimal"};
        brief::Brief brief;
        const auto places = atlas.gazetteer().places();
        language = brief.language = static_cast<Language>(below(7));
        const auto region = atlas.gazetteer().in_box({44, 38.3, 48.5, 41.5});
        std::vector<const gazetteer::Place*> everywhere;
        std::ranges::transform(places, std::back_inserter(everywhere), [](const auto& place) { return &place; });
        const gazetteer::Place& middle = *any_of(one_in(6) ? everywhere : region);
        const double reach = one_in(3) ? 0.15 : one_in(2) ? 0.6 : 2;
        near = atlas.gazetteer().in_box({middle.position.lon - reach, middle.position.lat - reach,
                                         middle.position.lon + reach, middle.position.lat + reach});
        near.push_back(&middle);
        brief.title = at_most(words(2 + below(6)), 80);
        brief.standfirst = words(below(25));
        brief.date = any_day();
        if (one_in(8)) {
            const time::Date since = any_day();
            brief.since = since < *brief.date ? since : time::make_date(1988, 1, 1);
        }
        brief.page = any(pages);
        brief.style = any(styles);
        brief.naming.policy = static_cast<gazetteer::Naming::Policy>(below(4));
        brief.sources = {words(3)};
        brief.show_denied = one_in(3);
        const std::size_t count = 1 + below(one_in(3) ? 3 : most_events);
        for (std::size_t i = 0; i < count; ++i) {
            brief.events.push_back(any_event(i + 1, brief.events.empty() ? nullptr : &brief.events.back()));
            brief.events.back().when = time::DateSpan{*brief.date, *brief.date};
        }
        for (std::size_t left = one_in(4) ? below(5) : 0; left > 0; --left) {
            brief.places.push_back(any_of(near)->id);
        }
        for (std::size_t left = one_in(4) ? below(3) : 0; left > 0; --left) {
            brief.notes.push_back({any_of(near)->id, std::nullopt, at_most(words(2), 30), words(4)});
        }
        if (one_in(6)) {
            brief.arrows.push_back(
                {any_place(nullptr), any_place(nullptr), event::Type::shelling, event::Claim::happened});
        }
        return brief;
    }
};

inline brief::Brief brief_of(const Atlas& atlas, unsigned seed, std::size_t most_events) {
    Generator generator{atlas, std::mt19937(seed * 7919 + 17), {}, Language::en};
    return generator.brief(most_events);
}

/// Any size that a page can be asked for in.
inline void resize(brief::Brief& brief, unsigned seed) {
    std::mt19937 random(seed * 6151 + 5);
    brief.size_pt = geo::XY{400.0 + random() % 1400, 400.0 + random() % 1400};
}

}  // namespace generated_briefs
