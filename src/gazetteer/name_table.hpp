#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sitmap::gazetteer {

/// One name of one place, by index.
struct NameRef {
    std::uint32_t place = 0;
    std::uint32_t name = 0;
    bool operator==(const NameRef&) const = default;
};

/// Names by the hash of a key, in the order in which they were added. Looks at memory that others own.
struct NameTable {
    std::span<const std::uint64_t> hashes;   ///< ascending
    std::span<const NameRef> refs;           ///< one for each hash
    std::span<const std::uint32_t> buckets;  ///< 2^n + 1 places in `hashes`, by the upper n bits

    /// Names with this hash; nothing for an unknown one. Touches two or three lines of memory.
    std::span<const NameRef> find(std::uint64_t hash) const {
        const std::uint32_t bucket = static_cast<std::uint32_t>(hash >> 32) >> shift();
        std::size_t first = buckets[bucket];
        const std::size_t end = buckets[bucket + 1];
        while (first < end && hashes[first] < hash) {
            ++first;
        }
        std::size_t last = first;
        while (last < end && hashes[last] == hash) {
            ++last;
        }
        return refs.subspan(first, last - first);
    }
    /// True when every look-up stays within the arrays and every name is one of `count_of_names[place]`.
    bool is_sound(std::span<const std::uint32_t> count_of_names) const;

private:
    /// How far the upper half of a hash is shifted to give a bucket.
    unsigned shift() const;
};

/// A NameTable with memory of its own.
class OwnNameTable {
public:
    struct Entry {
        std::uint64_t hash = 0;
        NameRef ref;
    };
    OwnNameTable() = default;
    /// Equal hashes keep the order of the entries.
    explicit OwnNameTable(const std::vector<Entry>& entries);
    OwnNameTable(OwnNameTable&&) = default;
    OwnNameTable& operator=(OwnNameTable&&) = default;

    NameTable view() const { return {hashes_, refs_, buckets_}; }

private:
    std::vector<std::uint64_t> hashes_;
    std::vector<NameRef> refs_;
    std::vector<std::uint32_t> buckets_;
};

/// All entries of a table in their order.
std::vector<OwnNameTable::Entry> entries_of(const NameTable& table);

}  // namespace sitmap::gazetteer
