#include "event/place_grammar.hpp"

#include <algorithm>
#include <array>

#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;
bool PlaceGrammar::names_source(const PlaceView& place) const {
    constexpr std::size_t reach = 9;
    for (std::size_t i = place.first; i > 1 && place.first - i < reach; --i) {
        if (view_.words[i - 1].mark) {
            return false;
        }
        if (view_.words[i - 1].lower == "to" && view_.words[i - 2].lower == "according") {
            return true;
        }
    }
    return false;
}

bool PlaceGrammar::is_cause(const PlaceView& place) const {
    constexpr std::size_t reach = 9;
    for (std::size_t i = place.first; i > last_ && place.first - i < reach; --i) {
        const std::string_view word = view_.words[i - 1].lower;
        if (is_any(word, {"against", "demanding", "demand", "for", "over", "about", "condemning", "protesting"})) {
            return true;
        }
        if (is_any(word, {"in", "at", "outside", "near", "on", "along"})) {
            return false;
        }
    }
    return false;
}

bool PlaceGrammar::is_passive_subject(const PlaceView& place) const {
    for (std::size_t i = place.last; i < first_; ++i) {
        const std::string_view word = view_.words[i].lower;
        const bool listed = std::ranges::any_of(
            view_.places, [&](const PlaceView& p) { return p.listed && p.first <= i && i < p.last; });
        const bool adverb = word.size() > 3 && word.ends_with("ly");
        // "A, B and an unknown C villages of D were shelled"
        const bool unknown = view_.words[i].capital && i > 0 && is_any(view_.words[i - 1].lower, {"and", ","});
        const bool district = std::ranges::any_of(view_.places, [&](const PlaceView& p) {
            return p.first > place.last && p.first <= i + 1 && i < p.last && p.first > 0 &&
                   is_any(view_.words[p.first - 1].lower, {"of", "in"});
        });
        if (!listed && !adverb && !unknown && !district &&
            !is_any(word, {"has",    "have",     "had",   "was",   "were",      "is",     "are",       "been",
                           "being",  "also",     "again", "then",  "came",      "come",   "comes",     "coming",
                           "under",  "and",      ",",     "later", "since",     "now",    "still",     "remain",
                           "both",   "as",       "well",  "twice", "already",   "will",   "would",     "must",
                           "should", "expected", "due",   "set",   "scheduled", "to",     "supposed",  "never",
                           "not",    "there",    "be",    "fell",  ")",         "itself", "continued", "continues"}) &&
            !is_any(word,
                    {"nearby",      "villages", "surrounding", "areas",    "settlements", "towns",     "communities",
                     "village",     "town",     "city",        "district", "region",      "province",  "its",
                     "the",         "other",    "several",     "around",   "outskirts",   "districts", "regions",
                     "territories", "military", "army",        "positions"})) {
            return false;
        }
    }
    return true;
}

bool PlaceGrammar::of_people(const PlaceView& place) const {
    constexpr std::size_t reach = 4;  // "inhabitants of the town of X", "residents of A, B and C"
    auto index = static_cast<std::size_t>(&place - view_.places.data());
    while (index > 0 && view_.places[index].listed) {
        --index;
    }
    const std::size_t head = view_.places[index].first;
    for (std::size_t i = head; i > 0 && head - i <= reach; --i) {
        const std::string_view word = view_.words[i - 1].lower;
        if (is_any(word, {"inhabitants", "residents", "people", "armenians", "azerbaijanis", "civilians", "refugees",
                          "population", "families", "villagers", "civilians"}) ||
            word.starts_with("жител") || word.starts_with("населен") || word.starts_with("семь")) {
            return true;
        }
    }
    for (std::size_t i = place.last; i < std::min(place.last + reach, view_.words.size()); ++i) {
        const std::string_view word = view_.words[i].lower;
        constexpr std::array people{"sakin", "əhali", "halk", "köylü", "nüfus", "բնակիչ", "բնակչ", "ընտանիք"};
        if (std::ranges::any_of(people, [&](std::string_view one) { return word.starts_with(one); })) {
            return true;
        }
    }
    return false;
}

bool PlaceGrammar::is_named_object(const PlaceView& place) const {
    auto index = static_cast<std::size_t>(&place - view_.places.data());
    while (index > 0 && view_.places[index].listed) {
        --index;  // a list stands where its first member stands
    }
    const std::size_t head = view_.places[index].first;
    std::size_t at = head;
    const auto belongs = [&](std::string_view word) {
        // "The southern city of X", "the key town of X"
        const bool attribute = at < head &&
                               is_any(view_.words[at].lower, {"town", "city", "village", "district", "region"}) &&
                               is_any(view_.words[at - 2].lower, {"the", "a", "of"});
        return attribute ||
               is_any(word,
                      {"of",       "the",       "town",        "city",     "village",    "villages",    "towns",
                       "district", "districts", "region",      "province", "settlement", "settlements", "outskirts",
                       "cities",   "territory", "territories", "regions",  "areas",      "area",        "residential",
                       "capital",  "‘",         "“",           "\"",       "'"});
    };
    while (at > last_ && at > 1 && belongs(view_.words[at - 1].lower)) {
        --at;
    }
    return at == last_ && head > last_;
}

bool PlaceGrammar::stands_between(const PlaceView& place) const {
    auto index = static_cast<std::size_t>(&place - view_.places.data());
    while (index > 0 && view_.places[index].listed) {
        --index;
    }
    const std::size_t first = view_.places[index].first;
    return first > 0 && view_.words[first - 1].lower == "between";
}

}  // namespace sitmap::event
