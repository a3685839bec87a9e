#include "gazetteer/inflection.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

enum class Script { latin, cyrillic, armenian, other };

Script script_of(std::string_view key) {
    std::size_t at = 0;
    while (at < key.size()) {
        const char32_t c = next_code_point(key, at);
        if (c >= 0x400 && c < 0x530) {
            return Script::cyrillic;
        }
        if (c >= 0x530 && c < 0x590) {
            return Script::armenian;
        }
        if (c >= 0x590) {
            return Script::other;
        }
    }
    return Script::latin;
}

// Endings as folded keys write them (й is и, ё is е, ə is e, ı is i), longer ones first.
constexpr std::array<std::string_view, 4> russian_iya{"иеи", "ия", "ии", "ию"};
constexpr std::array<std::string_view, 33> russian{"ского", "скому", "скои", "ами", "ями", "ого", "ему", "ому", "его",
                                                   "ыми",   "ими",   "ов",   "ев",  "ои",  "ом",  "ем",  "ам",  "ах",
                                                   "ях",    "ыи",    "ии",   "ым",  "им",  "ая",  "ую",  "ое",  "ые",
                                                   "ых",    "их",    "а",    "е",   "у",   "ы"};
constexpr std::array<std::string_view, 6> russian_last{"и", "я", "ю", "ь", "о", "э"};
constexpr std::array<std::string_view, 9> armenian{"ում", "ից", "ով", "ին", "ու", "ի", "ը", "ն", "ա"};
constexpr std::array<std::string_view, 28> turkic{
    "daki", "deki", "taki", "teki", "nin", "nun", "dan", "den", "tan", "ten", "nda", "nde", "dir", "da",
    "de",   "ta",   "te",   "in",   "un",  "ya",  "ye",  "ni",  "nu",  "i",   "u",   "a",   "e",   "n"};

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

/// Takes the longest ending off that leaves `least` letters.
bool strip(std::string_view& word, std::span<const std::string_view> endings, std::size_t least) {
    const auto fits = [&](std::string_view ending) {
        return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending &&
               letters(word.substr(0, word.size() - ending.size())) >= least;
    };
    const auto found = std::find_if(endings.begin(), endings.end(), fits);
    if (found == endings.end()) {
        return false;
    }
    word.remove_suffix(found->size());
    return true;
}

void append_stem(std::string_view word, std::string& stem) {
    switch (script_of(word)) {
        case Script::cyrillic:
            if (strip(word, russian_iya, 3)) {
                stem += word;
                stem += '~';
                return;
            }
            // To the end: "Карабах" itself ends like a case form, so every form has to lose that as well.
            while (strip(word, russian, 3) || strip(word, russian_last, 3)) {
            }
            break;
        case Script::armenian:
            while (strip(word, armenian, 3)) {
            }
            break;
        case Script::latin:
            while (strip(word, turkic, 3)) {
            }
            break;
        case Script::other:
            break;
    }
    stem += word;
}

}  // namespace

bool inflects(std::string_view strict, std::optional<Language> language) {
    const Script script = script_of(strict);
    return script == Script::cyrillic || script == Script::armenian ||
           (script == Script::latin && (language == Language::az || language == Language::tr));
}

std::string stem_of(std::string_view strict) {
    std::string stem;
    while (!strict.empty()) {
        const std::size_t gap = strict.find(' ');
        append_stem(strict.substr(0, gap), stem);
        if (gap == std::string_view::npos) {
            break;
        }
        stem += ' ';
        strict.remove_prefix(gap + 1);
    }
    return stem;
}

}  // namespace sitmap::gazetteer
