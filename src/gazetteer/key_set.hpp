#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sitmap::gazetteer {

/// Numbers of hashes in the order in which they were first met. Made for the words of a text: one line of memory a
/// word, however many there are.
class KeySet {
public:
    static constexpr std::uint32_t unknown = UINT32_MAX;

    /// The number of this hash, a new one when it was not met before.
    std::uint32_t insert(std::uint64_t hash) {
        if (2 * (count_ + 1) > slots_.size()) {
            grow();
        }
        Slot& slot = slots_[place_of(hash)];
        if (slot.number == unknown) {
            slot = {hash, count_++};
        }
        return slot.number;
    }
    /// `unknown` for a hash that was not met.
    std::uint32_t find(std::uint64_t hash) const { return slots_.empty() ? unknown : slots_[place_of(hash)].number; }
    bool contains(std::uint64_t hash) const { return find(hash) != unknown; }
    std::uint32_t size() const { return count_; }

private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t number = unknown;
    };

    /// Where the hash stands, or the free slot where it would.
    std::size_t place_of(std::uint64_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash & mask;
        while (slots_[at].number != unknown && slots_[at].hash != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }
    void grow() {
        std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.number != unknown) {
                slots_[place_of(slot.hash)] = slot;
            }
        }
    }

    std::vector<Slot> slots_;  ///< 2^n, at most half of them taken
    std::uint32_t count_ = 0;
};

}  // namespace sitmap::gazetteer
