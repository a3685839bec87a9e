#include "batch/dating.hpp"

namespace sitmap::batch {

bool too_vague(const time::DateSpan& when, By by) {
    const auto days = (when.last - when.first).count() + 1;
    return days > (by == By::day ? 7 : by == By::week ? 31 : 366);
}

bool overlap(const time::DateSpan& a, const time::DateSpan& b) {
    return a.first <= b.last && b.first <= a.last;
}

}  // namespace sitmap::batch
