#include "article/language_guess.hpp"

#include <algorithm>

#include "article/letter.hpp"

namespace sitmap::article {

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
    const std::size_t the = text.find(" the ");
    if (the != std::string_view::npos && text.find(" the ", the + 4) != std::string_view::npos) {
        return Language::en;
    }
    // Names alone bring a few such letters into an English text.
    if (schwa * 40 > latin) {
        return Language::az;
    }
    return turkic * 40 > latin ? Language::tr : Language::en;
}

}  // namespace sitmap::article
