#include "brief/settle_claims.hpp"

#include "event/takes_two.hpp"

namespace sitmap::brief {

void settle_claims(std::vector<event::Event>& events, const std::optional<time::Date>& date) {
    using event::Claim;
    for (event::Event& event : events) {
        if (date && event.when && event.when->first > *date && event.claim == Claim::happened) {
            event.claim = Claim::proposed;
            if (event::takes_two(event.type)) {
                event.claimed_by.clear();  // who reports that two will meet has not called them together
            }
        } else if (event.claim == Claim::proposed && event.claimed_by.empty() && event.actors.size() == 1 &&
                   !event::takes_two(event.type)) {
            event.claimed_by = event.actors.front();
        }
    }
}

}  // namespace sitmap::brief
