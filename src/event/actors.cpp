#include "event/actors.hpp"

#include <algorithm>

#include "io/any_of.hpp"

namespace sitmap::event {

using io::is_any;

namespace {

using gazetteer::PlaceKind;

}  // namespace

std::vector<std::string> actors_of(const SentenceView& view, const Clause& clause, const std::set<std::size_t>& used,
                                   const Lexicon::Impl& lexicon) {
    std::vector<std::string> actors;
    std::size_t behind = 0;
    auto matches = lexicon.actor_patterns.find(view.words);
    std::ranges::stable_sort(matches, [](const PatternMatch& a, const PatternMatch& b) {
        return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    for (const auto& match : matches) {
        if (match.first < behind || match.first < clause.first || match.last > clause.last ||
            (!view.words[match.first].capital && view.language != Language::fa)) {
            continue;
        }
        behind = match.last;
        // "West Azerbaijan" is no state, and the place of the event does not act.
        const bool place = std::ranges::any_of(view.places, [&](const PlaceView& p) {
            const bool wider = p.mention->place != nullptr && p.mention->place->kind == PlaceKind::province;
            return (wider || used.contains(p.mention_index)) && p.first < match.last && match.first < p.last;
        });
        const std::string_view before =
            match.first > 0 ? std::string_view(view.words[match.first - 1].lower) : std::string_view();
        const std::string_view after =
            match.last < view.words.size() ? std::string_view(view.words[match.last].lower) : std::string_view();
        const auto& name = lexicon.actors[lexicon.actor_of_pattern[match.pattern]].name;
        if (!place && !is_any(before, {"in", "over", "near", "to", "from", "into"}) && after != "border" &&
            std::ranges::find(actors, name) == actors.end()) {
            actors.push_back(name);
        }
    }
    return actors;
}

}  // namespace sitmap::event
