#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

/// The gazetteer as bytes: computed when the pack is made, read as it lies when the program starts. A header, the
/// places of the sections, then the sections, each at a multiple of eight. Numbers are little-endian.
namespace sitmap::gazetteer::format {

/// Raised whenever a record, a section or the keys behind the hashes change.
inline constexpr std::uint32_t version = 4;
inline constexpr std::array<char, 8> magic{'S', 'M', 'P', 'L', 'A', 'C', 'E', 'S'};

enum class Section : std::uint32_t {
    facts,
    strings,
    places,
    names,
    validities,
    id_prints,
    id_refs,
    id_buckets,
    strict_prints,
    strict_refs,
    strict_buckets,
    stem_prints,
    stem_refs,
    stem_buckets,
    loose_prints,
    loose_refs,
    loose_buckets,
    heard_prints,
    heard_refs,
    heard_buckets,
    mistyped_prints,
    mistyped_refs,
    mistyped_buckets,
    starts,
    sound_ends,
    sound_letters,
    words,
    word_prints,
    word_refs,
    word_buckets,
    count,
};

struct Range {
    std::uint64_t at = 0;  ///< bytes from the start
    std::uint64_t bytes = 0;
};

struct Header {
    std::array<char, 8> magic{};
    std::uint32_t version = 0;
    std::uint32_t sections = 0;
    std::uint64_t bytes = 0;  ///< of all
    std::uint64_t hash = 0;   ///< of all that follows
};

/// Where a text begins in `strings`: its size in two bytes, then the text itself.
using Text = std::uint32_t;
inline constexpr std::size_t longest_text = UINT16_MAX;

struct PlaceRecord {
    std::int32_t lon = 0;  ///< ten-millionths of a degree: exact for the seven decimals that tables have
    std::int32_t lat = 0;
    std::uint32_t population = 0;  ///< at most 2^32 - 1
    Text id = 0;
    Text country = 0;
    Text admin1 = 0;
    Text source = 0;
    Text note = 0;
    std::uint32_t first_name = 0;
    std::uint16_t names = 0;
    std::int8_t rank = 0;
    std::uint8_t kind = 0;
    char grade = 'C';
    std::array<char, 3> unused{};
};
inline constexpr double parts_of_degree = 1e7;

struct NameRecord {
    Text text = 0;
    std::uint16_t validity = 0;  ///< index into `validities`
    std::uint8_t language = 0;   ///< 0 none, else the language's number and one
    std::uint8_t kind : 4 = 0;
    std::uint8_t side : 3 = 0;
    std::uint8_t preferred : 1 = 0;
};

/// When a name was in use: days since 1970-01-01, or `no_day`.
struct Validity {
    std::int32_t from = 0;
    std::int32_t to = 0;
    bool operator==(const Validity&) const = default;
};
inline constexpr std::int32_t no_day = INT32_MIN;

/// What a word beside names is in one language.
struct WordRecord {
    std::uint32_t classes = 0;
    std::array<char, 2> country{};
    std::uint8_t language = 0;  ///< as in NameRecord
    std::uint8_t unused = 0;
};

struct Facts {
    std::uint64_t longest = 1;         ///< name in words
    std::uint64_t longest_prefix = 0;  ///< of the words beside names, in bytes
    std::uint64_t longest_suffix = 0;
};

static_assert(std::is_trivially_copyable_v<PlaceRecord> && sizeof(PlaceRecord) == 44);
static_assert(std::is_trivially_copyable_v<NameRecord> && sizeof(NameRecord) == 8);
static_assert(std::is_trivially_copyable_v<WordRecord> && sizeof(WordRecord) == 8);
static_assert(std::is_trivially_copyable_v<Header> && sizeof(Header) == 32);

}  // namespace sitmap::gazetteer::format
