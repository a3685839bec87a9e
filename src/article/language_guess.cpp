#include "article/language_guess.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "article/letter.hpp"

namespace sitmap::article {

namespace {

/// Everyday words that the other languages do not have.
constexpr std::array<std::string_view, 18> english{"the",  "of",   "and",   "to",   "was",  "were",
                                                   "with", "from", "that",  "has",  "said", "for",
                                                   "have", "been", "after", "near", "by",   "is"};
constexpr std::array<std::string_view, 20> azerbaijani{"və",  "ilə",   "üçün",  "edib",   "olub",  "olunub",  "ki",
                                                       "bu",  "deyib", "kimi",  "sonra",  "üzrə",  "edilib",  "olan",
                                                       "bir", "isə",   "bəyan", "rayonu", "kəndi", "haqqında"};
constexpr std::array<std::string_view, 22> turkish{
    "ve",   "ile",   "için",  "bir", "etti", "oldu",   "olan",  "olarak",   "bu",  "dedi", "gitti",
    "göre", "sonra", "kadar", "da",  "de",   "edildi", "çıktı", "açıkladı", "ise", "gibi", "ancak"};

template <std::size_t N>
std::size_t uses(const std::vector<std::string>& words, const std::array<std::string_view, N>& known) {
    return static_cast<std::size_t>(
        std::ranges::count_if(words, [&](const std::string& w) { return std::ranges::find(known, w) != known.end(); }));
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t from = at;
        const char32_t c = at < text.size() ? next_code_point(text, at) : U' ';
        if (is_letter(c)) {
            word.append(text, from, at - from);
        } else {
            if (!word.empty()) {
                words.push_back(to_lower(word));
                word.clear();
            }
            at += from == at ? 1 : 0;
        }
    }
    return words;
}

/// "Erivan'dan", "Laçın'ın": names keep their endings behind an apostrophe in Turkish alone.
std::size_t turkish_endings(std::string_view text) {
    constexpr std::array<std::string_view, 14> endings{"da",  "de", "dan", "den", "ta", "te", "tan",
                                                       "ten", "ın", "in",  "un",  "ün", "ya", "ye"};
    std::size_t count = 0;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const bool plain = text[at] == '\'';
        const bool curly = text.substr(at).starts_with("’");
        if (!plain && !curly) {
            continue;
        }
        const auto rest = text.substr(at + (plain ? 1 : 3), 6);
        for (const std::string_view ending : endings) {
            const bool whole = rest.starts_with(ending) &&
                               (rest.size() == ending.size() ||
                                std::string_view(" .,;:").find(rest[ending.size()]) != std::string_view::npos);
            count += whole ? 1 : 0;
        }
    }
    return count;
}

Language guess_latin(std::string_view text, std::size_t latin, std::size_t schwa, std::size_t turkic) {
    const auto words = words_of(text);
    const std::size_t en = uses(words, english);
    const std::size_t az = uses(words, azerbaijani) + (schwa * 40 > latin ? schwa : 0);
    const std::size_t tr = uses(words, turkish) + (turkic * 40 > latin ? turkic : 0) + 2 * turkish_endings(text);
    // Names alone bring a few foreign letters into an English text, and schwas decide against Turkish.
    if (en >= std::max(az, tr) || (en >= 2 && schwa * 40 <= latin && turkic * 40 <= latin)) {
        return Language::en;
    }
    return schwa * 40 > latin || az > tr ? Language::az : Language::tr;
}

}  // namespace

Language guess_language(std::string_view text) {
    constexpr std::size_t sample_bytes = 20'000;  // enough for any newspaper text
    std::size_t latin = 0;
    std::size_t cyrillic = 0;
    std::size_t armenian = 0;
    std::size_t georgian = 0;
    std::size_t arabic = 0;
    std::size_t schwa = 0;   // ə: Azerbaijani alone
    std::size_t turkic = 0;  // ı ğ ş
    for (std::size_t at = 0; at < std::min(text.size(), sample_bytes);) {
        const char32_t c = next_code_point(text, at);
        latin += (c >= U'A' && c <= U'z') || (c >= 0xC0 && c < 0x250) ? 1 : 0;
        cyrillic += c >= 0x400 && c < 0x530 ? 1 : 0;
        armenian += c >= 0x530 && c < 0x590 ? 1 : 0;
        georgian += (c >= 0x10A0 && c < 0x1100) || (c >= 0x1C90 && c < 0x1CC0) ? 1 : 0;
        arabic += (c >= 0x600 && c < 0x780) || (c >= 0xFB50 && c < 0xFF00) ? 1 : 0;
        schwa += c == U'ə' || c == U'Ə' ? 1 : 0;
        turkic += c == U'ı' || c == U'ğ' || c == U'ş' || c == U'İ' || c == U'Ş' ? 1 : 0;
    }
    const std::size_t most = std::max({latin, cyrillic, armenian, georgian, arabic});
    if (most == 0) {
        return Language::en;
    }
    if (most == cyrillic) {
        return Language::ru;
    }
    if (most == armenian) {
        return Language::hy;
    }
    if (most == georgian) {
        return Language::ka;
    }
    if (most == arabic) {
        return Language::fa;
    }
    return guess_latin(text.substr(0, std::min(text.size(), sample_bytes)), latin, schwa, turkic);
}

}  // namespace sitmap::article
