#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "layout/label_conflicts.hpp"

namespace sitmap::layout {

/// How many stand in the way of each place. All places of a word are counted in one step: its k-th digit holds the
/// k-th binary digit of all its counts.
class HitCounts {
public:
    HitCounts() = default;
    /// None yet. \pre no count ever exceeds `most`
    HitCounts(std::uint32_t words, std::size_t most)
        : digits_of_count_(static_cast<std::size_t>(std::bit_width(most))), digits_(words * digits_of_count_, 0) {}

    void add(const Places& places) {
        std::uint64_t carried = places.bits;
        for (std::uint64_t* digit = digits_at(places.word); carried != 0; ++digit) {
            const std::uint64_t before = *digit;
            *digit ^= carried;
            carried &= before;
        }
    }
    void take_off(const Places& places) {
        std::uint64_t borrowed = places.bits;
        for (std::uint64_t* digit = digits_at(places.word); borrowed != 0; ++digit) {
            *digit ^= borrowed;
            borrowed &= *digit;
        }
    }

    /// Places that are hit, and those of them that are hit once.
    std::uint64_t hit(std::uint32_t word) const { return any(word, 0); }
    std::uint64_t hit_once(std::uint32_t word) const { return any(word, 0) & ~any(word, 1); }
    int at(const Places& place) const {
        const std::uint64_t* digits = digits_at(place.word);
        int count = 0;
        for (std::size_t k = 0; k < digits_of_count_; ++k) {
            count |= (digits[k] & place.bits) != 0 ? 1 << k : 0;
        }
        return count;
    }

    /// Becomes those of the words from `first` to before `last` of `all`, under the same numbers.
    void take_part(const HitCounts& all, std::uint32_t first, std::uint32_t last) {
        digits_of_count_ = all.digits_of_count_;
        first_word_ = first;
        digits_.assign(all.digits_at(first), all.digits_at(last));
    }

private:
    std::uint64_t any(std::uint32_t word, std::size_t first_digit) const {
        const std::uint64_t* digits = digits_at(word);
        std::uint64_t bits = 0;
        for (std::size_t k = first_digit; k < digits_of_count_; ++k) {
            bits |= digits[k];
        }
        return bits;
    }
    const std::uint64_t* digits_at(std::uint32_t word) const {
        return digits_.data() + (word - first_word_) * digits_of_count_;
    }
    std::uint64_t* digits_at(std::uint32_t word) { return digits_.data() + (word - first_word_) * digits_of_count_; }

    std::size_t digits_of_count_ = 0;
    std::uint32_t first_word_ = 0;
    std::vector<std::uint64_t> digits_;
};

}  // namespace sitmap::layout
