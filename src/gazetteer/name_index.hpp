#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/chain_hash.hpp"
#include "gazetteer/name_filter.hpp"
#include "gazetteer/name_table.hpp"
#include "gazetteer/place.hpp"

namespace sitmap::gazetteer {

/// The keys of names, gathered one by one; what the pack stores and what is added at run time come from here alike.
struct NameEntries {
    std::vector<OwnNameTable::Entry> strict;
    std::vector<OwnNameTable::Entry> stem;
    std::vector<OwnNameTable::Entry> loose;
    std::vector<OwnNameTable::Entry> heard;     ///< sounds that are trusted in running text
    std::vector<OwnNameTable::Entry> mistyped;  ///< without one of their letters
    std::vector<std::string> sounds;            ///< one for each of `loose`
    std::vector<std::uint64_t> starts;          ///< of strict keys, of stems, of heard sounds
    std::size_t longest = 1;

    /// The names of `place` from the one with index `first` on; `index` is the place's own.
    void add(const Place& place, std::uint32_t index, std::uint32_t first = 0);
};

/// All names by key: strict spelling, stem (inflected languages) and sound. Immutable.
class NameIndex {
public:
    struct Tables {
        NameTable strict;
        NameTable stem;
        NameTable loose;
        NameTable heard;
        NameTable mistyped;
        NameFilter starts;
        std::span<const std::uint32_t> sound_ends;  ///< in `letters`
        std::string_view letters;                   ///< every sound once, one behind the other
        std::size_t longest = 1;
    };
    NameIndex() = default;
    /// Looks at tables that live longer.
    explicit NameIndex(const Tables& tables) : tables_(tables) {}
    NameIndex(NameIndex&&) = default;
    NameIndex& operator=(NameIndex&&) = default;

    /// More names. The index then has memory of its own.
    void add(const NameEntries& added);

    /// Names whose key has this hash (see NameTable::find); a caller that must be sure compares keys.
    std::span<const NameRef> strict(std::uint64_t hash) const { return tables_.strict.find(hash); }
    std::span<const NameRef> stem(std::uint64_t hash) const { return tables_.stem.find(hash); }
    std::span<const NameRef> loose(std::uint64_t hash) const { return tables_.loose.find(hash); }
    /// Those of `loose` that are trusted in running text.
    std::span<const NameRef> heard(std::uint64_t hash) const { return tables_.heard.find(hash); }

    /// Names that lack one letter of their key to have this hash, where slips are looked for.
    std::span<const NameRef> mistyped(std::uint64_t hash) const {
        return may_be_mistyped(hash) ? tables_.mistyped.find(hash) : std::span<const NameRef>();
    }

    // False when no name, stem or trusted sound begins with these whole words, or with this sound.
    bool may_start(std::uint64_t strict_hash) const { return tables_.starts.may_hold(strict_hash); }
    bool may_start_stem(std::uint64_t stem_hash) const { return tables_.starts.may_hold(start_of_stem(stem_hash)); }
    /// \pre at least `sound_start` long.
    bool may_start_sound(std::string_view sound) const { return tables_.starts.may_hold(start_of_sound(sound)); }

    /// False when no name in Arabic script is, without its spaces, what has this ChainHash.
    bool may_be_together(std::uint64_t chain) const { return tables_.starts.may_hold(start_together(chain)); }
    static constexpr std::size_t least_together = 12;  ///< shorter ones (bytes) may come about by chance

    // Fetch what the questions above will look at.
    [[gnu::always_inline]] void expect_start(std::uint64_t strict_hash) const { tables_.starts.prefetch(strict_hash); }
    [[gnu::always_inline]] void expect_together(std::uint64_t chain) const {
        tables_.starts.prefetch(start_together(chain));
    }

    static constexpr std::size_t sound_start = 4;  ///< letters of a sound that are looked at
    static constexpr std::size_t least_sound = 6;  ///< shorter sounds are not trusted in running text

    /// The longest name in words.
    std::size_t longest() const { return tables_.longest; }

    // Every sound of a name once; for searches that tolerate errors.
    std::size_t sounds() const { return tables_.sound_ends.size(); }
    std::string_view sound(std::size_t index) const {
        const std::uint32_t start = index == 0 ? 0 : tables_.sound_ends[index - 1];
        return tables_.letters.substr(start, tables_.sound_ends[index] - start);
    }

private:
    friend struct NameEntries;
    static std::uint64_t start_of_stem(std::uint64_t hash) { return hash * 0x9E3779B97F4A7C15u ^ 1; }
    static std::uint64_t start_together(std::uint64_t chain) { return ChainHash::mixed(chain) ^ 4; }
    static std::uint64_t start_of_slip(std::uint64_t hash) { return hash * 0x9E3779B97F4A7C15u ^ 3; }
    bool may_be_mistyped(std::uint64_t hash) const { return tables_.starts.may_hold(start_of_slip(hash)); }
    static std::uint64_t start_of_sound(std::string_view sound);

    Tables tables_;
    std::vector<OwnNameTable> own_;
    std::vector<std::uint32_t> own_sound_ends_;
    std::vector<char> own_letters_;
    std::vector<std::uint64_t> own_starts_;
};

}  // namespace sitmap::gazetteer
