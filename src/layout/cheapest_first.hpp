#pragma once

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "layout/label_candidates.hpp"

namespace sitmap::layout {

/// The `most` cheapest of the settings that `look` makes of guesses, or does not; the cheapest first, and of equal ones
/// that of the earlier guess. Guesses are looked at in the order of the least that they can cost, until what is left
/// cannot be cheaper than what was found: `look(guess, limit)` may give up on what costs more than `limit`.
/// \pre a guess tells `least_cost`, and its setting does not cost less
template <class Guess, class Look>
std::vector<LabelSetting> cheapest_first(const std::vector<Guess>& guesses, std::size_t most, Look&& look) {
    constexpr double rounding = 1e-6;
    using Ranked = std::pair<double, std::size_t>;  // cost, guess
    std::vector<Ranked> left;                       // a heap, the cheapest first
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        left.emplace_back(guesses[i].least_cost, i);
    }
    std::make_heap(left.begin(), left.end(), std::greater<>());
    std::vector<Ranked> best;  // a heap, the dearest first
    std::vector<LabelSetting> found;
    std::vector<std::size_t> place(guesses.size());  // of a guess's setting in `found`
    const auto limit = [&] {
        return best.size() < most ? std::numeric_limits<double>::infinity() : best.front().first + rounding;
    };
    while (!left.empty() && left.front().first < limit()) {
        const std::size_t guess = left.front().second;
        std::pop_heap(left.begin(), left.end(), std::greater<>());
        left.pop_back();
        std::optional<LabelSetting> setting = look(guesses[guess], limit());
        if (!setting) {
            continue;
        }
        best.emplace_back(setting->candidate.cost, guess);
        std::push_heap(best.begin(), best.end());
        if (best.size() > most) {
            std::pop_heap(best.begin(), best.end());
            best.pop_back();
        }
        place[guess] = found.size();
        found.push_back(*std::move(setting));
    }
    std::sort_heap(best.begin(), best.end());
    std::vector<LabelSetting> settings;
    for (const auto& [_, guess] : best) {
        settings.push_back(std::move(found[place[guess]]));
    }
    return settings;
}

}  // namespace sitmap::layout
