#include "layout/label_plan.hpp"

#include <algorithm>

namespace sitmap::layout {

void Plan::put(std::uint32_t wish, int candidate) {
    const auto change = std::ranges::find(changes_, wish, &Change::wish);
    if (change == changes_.end()) {
        changes_.push_back({wish, candidate});
    } else {
        change->candidate = candidate;
    }
}

bool Plan::moves(std::uint32_t wish) const {
    return std::ranges::find(changes_, wish, &Change::wish) != changes_.end();
}

const HitCounts& Plan::hits(std::uint32_t wish) {
    const ConflictGraph& graph = board_.graph();
    hits_.take_part(board_.all_hits(), graph.first_word[wish], graph.first_word[wish + 1]);
    const auto conflicts = [&](int candidate) {
        return candidate == Board::none ? std::span<const Places>{}
                                        : graph.conflicts_with(wish, static_cast<std::uint32_t>(candidate));
    };
    for (const Change& change : changes_) {
        for (const Places& places : conflicts(board_.chosen(change.wish))) {
            hits_.take_off(places);
        }
    }
    for (const Change& change : changes_) {
        for (const Places& places : conflicts(change.candidate)) {
            hits_.add(places);
        }
    }
    return hits_;
}

void Plan::carry_out() {
    for (const Change& change : changes_) {
        board_.set(change.wish, change.candidate);
    }
}

}  // namespace sitmap::layout
