#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "gazetteer/index_format.hpp"
#include "gazetteer/name_table.hpp"
#include "io/language.hpp"

namespace sitmap::gazetteer {

/// What a word does beside a name. The lists are tables of the data pack, so that a reader can correct them.
enum class Word : std::uint32_t {
    common = 1u << 0,             ///< an everyday word that is also the name of some village
    given_name = 1u << 1,         ///< Ilham, Armen: the next capitalised word is a family name
    family_name = 1u << 2,        ///< Aliyev, Rouhani
    organisation = 1u << 3,       ///< a name in itself: Turan, Dawn
    organisation_head = 1u << 4,  ///< University, Institute, Post
    person_title = 1u << 5,       ///< President, General, Mr
    government = 1u << 6,         ///< Embassy, Ministry: a country before it stays a country
    area_kind = 1u << 7,          ///< province, district, county
    line_kind = 1u << 8,          ///< road, corridor
    water_kind = 1u << 9,         ///< river, lake
    settlement_kind = 1u << 10,   ///< village, town, city
    feature_kind = 1u << 11,      ///< mountain, airport, checkpoint
    locative = 1u << 12,          ///< in, near, at
    motion = 1u << 13,            ///< flown, visit: "to X" is then a place
    government_verb = 1u << 14,   ///< said, denied, relies
    event = 1u << 15,             ///< stem of a word that reports something happening
    month = 1u << 16,
    function = 1u << 17,         ///< of, the, and: small inside names
    government_noun = 1u << 18,  ///< forces, concerns: after "Baku's" it is the government
    dealing = 1u << 19,          ///< talks, relations: between capitals it is governments
    ground = 1u << 20,           ///< border, territory, airport: nearby words that keep a name on the ground
    street = 1u << 21,           ///< street, avenue: what it is named after is elsewhere
    sport = 1u << 22,            ///< match, goal: places in the sentence may be teams
    between = 1u << 23,          ///< between, arasında
    conjunction = 1u << 24,      ///< and, or
    plural = 1u << 25,           ///< a word of kind for several places: provinces, районы
    people = 1u << 26,           ///< people, language: the word before it is no place
    direction = 1u << 27,        ///< northern, western: stands before a name without being part of it
    village = 1u << 28,          ///< a settlement_kind that is no town
    surname_ending = 1u << 29,   ///< "*yan": the word is a family name
    link = 1u << 30,             ///< border, connects: whole lands are spoken of
    establishment = 1u << 31,    ///< hotel, cinema: "the X hotel" is a name of its own
};

/// Everything the table says of one word.
struct WordFacts {
    std::uint32_t classes = 0;
    std::array<char, 2> country{};  ///< of an adjective ("Iranian"): ISO 3166; zeros for none

    bool is(Word word) const { return (classes & static_cast<std::uint32_t>(word)) != 0; }
    std::string_view country_code() const {
        return country[0] == 0 ? std::string_view() : std::string_view(country.data(), 2);
    }
};

/// What a row of the table of words stands for.
enum class WordTable { words, stems, prefixes, suffixes };

/// The key of a row: one table holds them all.
std::uint64_t word_hash(WordTable table, std::string_view key);

/// Words by strict key. Looks at memory of the packed gazetteer, which must outlive it.
class Vocabulary {
public:
    Vocabulary() = default;
    /// \pre every reference of `keys` is to one of `records`.
    Vocabulary(NameTable keys, std::span<const format::WordRecord> records, const format::Facts& facts)
        : keys_(keys),
          records_(records),
          longest_prefix_(facts.longest_prefix),
          longest_suffix_(facts.longest_suffix) {}

    /// What a word of a text in that language is.
    WordFacts facts(std::string_view key, Language language) const;
    /// True when the word itself is of the class in some language.
    bool is(std::string_view key, Word word) const;
    /// True for words of kind in any language and form: "district", "rayonunda", "области".
    bool is_kind(std::string_view key) const;

private:
    void collect(WordTable table, std::string_view key, std::optional<Language> language, WordFacts& facts) const;

    NameTable keys_;
    std::span<const format::WordRecord> records_;
    std::size_t longest_prefix_ = 0;
    std::size_t longest_suffix_ = 0;
};

}  // namespace sitmap::gazetteer
