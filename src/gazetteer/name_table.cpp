#include "gazetteer/name_table.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace sitmap::gazetteer {
namespace {

/// One or two entries a bucket; never so many buckets that 32 bits could not tell them apart.
int bits_for(std::size_t entries) {
    return std::clamp(static_cast<int>(std::bit_width(entries)) - 1, 1, 28);
}

}  // namespace

int NameTable::bits() const {
    return std::bit_width(buckets.size() - 1) - 1;
}

unsigned NameTable::shift() const {
    return 32U - static_cast<unsigned>(bits());
}

bool NameTable::is_sound(std::span<const std::uint32_t> count_of_names) const {
    if (prints.size() != refs.size() || buckets.size() < 3 || buckets.size() > (std::size_t{1} << 28) + 1 ||
        !std::has_single_bit(buckets.size() - 1) || buckets.front() != 0 || buckets.back() != prints.size()) {
        return false;
    }
    return std::is_sorted(buckets.begin(), buckets.end()) && std::all_of(refs.begin(), refs.end(), [&](NameRef ref) {
               return ref.place < count_of_names.size() && ref.name < count_of_names[ref.place];
           });
}

OwnNameTable::OwnNameTable(const std::vector<Entry>& entries) {
    fill(entries, bits_for(entries.size()));
}

OwnNameTable::OwnNameTable(const NameTable& known, const std::vector<Entry>& added) {
    std::vector<Entry> entries;
    entries.reserve(known.prints.size() + added.size());
    const int bits = known.bits();
    for (std::size_t bucket = 0; bucket + 1 < known.buckets.size(); ++bucket) {
        for (std::size_t i = known.buckets[bucket]; i < known.buckets[bucket + 1]; ++i) {
            entries.push_back({std::uint64_t{bucket} << (64 - bits) | known.prints[i], known.refs[i]});
        }
    }
    entries.insert(entries.end(), added.begin(), added.end());
    fill(entries, bits);
}

void OwnNameTable::fill(const std::vector<Entry>& entries, int bits) {
    // Hashes are spread evenly: one pass into buckets by their upper bits leaves next to nothing to sort.
    const auto bucket_of = [&](const Entry& entry) {
        return static_cast<std::uint32_t>(entry.hash >> 32) >> (32 - bits);
    };
    const auto print_of = [](const Entry& entry) { return static_cast<std::uint32_t>(entry.hash); };
    buckets_.assign((std::size_t{1} << bits) + 1, 0);
    for (const Entry& entry : entries) {
        ++buckets_[bucket_of(entry) + 1];
    }
    std::partial_sum(buckets_.begin(), buckets_.end(), buckets_.begin());
    std::vector<Entry> ordered(entries.size());
    std::vector<std::uint32_t> next(buckets_.begin(), buckets_.end() - 1);
    for (const Entry& entry : entries) {
        ordered[next[bucket_of(entry)]++] = entry;
    }
    for (std::size_t bucket = 0; bucket + 1 < buckets_.size(); ++bucket) {
        if (buckets_[bucket + 1] - buckets_[bucket] > 1) {
            std::stable_sort(ordered.begin() + buckets_[bucket], ordered.begin() + buckets_[bucket + 1],
                             [&](const Entry& a, const Entry& b) { return print_of(a) < print_of(b); });
        }
    }
    prints_.reserve(ordered.size());
    refs_.reserve(ordered.size());
    for (const Entry& entry : ordered) {
        prints_.push_back(print_of(entry));
        refs_.push_back(entry.ref);
    }
}

}  // namespace sitmap::gazetteer
