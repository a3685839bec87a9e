#include "event/trigger.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sitmap::event {

std::vector<Trigger> triggers_of(const SentenceView& view) {
    std::map<std::pair<std::size_t, Type>, Trigger> heaviest;
    for (const auto& match : view.triggers) {
        const TriggerRow& row = view.own->triggers[match.pattern];
        const std::size_t clause = clause_at(view.clauses, match.first);
        const auto kind = view.clauses[clause].kind;
        // Captions are one long phrase: "soldiers who … attend a training".
        // "A group who call themselves X stopped traffic": the sentence goes on behind its subject's aside.
        constexpr std::size_t subject = 9;  // words
        const bool goes_on = clause + 1 == view.clauses.size() && view.clauses[clause].first < subject && clause == 1 &&
                             match.first >= view.clauses[clause].first + 4;
        const bool named = std::ranges::any_of(view.places, [&](const PlaceView& place) {
            return match.first >= place.first && match.last <= place.last;  // "the Lachin checkpoint" is a name
        });
        if (named) {
            continue;
        }
        const bool aside =
            kind == Clause::Kind::relative && !goes_on && view.sentence->section != article::Section::caption;
        if (kind == Clause::Kind::background || aside ||
            (kind == Clause::Kind::conditional && row.type != Type::warning)) {
            continue;
        }
        const Trigger trigger{match.pattern, match.first, match.last, clause};
        const auto [known, added] = heaviest.emplace(std::pair(clause, row.type), trigger);
        if (!added && view.own->triggers[known->second.row].weight < row.weight) {
            known->second = trigger;
        }
    }
    std::vector<Trigger> triggers;
    for (const auto& [key, trigger] : heaviest) {
        triggers.push_back(trigger);
    }
    std::ranges::stable_sort(triggers, [&](const Trigger& a, const Trigger& b) {
        const int left = view.own->triggers[a.row].weight;
        const int right = view.own->triggers[b.row].weight;
        return left != right ? left > right : a.first < b.first;
    });
    return triggers;
}

}  // namespace sitmap::event
