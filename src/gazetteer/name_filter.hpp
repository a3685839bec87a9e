#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace sitmap::gazetteer {

/// Says for most hashes at once that they are not in a set; for a few that they may be. Looks at memory of others.
struct NameFilter {
    std::span<const std::uint64_t> bits;  ///< 2^n words; none: everything may be in

    bool may_hold(std::uint64_t hash) const {
        return bits.empty() || (bits[(hash >> 6) & (bits.size() - 1)] >> (hash & 63) & 1) != 0;
    }
    /// Fetches what `may_hold` will look at. A compiler takes a function of this alone for one without effect, and
    /// leaves out its calls unless they are inlined.
    [[gnu::always_inline]] void prefetch(std::uint64_t hash) const {
        if (!bits.empty()) {
            __builtin_prefetch(&bits[(hash >> 6) & (bits.size() - 1)]);
        }
    }
    bool is_sound() const { return std::has_single_bit(bits.size()); }
};

/// A filter with memory of its own, of another one and more hashes.
inline std::vector<std::uint64_t> filter_bits(NameFilter known, std::span<const std::uint64_t> hashes) {
    constexpr std::size_t bits_a_hash = 16;
    std::vector<std::uint64_t> bits(known.bits.begin(), known.bits.end());
    bits.resize(std::max<std::size_t>(bits.size(), 1));
    while (bits.size() * 64 < hashes.size() * bits_a_hash) {
        // Twice as wide: what was known may now stand in either half.
        const std::vector<std::uint64_t> half = bits;
        bits.insert(bits.end(), half.begin(), half.end());
    }
    for (const std::uint64_t hash : hashes) {
        bits[(hash >> 6) & (bits.size() - 1)] |= std::uint64_t{1} << (hash & 63);
    }
    return bits;
}

}  // namespace sitmap::gazetteer
