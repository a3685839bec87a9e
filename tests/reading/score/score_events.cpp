#include <algorithm>

#include "reading/score/score.hpp"

namespace sitmap::reading {
namespace {

std::string_view name_of(event::EventPlace::Role role) {
    using Role = event::EventPlace::Role;
    switch (role) {
        case Role::from:
            return "from";
        case Role::to:
            return "to";
        case Role::near:
            return "near";
        case Role::along:
            return "along";
        case Role::between:
            return "between";
        default:
            return "at";
    }
}

/// The event of the program beside the one of the truth.
class Comparison {
public:
    Comparison(const TruthEvent& truth, const event::Event& found, const gazetteer::Gazetteer& gazetteer)
        : truth_(truth), found_(found), gazetteer_(gazetteer) {}

    EventOutcome outcome() const {
        EventOutcome outcome{&truth_, &found_};
        outcome.type = std::ranges::find(truth_.types, event::name_of(found_.type)) != truth_.types.end();
        outcome.claim = std::ranges::find(truth_.claims, event::name_of(found_.claim)) != truth_.claims.end();
        outcome.date =
            truth_.dates.empty() || (found_.when ? std::ranges::find(truth_.dates, *found_.when) != truth_.dates.end()
                                                 : truth_.may_have_no_date);
        outcome.place = std::ranges::all_of(truth_.places, [&](const auto& place) { return finds(place, false); }) &&
                        std::ranges::none_of(found_.places, [&](const auto& place) { return is_extra(place); });
        outcome.role =
            outcome.place && std::ranges::all_of(truth_.places, [&](const auto& place) { return finds(place, true); });
        return outcome;
    }

private:
    bool is_same_place(const TruthPlace& truth, const event::EventPlace& found) const {
        const gazetteer::Place* place = gazetteer_.by_id(found.place_id);
        return place != nullptr && is_same(truth, *place);
    }

    bool is_one_of(const TruthEventPlace& truth, const event::EventPlace& found) const {
        return std::ranges::any_of(truth.places, [&](const auto& place) { return is_same_place(place, found); });
    }

    bool finds(const TruthEventPlace& truth, bool with_role) const {
        return truth.optional || std::ranges::any_of(found_.places, [&](const event::EventPlace& place) {
                   return is_one_of(truth, place) && (!with_role || truth.role == name_of(place.role));
               });
    }

    /// A place that the truth does not have; the province around one that it has is none.
    bool is_extra(const event::EventPlace& found) const {
        const gazetteer::Place* place = gazetteer_.by_id(found.place_id);
        if (place == nullptr || truth_.places.empty()) {
            return false;
        }
        return std::ranges::none_of(truth_.places, [&](const TruthEventPlace& truth) {
            const bool around = place->is_area() && !place->is_line() && !truth.places.empty() &&
                                truth.places.front().country == place->country;
            return around || is_one_of(truth, found);
        });
    }

    const TruthEvent& truth_;
    const event::Event& found_;
    const gazetteer::Gazetteer& gazetteer_;
};

/// What is not asked binds less than what is asked and agrees.
int weight_of(const TruthEvent& truth, const EventOutcome& outcome) {
    return 8 * outcome.type + (truth.places.empty() ? 2 : 8 * outcome.place) +
           (truth.dates.empty() ? 2 : 4 * outcome.date) + 3 * outcome.claim + (truth.optional ? 0 : 1);
}

/// The same kind of thing on the same day or at the same place, or another word for what was there on that day.
bool may_belong_together(const TruthEvent& truth, const EventOutcome& outcome) {
    if (outcome.type) {
        return outcome.place || outcome.date;
    }
    return outcome.place && outcome.date && !truth.places.empty() && !truth.dates.empty();
}

struct Pair {
    int weight = 0;
    std::size_t truth = 0;
    std::size_t found = 0;
    EventOutcome outcome;
};

}  // namespace

std::vector<EventOutcome> score_events(const Case& one, const std::vector<event::Event>& found,
                                       const gazetteer::Gazetteer& gazetteer) {
    std::vector<Pair> pairs;
    for (std::size_t truth = 0; truth < one.events.size(); ++truth) {
        for (std::size_t at = 0; at < found.size(); ++at) {
            const EventOutcome outcome = Comparison(one.events[truth], found[at], gazetteer).outcome();
            if (may_belong_together(one.events[truth], outcome)) {
                const int weight = weight_of(one.events[truth], outcome);
                pairs.push_back({weight, truth, at, outcome});
            }
        }
    }
    std::ranges::stable_sort(pairs, [](const Pair& a, const Pair& b) { return a.weight > b.weight; });
    std::vector<EventOutcome> outcomes(one.events.size());
    std::vector<bool> used(found.size(), false);
    for (std::size_t at = 0; at < outcomes.size(); ++at) {
        outcomes[at].truth = &one.events[at];
    }
    for (const Pair& pair : pairs) {
        if (outcomes[pair.truth].found == nullptr && !used[pair.found]) {
            outcomes[pair.truth] = pair.outcome;
            used[pair.found] = true;
        }
    }
    std::erase_if(outcomes, [](const EventOutcome& outcome) { return outcome.truth->optional; });
    for (std::size_t at = 0; at < found.size(); ++at) {
        if (!used[at]) {
            outcomes.push_back({nullptr, &found[at]});
        }
    }
    return outcomes;
}

}  // namespace sitmap::reading
