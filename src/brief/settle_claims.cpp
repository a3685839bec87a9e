#include "brief/settle_claims.hpp"

namespace sitmap::brief {

namespace {

/// Whoever meets or signs does so with somebody: the one who is named did not propose it alone.
bool takes_two(event::Type type) {
    return type == event::Type::talks || type == event::Type::agreement;
}

}  // namespace

void settle_claims(std::vector<event::Event>& events, const std::optional<time::Date>& date) {
    using event::Claim;
    for (event::Event& event : events) {
        if (date && event.when && event.when->first > *date && event.claim == Claim::happened) {
            event.claim = Claim::proposed;
            if (takes_two(event.type)) {
                event.claimed_by.clear();  // who reports that two will meet has not called them together
            }
        } else if (event.claim == Claim::proposed && event.claimed_by.empty() && event.actors.size() == 1 &&
                   !takes_two(event.type)) {
            event.claimed_by = event.actors.front();
        }
    }
}

}  // namespace sitmap::brief
