#include "gazetteer/vocabulary.hpp"

#include <algorithm>
#include <utility>

#include "gazetteer/inflection.hpp"
#include "gazetteer/name_key.hpp"

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

constexpr std::uint32_t kinds =
    static_cast<std::uint32_t>(Word::area_kind) | static_cast<std::uint32_t>(Word::line_kind) |
    static_cast<std::uint32_t>(Word::water_kind) | static_cast<std::uint32_t>(Word::settlement_kind) |
    static_cast<std::uint32_t>(Word::feature_kind);

/// Short words do not decline, or lose too much when they do.
constexpr std::size_t least_declined = 4;

bool declines(std::string_view key, Language language) {
    const bool has_cases =
        language == Language::ru || language == Language::hy || language == Language::az || language == Language::tr;
    return has_cases && static_cast<std::size_t>(std::count_if(key.begin(), key.end(), [](char c) {
                            return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
                        })) >= least_declined;
}

bool starts_letter(std::string_view key, std::size_t at) {
    return at >= key.size() || (static_cast<unsigned char>(key[at]) & 0xC0u) != 0x80u;
}

}  // namespace

void Vocabulary::put(Table& table, std::string key, const Entry& entry) {
    if (key.empty()) {
        return;
    }
    auto& entries = table[std::move(key)];
    const auto same = std::find_if(entries.begin(), entries.end(),
                                   [&](const Entry& other) { return other.language == entry.language; });
    if (same == entries.end()) {
        entries.push_back(entry);
        return;
    }
    same->facts.classes |= entry.facts.classes;
    if (entry.facts.country[0] != 0) {
        same->facts.country = entry.facts.country;
    }
}

bool Vocabulary::add(std::string_view word, std::string_view word_class, std::optional<Language> language) {
    constexpr std::string_view demonym = "demonym:";
    Entry entry{{}, language};
    if (word_class.starts_with(demonym) && word_class.size() == demonym.size() + 2) {
        entry.facts.country = {word_class[demonym.size()], word_class[demonym.size() + 1]};
    } else {
        const auto found =
            std::find_if(classes.begin(), classes.end(), [&](const auto& known) { return known.first == word_class; });
        if (found == classes.end()) {
            return false;
        }
        entry.facts.classes = static_cast<std::uint32_t>(found->second);
    }
    std::string key = strict_key(word);
    if (word.ends_with('*')) {
        longest_prefix_ = std::max(longest_prefix_, key.size());
        put(prefixes_, std::move(key), entry);
        return true;
    }
    if (word.starts_with('*')) {
        longest_suffix_ = std::max(longest_suffix_, key.size());
        put(suffixes_, std::move(key), entry);
        return true;
    }
    // Stems would make too many words common: "Bərdə" and "bərə" share one.
    if (language && entry.facts.classes != static_cast<std::uint32_t>(Word::common) && declines(key, *language)) {
        put(stems_, stem_of(key), entry);
    }
    put(words_, std::move(key), entry);
    return true;
}

void Vocabulary::collect(const Table& table, std::string_view key, std::optional<Language> language, WordFacts& facts) {
    const auto found = table.find(key);
    if (found == table.end()) {
        return;
    }
    // Scripts of their own need no language: an Armenian word in an English text is Armenian.
    const bool latin = static_cast<unsigned char>(key.front()) < 0x80;
    for (const Entry& entry : found->second) {
        if (!latin || !language || !entry.language || entry.language == language) {
            facts.classes |= entry.facts.classes;
            if (entry.facts.country[0] != 0) {
                facts.country = entry.facts.country;
            }
        }
    }
}

WordFacts Vocabulary::facts(std::string_view key, Language language) const {
    WordFacts facts;
    if (key.empty()) {
        return facts;
    }
    collect(words_, key, language, facts);
    if (inflects(key, language)) {
        collect(stems_, stem_of(key), language, facts);
    }
    for (std::size_t length = 2; length <= std::min(key.size(), longest_prefix_); ++length) {
        if (starts_letter(key, length)) {
            collect(prefixes_, key.substr(0, length), language, facts);
        }
    }
    for (std::size_t length = 2; length < std::min(key.size(), longest_suffix_ + 1); ++length) {
        if (starts_letter(key, key.size() - length)) {
            collect(suffixes_, key.substr(key.size() - length), language, facts);
        }
    }
    return facts;
}

bool Vocabulary::is(std::string_view key, Word word) const {
    if (key.empty()) {
        return false;
    }
    WordFacts facts;
    collect(words_, key, std::nullopt, facts);
    return facts.is(word);
}

bool Vocabulary::is_kind(std::string_view key) const {
    if (key.empty()) {
        return false;
    }
    WordFacts facts;
    collect(words_, key, std::nullopt, facts);
    if ((facts.classes & kinds) == 0) {
        collect(stems_, stem_of(key), std::nullopt, facts);
    }
    return (facts.classes & kinds) != 0;
}

}  // namespace sitmap::gazetteer
