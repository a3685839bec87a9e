#include "article/letter.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace sitmap::article {

char32_t next_code_point(std::string_view text, std::size_t& position) {
    UChar32 c = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto at = static_cast<std::int32_t>(position);
    const auto size = static_cast<std::int32_t>(text.size());  // bounded by limits::article_bytes
    U8_NEXT(bytes, at, size, c);
    position = static_cast<std::size_t>(at);
    return c < 0 ? 0xFFFD : static_cast<char32_t>(c);
}

char32_t code_point_before(std::string_view text, std::size_t position) {
    if (position == 0) {
        return 0;
    }
    UChar32 c = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto at = static_cast<std::int32_t>(position);
    U8_PREV(bytes, 0, at, c);
    return c < 0 ? 0xFFFD : static_cast<char32_t>(c);
}

bool is_letter(char32_t c) {
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
    return (mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}
bool is_upper(char32_t c) {
    return u_isUUppercase(static_cast<UChar32>(c));
}
bool is_lower(char32_t c) {
    return u_isULowercase(static_cast<UChar32>(c));
}
bool is_space(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x7F || c == 0x200B;
}
int digit_value(char32_t c) {
    return u_charDigitValue(static_cast<UChar32>(c));
}

std::string to_lower(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = u_tolower(static_cast<UChar32>(next_code_point(text, at)));
        std::uint8_t bytes[4];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(bytes, length, c);
        result.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
    }
    return result;
}

std::string to_lower_ascii(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return result;
}

std::string fold_spaces(std::string_view text) {
    std::string result;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_code_point(text, at);
        if (c == 0x7F || c == 0x200B) {
            continue;
        }
        if (is_space(c)) {
            gap = !result.empty();
            continue;
        }
        if (gap) {
            result += ' ';
            gap = false;
        }
        result.append(text.substr(from, at - from));
    }
    return result;
}

}  // namespace sitmap::article
