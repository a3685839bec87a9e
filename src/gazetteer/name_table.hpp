#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sitmap::gazetteer {

/// One name of one place, by index.
struct NameRef {
    static constexpr std::uint32_t most_places = 1u << 22;
    static constexpr std::uint32_t most_names = 1u << 9;  ///< of one place

    std::uint32_t place : 22 = 0;
    std::uint32_t name : 9 = 0;
    std::uint32_t abbreviation : 1 = 0;  ///< the name is a few capitals: «РФ», "US"
    bool operator==(const NameRef&) const = default;
};

/// Names by the hash of a key, in the order in which they were added. Looks at memory that others own.
struct NameTable {
    std::span<const std::uint32_t> prints;   ///< lower halves of the hashes, ascending in each bucket
    std::span<const NameRef> refs;           ///< one for each print
    std::span<const std::uint32_t> buckets;  ///< 2^n + 1 places in `prints`, by the upper n bits of the hashes

    /// Names with this hash; nothing for an unknown one. Touches two or three lines of memory. Of two hashes only the
    /// upper n bits and the lower half are told apart: one word in 2^32 for each entry of a bucket is taken for
    /// another.
    std::span<const NameRef> find(std::uint64_t hash) const {
        const std::uint32_t bucket = static_cast<std::uint32_t>(hash >> 32) >> shift();
        const auto print = static_cast<std::uint32_t>(hash);
        std::size_t first = buckets[bucket];
        const std::size_t end = buckets[bucket + 1];
        while (first < end && prints[first] < print) {
            ++first;
        }
        std::size_t last = first;
        while (last < end && prints[last] == print) {
            ++last;
        }
        return refs.subspan(first, last - first);
    }
    /// True when every look-up stays within the arrays and every name is one of `count_of_names[place]`.
    bool is_sound(std::span<const std::uint32_t> count_of_names) const;

    /// How many upper bits of a hash choose the bucket. \pre there are buckets.
    int bits() const;

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
    /// Equal hashes keep the order of the entries. The number of buckets follows from the number of entries.
    explicit OwnNameTable(const std::vector<Entry>& entries);
    /// The entries of `known`, then others, in as many buckets as `known` has.
    OwnNameTable(const NameTable& known, const std::vector<Entry>& added);
    OwnNameTable(OwnNameTable&&) = default;
    OwnNameTable& operator=(OwnNameTable&&) = default;

    NameTable view() const { return {prints_, refs_, buckets_}; }

private:
    void fill(const std::vector<Entry>& entries, int bits);

    std::vector<std::uint32_t> prints_;
    std::vector<NameRef> refs_;
    std::vector<std::uint32_t> buckets_;
};

}  // namespace sitmap::gazetteer
