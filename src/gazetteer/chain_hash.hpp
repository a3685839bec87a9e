#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sitmap::gazetteer {

/// A hash that can be put together: that of two texts one behind the other follows from theirs. Only for filters.
class ChainHash {
public:
    static std::uint64_t of(std::string_view text) {
        std::uint64_t hash = 0;
        for (const char c : text) {
            hash = hash * base + static_cast<unsigned char>(c) + 1;
        }
        return hash;
    }
    /// The hash of `first` and a text of `size` bytes with the hash `second` behind it.
    static std::uint64_t joined(std::uint64_t first, std::uint64_t second, std::size_t size) {
        return first * power(size) + second;
    }
    /// With all bits worth the same.
    static std::uint64_t mixed(std::uint64_t hash) {
        hash = (hash ^ hash >> 32) * 0x9E3779B97F4A7C15u;
        return hash ^ hash >> 29;
    }

private:
    static constexpr std::uint64_t base = 0xD6E8FEB86659FD93u;

    static std::uint64_t power(std::size_t size) {
        static constexpr auto table = [] {
            std::array<std::uint64_t, 64> powers{1};
            for (std::size_t i = 1; i < powers.size(); ++i) {
                powers[i] = powers[i - 1] * base;
            }
            return powers;
        }();
        std::uint64_t result = 1;
        for (; size >= table.size(); size -= table.size() - 1) {
            result *= table.back();
        }
        return result * table[size];
    }
};

}  // namespace sitmap::gazetteer
