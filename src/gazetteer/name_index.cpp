#include "gazetteer/name_index.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_set>

#include "gazetteer/inflection.hpp"
#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {

void NameIndex::build(const std::vector<Place>& places) {
    std::size_t count = 0;
    for (const Place& place : places) {
        count += place.names.size();
    }
    std::vector<Entry> strict;
    std::vector<Entry> stem;
    std::vector<Entry> loose;
    strict.reserve(count);
    loose.reserve(count);
    arena_.reserve(count * 10);
    sounds_.reserve(count);
    std::unordered_set<std::uint64_t> known;
    known.reserve(count);
    std::string key;
    for (std::uint32_t p = 0; p < places.size(); ++p) {
        for (std::uint32_t n = 0; n < places[p].names.size(); ++n) {
            const Name& name = places[p].names[n];
            key.clear();
            append_strict_key(name.text, key);
            if (key.empty()) {
                continue;
            }
            const NameRef ref{p, n};
            const auto words = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
            longest_ = std::max(longest_, words);
            strict.push_back({hash_of(key), ref});
            if (inflects(key, name.language)) {
                stem.push_back({hash_of(stem_of(key)), ref});
            }
            const std::size_t start = arena_.size();
            append_loose_key(key, arena_);
            const std::string_view sound = std::string_view(arena_).substr(start);
            const std::uint64_t hash = hash_of(sound);
            loose.push_back({hash, ref});
            if (known.insert(hash).second) {
                sounds_.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(sound.size()), hash});
            } else {
                arena_.resize(start);
            }
        }
    }
    strict_ = sorted(std::move(strict));
    stem_ = sorted(std::move(stem));
    loose_ = sorted(std::move(loose));
}

NameIndex::Table NameIndex::sorted(std::vector<Entry> entries) {
    // Hashes are spread evenly: one pass into buckets by their upper bits leaves next to nothing to sort.
    constexpr int shift = 64 - 15;
    std::vector<std::uint32_t> starts((std::size_t{1} << 15) + 1);
    for (const Entry& entry : entries) {
        ++starts[(entry.hash >> shift) + 1];
    }
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<Entry> ordered(entries.size());
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (const Entry& entry : entries) {
        ordered[next[entry.hash >> shift]++] = entry;
    }
    for (std::size_t bucket = 0; bucket + 1 < starts.size(); ++bucket) {
        if (starts[bucket + 1] - starts[bucket] > 1) {
            std::stable_sort(ordered.begin() + starts[bucket], ordered.begin() + starts[bucket + 1],
                             [](const Entry& a, const Entry& b) { return a.hash < b.hash; });
        }
    }
    Table table;
    table.hashes.reserve(ordered.size());
    table.refs.reserve(ordered.size());
    for (const Entry& entry : ordered) {
        table.hashes.push_back(entry.hash);
        table.refs.push_back(entry.ref);
    }
    return table;
}

std::span<const NameRef> NameIndex::find(const Table& table, std::uint64_t hash) {
    const auto [first, last] = std::equal_range(table.hashes.begin(), table.hashes.end(), hash);
    return {table.refs.data() + (first - table.hashes.begin()), static_cast<std::size_t>(last - first)};
}

}  // namespace sitmap::gazetteer
