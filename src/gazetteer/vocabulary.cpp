#include "gazetteer/vocabulary.hpp"

#include <algorithm>

#include "gazetteer/inflection.hpp"
#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

constexpr std::uint32_t kinds =
    static_cast<std::uint32_t>(Word::area_kind) | static_cast<std::uint32_t>(Word::line_kind) |
    static_cast<std::uint32_t>(Word::water_kind) | static_cast<std::uint32_t>(Word::settlement_kind) |
    static_cast<std::uint32_t>(Word::feature_kind);

bool starts_letter(std::string_view key, std::size_t at) {
    return at >= key.size() || (static_cast<unsigned char>(key[at]) & 0xC0u) != 0x80u;
}

}  // namespace

std::uint64_t word_hash(WordTable table, std::string_view key) {
    constexpr std::uint64_t apart = 0x9E3779B97F4A7C15;
    return hash_of(key) + apart * static_cast<std::uint64_t>(table);
}

void Vocabulary::collect(WordTable table, std::string_view key, std::optional<Language> language,
                         WordFacts& facts) const {
    // Scripts of their own need no language: an Armenian word in an English text is Armenian.
    const bool latin = !key.empty() && static_cast<unsigned char>(key.front()) < 0x80;
    const int own = language ? static_cast<int>(*language) + 1 : 0;
    for (const NameRef ref : keys_.find(word_hash(table, key))) {
        const format::WordRecord& record = records_[ref.place];
        if (!latin || !language || record.language == 0 || record.language == own) {
            facts.classes |= record.classes;
            if (record.country[0] != 0) {
                facts.country = record.country;
            }
        }
    }
}

WordFacts Vocabulary::facts(std::string_view key, Language language) const {
    WordFacts facts;
    if (key.empty()) {
        return facts;
    }
    collect(WordTable::words, key, language, facts);
    if (inflects(key, language)) {
        collect(WordTable::stems, stem_of(key), language, facts);
    }
    for (std::size_t length = 2; length <= std::min(key.size(), longest_prefix_); ++length) {
        if (starts_letter(key, length)) {
            collect(WordTable::prefixes, key.substr(0, length), language, facts);
        }
    }
    for (std::size_t length = 2; length < std::min(key.size(), longest_suffix_ + 1); ++length) {
        if (starts_letter(key, key.size() - length)) {
            collect(WordTable::suffixes, key.substr(key.size() - length), language, facts);
        }
    }
    return facts;
}

bool Vocabulary::is(std::string_view key, Word word) const {
    if (key.empty()) {
        return false;
    }
    WordFacts facts;
    collect(WordTable::words, key, std::nullopt, facts);
    return facts.is(word);
}

bool Vocabulary::is_kind(std::string_view key) const {
    if (key.empty()) {
        return false;
    }
    WordFacts facts;
    collect(WordTable::words, key, std::nullopt, facts);
    if ((facts.classes & kinds) == 0) {
        collect(WordTable::stems, stem_of(key), std::nullopt, facts);
    }
    return (facts.classes & kinds) != 0;
}

}  // namespace sitmap::gazetteer
