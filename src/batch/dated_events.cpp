#include "batch/dated_events.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "batch/dating.hpp"

namespace sitmap::batch {

DatedEvents::DatedEvents(const std::vector<Source>& sources, By by, Plan& plan) {
    std::size_t undated = 0, vague = 0, order = 0;
    for (std::size_t source = 0; source < sources.size(); ++source) {
        for (const event::Event& event : sources[source].brief.events) {
            ++order;
            if (!event.when) {
                ++undated;
            } else if (too_vague(*event.when, by)) {
                ++vague;
            } else {
                by_first_day_.push_back({{&event, source}, order});
                longest_ = std::max(longest_, event.when->last - event.when->first);
                span_ = span_ ? time::DateSpan{std::min(span_->first, event.when->first),
                                               std::max(span_->last, event.when->last)}
                              : *event.when;
            }
        }
    }
    std::stable_sort(by_first_day_.begin(), by_first_day_.end(), [](const Placed& a, const Placed& b) {
        return a.dated.event->when->first < b.dated.event->when->first;
    });
    if (undated > 0) {
        plan.warnings.push_back({"W_EVENTS_UNDATED",
                                 (undated == 1 ? "1 event" : fmt::format("{} events", undated)) +
                                     " without a date: on no map of the series",
                                 "", 0});
    }
    if (vague > 0) {
        plan.warnings.push_back(
            {"W_EVENTS_VAGUE",
             fmt::format("{}, known to no shorter time than a {}, {} on no map of the series; one by {} "
                         "shows {}",
                         vague == 1 ? "1 event" : fmt::format("{} events", vague),
                         by == By::day    ? "week"
                         : by == By::week ? "month"
                                          : "year",
                         vague == 1 ? "is" : "are", by == By::day ? "week or month" : "month",
                         vague == 1 ? "it" : "them"),
             "", 0});
    }
}

std::vector<DatedEvents::Dated> DatedEvents::in(const time::DateSpan& period) const {
    const time::Date earliest = period.first - longest_;
    auto it = std::partition_point(by_first_day_.begin(), by_first_day_.end(),
                                   [&](const Placed& placed) { return placed.dated.event->when->first < earliest; });
    std::vector<Placed> found;
    for (; it != by_first_day_.end() && it->dated.event->when->first <= period.last; ++it) {
        if (overlap(*it->dated.event->when, period)) {
            found.push_back(*it);
        }
    }
    std::sort(found.begin(), found.end(), [](const Placed& a, const Placed& b) { return a.order < b.order; });
    std::vector<Dated> events;
    for (const Placed& placed : found) {
        events.push_back(placed.dated);
    }
    return events;
}

}  // namespace sitmap::batch
