#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

/// The gazetteer as bytes: computed when the pack is made, read as it lies when the program starts. A header, the
/// places of the sections, then the sections, each at a multiple of eight. Numbers are little-endian.
namespace sitmap::gazetteer::format {

/// Raised whenever a record, a section or the keys behind the hashes change.
inline constexpr std::uint32_t version = 2;
inline constexpr std::array<char, 8> magic{'S', 'M', 'P', 'L', 'A', 'C', 'E', 'S'};

enum class Section : std::uint32_t {
    facts,
    strings,
    places,
    names,
    id_hashes,
    id_refs,
    id_buckets,
    strict_hashes,
    strict_refs,
    strict_buckets,
    stem_hashes,
    stem_refs,
    stem_buckets,
    loose_hashes,
    loose_refs,
    loose_buckets,
    heard_hashes,
    heard_refs,
    heard_buckets,
    mistyped_hashes,
    mistyped_refs,
    mistyped_buckets,
    starts,
    sounds,
    sound_letters,
    words,
    word_hashes,
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

/// A text in `strings`.
struct Text {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
};

struct PlaceRecord {
    double lon = 0;
    double lat = 0;
    std::int64_t population = 0;
    Text id;
    Text country;
    Text admin1;
    Text source;
    Text note;
    std::uint32_t first_name = 0;
    std::uint32_t names = 0;
    std::int32_t rank = 0;
    std::uint8_t kind = 0;
    char grade = 'C';
    std::uint16_t unused = 0;
};

struct NameRecord {
    Text text;
    std::int32_t from = 0;  ///< days since 1970-01-01, or `no_day`
    std::int32_t to = 0;
    std::uint8_t language = 0;  ///< 0 none, else the language's number and one
    std::uint8_t kind = 0;
    std::uint8_t side = 0;
    std::uint8_t preferred = 0;
    std::uint32_t unused = 0;
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

static_assert(std::is_trivially_copyable_v<PlaceRecord> && sizeof(PlaceRecord) == 80);
static_assert(std::is_trivially_copyable_v<NameRecord> && sizeof(NameRecord) == 24);
static_assert(std::is_trivially_copyable_v<WordRecord> && sizeof(WordRecord) == 8);
static_assert(std::is_trivially_copyable_v<Header> && sizeof(Header) == 32);

}  // namespace sitmap::gazetteer::format
