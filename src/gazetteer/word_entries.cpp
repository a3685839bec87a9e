#include "gazetteer/word_entries.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gazetteer/inflection.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/vocabulary.hpp"

namespace sitmap::gazetteer {
namespace {

constexpr std::array<std::pair<std::string_view, Word>, 32> classes{{
    {"common", Word::common},
    {"given_name", Word::given_name},
    {"family_name", Word::family_name},
    {"organisation", Word::organisation},
    {"organisation_head", Word::organisation_head},
    {"person_title", Word::person_title},
    {"government", Word::government},
    {"area_kind", Word::area_kind},
    {"line_kind", Word::line_kind},
    {"water_kind", Word::water_kind},
    {"settlement_kind", Word::settlement_kind},
    {"feature_kind", Word::feature_kind},
    {"locative", Word::locative},
    {"motion", Word::motion},
    {"government_verb", Word::government_verb},
    {"event", Word::event},
    {"month", Word::month},
    {"function", Word::function},
    {"government_noun", Word::government_noun},
    {"dealing", Word::dealing},
    {"ground", Word::ground},
    {"street", Word::street},
    {"sport", Word::sport},
    {"between", Word::between},
    {"conjunction", Word::conjunction},
    {"plural", Word::plural},
    {"people", Word::people},
    {"direction", Word::direction},
    {"village", Word::village},
    {"surname_ending", Word::surname_ending},
    {"link", Word::link},
    {"establishment", Word::establishment},
}};

/// Short words do not decline, or lose too much when they do.
constexpr std::size_t least_declined = 4;

bool declines(std::string_view key, Language language) {
    const bool has_cases =
        language == Language::ru || language == Language::hy || language == Language::az || language == Language::tr;
    return has_cases && static_cast<std::size_t>(std::count_if(key.begin(), key.end(), [](char c) {
                            return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
                        })) >= least_declined;
}

}  // namespace

void WordEntries::put(std::uint64_t hash, const format::WordRecord& record) {
    std::vector<std::uint32_t>& indexes = known_[hash];
    const auto same = std::find_if(indexes.begin(), indexes.end(),
                                   [&](std::uint32_t i) { return records[i].language == record.language; });
    if (same == indexes.end()) {
        const auto index = static_cast<std::uint32_t>(records.size());
        indexes.push_back(index);
        records.push_back(record);
        entries.push_back({hash, {index, 0, 0}});
        return;
    }
    records[*same].classes |= record.classes;
    if (record.country[0] != 0) {
        records[*same].country = record.country;
    }
}

bool WordEntries::add(std::string_view word, std::string_view word_class, std::optional<Language> language) {
    constexpr std::string_view demonym = "demonym:";
    format::WordRecord record;
    record.language = static_cast<std::uint8_t>(language ? static_cast<int>(*language) + 1 : 0);
    if (word_class.starts_with(demonym) && word_class.size() == demonym.size() + 2) {
        record.country = {word_class[demonym.size()], word_class[demonym.size() + 1]};
    } else {
        const auto found =
            std::find_if(classes.begin(), classes.end(), [&](const auto& known) { return known.first == word_class; });
        if (found == classes.end()) {
            return false;
        }
        record.classes = static_cast<std::uint32_t>(found->second);
    }
    const std::string key = strict_key(word);
    if (key.empty()) {
        return false;
    }
    if (word.ends_with('*')) {
        longest_prefix = std::max(longest_prefix, key.size());
        put(word_hash(WordTable::prefixes, key), record);
        return true;
    }
    if (word.starts_with('*')) {
        longest_suffix = std::max(longest_suffix, key.size());
        put(word_hash(WordTable::suffixes, key), record);
        return true;
    }
    // Stems would make too many words common: "Bərdə" and "bərə" share one.
    if (language && record.classes != static_cast<std::uint32_t>(Word::common) && declines(key, *language)) {
        put(word_hash(WordTable::stems, stem_of(key)), record);
    }
    put(word_hash(WordTable::words, key), record);
    return true;
}

}  // namespace sitmap::gazetteer
