#include "paint/stencils.hpp"

#include <xxhash.h>

#include <cstdint>
#include <unordered_map>
#include <utility>

#include "paint/coverage.hpp"
#include "paint/halos.hpp"

namespace sitmap::paint {

namespace {

/// Enough for all marks of a large page; a long series of changing frames needs no more than a short one.
constexpr std::size_t most_bytes = std::size_t{16} << 20U;

struct Hash {
    std::size_t operator()(const XXH128_hash_t& key) const { return static_cast<std::size_t>(key.low64); }
};
struct Same {
    bool operator()(const XXH128_hash_t& a, const XXH128_hash_t& b) const { return XXH128_isEqual(a, b) != 0; }
};
struct Entry {
    Coverage coverage;
    std::uint64_t page = 0;  ///< that needed it last
};

}  // namespace

struct Stencils::Kept {
    std::unordered_map<XXH128_hash_t, Entry, Hash, Same> entries;
    std::uint64_t page = 0;
    std::size_t bytes = 0;
    Halos halos;
};

Stencils::Stencils() : kept_(std::make_unique<Kept>()) {}
Stencils::Stencils(Stencils&& other) noexcept = default;
Stencils& Stencils::operator=(Stencils&& other) noexcept = default;
Stencils::~Stencils() = default;

void Stencils::begin_page() {
    ++kept_->page;
    // What a few pages have not needed goes, so that a long series takes as much room as a short one.
    constexpr std::uint64_t patience = 8;
    if (kept_->bytes > most_bytes || kept_->page % patience == 0) {
        const std::uint64_t pages = kept_->bytes > most_bytes ? 1 : patience;
        std::erase_if(kept_->entries, [&](const auto& entry) { return entry.second.page + pages < kept_->page; });
        kept_->bytes = 0;
        for (const auto& [key, entry] : kept_->entries) {
            kept_->bytes += sizeof(Entry) + entry.coverage.bytes();
        }
    }
    if (kept_->bytes > most_bytes) {
        kept_->entries.clear();
        kept_->bytes = 0;
    }
    kept_->halos.begin_page();
}

Halos& Stencils::halos() {
    return kept_->halos;
}

const Coverage& Stencils::get(std::string_view key, const std::function<Coverage()>& make) {
    const XXH128_hash_t hash = XXH3_128bits(key.data(), key.size());
    auto found = kept_->entries.find(hash);
    if (found == kept_->entries.end()) {
        found = kept_->entries.emplace(hash, Entry{make(), 0}).first;
        kept_->bytes += sizeof(Entry) + found->second.coverage.bytes();
    }
    found->second.page = kept_->page;
    return found->second.coverage;
}

}  // namespace sitmap::paint
