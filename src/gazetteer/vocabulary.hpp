#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sitmap::gazetteer {

/// What a word does beside a name. The lists are tables of the data pack, so that a reader can correct them.
enum class Word : std::uint32_t {
    common = 1u << 0,             ///< an English word that is also the name of some village
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
};

/// Words by strict key. Immutable after loading.
class Vocabulary {
public:
    /// An unknown class name is ignored and gives false.
    bool add(std::string_view word, std::string_view word_class);
    bool is(std::string_view key, Word word) const;
    /// True when some event stem begins the word.
    bool tells_event(std::string_view key) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> words_;
    std::size_t longest_stem_ = 0;
};

}  // namespace sitmap::gazetteer
