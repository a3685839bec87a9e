#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sitmap::paint {

/// Bits one after the other, the lowest first.
class BitWriter {
public:
    /// \pre at most 56 bits since the last `settle`
    void put(std::uint64_t bits, unsigned count) {
        waiting_ |= bits << held_;
        held_ += count;
    }
    /// Whole bytes leave, so that there is room for 56 more bits. \pre room for 8 bytes was made
    void settle();
    void make_room(std::size_t bytes);
    /// Fills up the last byte; everything that was written.
    std::string take();

private:
    std::string bytes_;
    std::size_t size_ = 0;
    std::uint64_t waiting_ = 0;
    unsigned held_ = 0;
};

/// Pixels and repetitions, collected and then written as one block of Deflate (RFC 1951) with codes of its own.
class DeflateBlock {
public:
    static constexpr std::size_t longest_match = 258, farthest_match = 32'768;

    DeflateBlock();
    bool is_full() const { return tokens_.size() >= most_tokens; }

    void add_byte(std::uint8_t byte) {
        tokens_.push_back(one_byte | byte);
        ++literals_[byte];
    }
    /// 0xRRGGBB
    void add_pixel(std::uint32_t rgb) {
        tokens_.push_back(rgb);
        ++literals_[rgb >> 16];
        ++literals_[rgb >> 8 & 0xff];
        ++literals_[rgb & 0xff];
    }
    /// \pre 3 to longest_match bytes, from 1 to farthest_match back
    void add_match(std::size_t length, std::size_t distance) {
        tokens_.push_back(match | static_cast<std::uint32_t>((length - 3) << 16 | (distance - 1)));
        ++literals_[first_length + length_class_[length]];
        ++distances_[distance_class(distance)];
    }
    /// Writes what was collected and starts anew.
    void write(BitWriter& out, bool last);

private:
    static constexpr std::size_t most_tokens = 65'536;
    static constexpr std::uint32_t one_byte = 1U << 24, match = 1U << 31;
    static constexpr std::size_t end_of_block = 256, first_length = 257, length_codes = 286, distance_codes = 30;

    std::uint8_t distance_class(std::size_t distance) const {
        return distance <= 256 ? distance_class_[distance - 1] : distance_class_[256 + ((distance - 1) >> 7)];
    }

    std::vector<std::uint32_t> tokens_;
    std::array<std::uint32_t, length_codes> literals_{};
    std::array<std::uint32_t, distance_codes> distances_{};
    std::array<std::uint8_t, longest_match + 1> length_class_{};
    std::array<std::uint8_t, 512> distance_class_{};
};

}  // namespace sitmap::paint
