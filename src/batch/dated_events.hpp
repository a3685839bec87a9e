#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "batch/batch.hpp"
#include "batch/sources.hpp"

namespace sitmap::batch {

/// The events of all sources by their days, so that each map finds its own without looking at all of them.
class DatedEvents {
public:
    /// Events without a day, or with one that is too vague for a map of the period, are told in the plan's warnings.
    DatedEvents(const std::vector<Source>& sources, By by, Plan& plan);

    struct Dated {
        const event::Event* event = nullptr;
        std::size_t source = 0;
    };
    /// Those that touch the period, in the order of sources and rows.
    std::vector<Dated> in(const time::DateSpan& period) const;
    /// From the first day of any to the last; nothing when there is none.
    std::optional<time::DateSpan> span() const { return span_; }

private:
    struct Placed {
        Dated dated;
        std::size_t order = 0;  ///< among all events of all sources
    };
    std::vector<Placed> by_first_day_;
    std::chrono::days longest_{0};
    std::optional<time::DateSpan> span_;
};

}  // namespace sitmap::batch
