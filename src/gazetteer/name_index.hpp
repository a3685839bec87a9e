#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/place.hpp"

namespace sitmap::gazetteer {

/// One name of one place, by index.
struct NameRef {
    std::uint32_t place = 0;
    std::uint32_t name = 0;
    bool operator==(const NameRef&) const = default;
};

/// All names by key: strict spelling, stem (inflected languages) and sound. Immutable.
class NameIndex {
public:
    void build(const std::vector<Place>& places);

    /// Names whose key has this hash. Two keys in 2^64 share one; a caller that must be sure compares keys.
    std::span<const NameRef> strict(std::uint64_t hash) const { return find(strict_, hash); }
    std::span<const NameRef> stem(std::uint64_t hash) const { return find(stem_, hash); }
    std::span<const NameRef> loose(std::uint64_t hash) const { return find(loose_, hash); }

    /// The longest name in words.
    std::size_t longest() const { return longest_; }

    /// Every sound once, with a name that has it; for searches that tolerate errors.
    struct Sound {
        std::uint32_t start = 0;
        std::uint32_t size = 0;
        std::uint64_t hash = 0;
    };
    const std::vector<Sound>& sounds() const { return sounds_; }
    std::string_view text_of(const Sound& sound) const {
        return std::string_view(arena_).substr(sound.start, sound.size);
    }

private:
    struct Table {
        std::vector<std::uint64_t> hashes;
        std::vector<NameRef> refs;
    };
    struct Entry {
        std::uint64_t hash;
        NameRef ref;
    };
    static Table sorted(std::vector<Entry> entries);
    static std::span<const NameRef> find(const Table& table, std::uint64_t hash);

    Table strict_;
    Table stem_;
    Table loose_;
    std::string arena_;
    std::vector<Sound> sounds_;
    std::size_t longest_ = 1;
};

}  // namespace sitmap::gazetteer
