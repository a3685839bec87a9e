#pragma once

#include <cstdint>

namespace layout_tests {

/// The same numbers on every machine and with every library, unlike those of <random>'s distributions.
struct Dice {
    std::uint64_t state;
    double next() {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state >> 11) / 9007199254740992.0;
    }
    double between(double low, double high) { return low + (high - low) * next(); }
    int below(int n) { return static_cast<int>(next() * n); }
};

}  // namespace layout_tests
