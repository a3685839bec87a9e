#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace sitmap::paint {

/// Huffman codes as Deflate (RFC 1951) wants them: canonical, at most so many bits long, the first bit lowest.
struct PrefixCode {
    static constexpr std::size_t most_symbols = 288;

    std::array<std::uint8_t, most_symbols> length{};  ///< bits; 0: the symbol does not occur
    std::array<std::uint16_t, most_symbols> bits{};

    /// The shortest codes for symbols that occur so often, none longer than `longest` bits. Symbols that occur equally
    /// often are told apart by their number, so that the same counts give the same codes. \pre at most most_symbols
    static PrefixCode for_counts(std::span<const std::uint32_t> counts, int longest);
};

}  // namespace sitmap::paint
