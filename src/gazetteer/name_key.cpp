#include "gazetteer/name_key.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>
#include <xxhash.h>

#include <array>

namespace sitmap::gazetteer {
namespace {

constexpr char32_t separator = U' ';
constexpr char32_t nothing = 0;
constexpr std::size_t table_size = 0x2400;

/// What general rules would get wrong.
char32_t special(char32_t c) {
    switch (c) {
        case U'ə':
        case U'Ə':
        case U'ǝ':
        case U'Ǝ':
            return U'e';
        case U'ı':
        case U'İ':
            return U'i';
        case U'ø':
        case U'Ø':
            return U'o';
        case U'ł':
        case U'Ł':
            return U'l';
        case U'đ':
        case U'Đ':
            return U'd';
        case U'ß':
            return U's';
        case U'ي':
        case U'ى':
        case U'ئ':
            return U'ی';
        case U'ك':
            return U'ک';
        case U'ة':
        case U'ۀ':
            return U'ه';
        case U'أ':
        case U'إ':
        case U'آ':
        case U'ٱ':
            return U'ا';
        case U'ؤ':
            return U'و';
        default:
            return c;
    }
}

bool vanishes(char32_t c) {
    switch (c) {
        case U'\'':
        case U'’':
        case U'‘':
        case U'`':
        case U'´':
        case U'ʼ':
        case U'ʻ':
        case U'ʹ':
        case U'ʾ':
        case U'ʿ':
        case U'.':
        case U'\u200c':
        case U'\u200d':
        case U'\u00ad':
        case U'ـ':
        case 0x7F:
            return true;
        default:
            return false;
    }
}

char32_t folded(char32_t c) {
    if (vanishes(c)) {
        return nothing;
    }
    if (const char32_t other = special(c); other != c) {
        return other;
    }
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkd = unorm2_getNFKDInstance(&status);
    std::array<UChar, 32> parts{};
    const auto length = unorm2_getDecomposition(nfkd, static_cast<UChar32>(c), parts.data(),
                                                static_cast<int32_t>(parts.size()), &status);
    char32_t base = U_SUCCESS(status) && length > 0 ? parts[0] : c;
    base = special(base);
    const auto kind = u_charType(static_cast<UChar32>(base));
    if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR) {
        return nothing;
    }
    if (!u_isalnum(static_cast<UChar32>(base))) {
        return separator;
    }
    return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(base), U_FOLD_CASE_DEFAULT));
}

/// Folding of every letter of the scripts in use; ICU is too slow to be asked for each letter of each name.
const std::array<char16_t, table_size>& fold_table() {
    static const std::array<char16_t, table_size> table = [] {
        std::array<char16_t, table_size> made{};
        for (std::size_t c = 0; c < made.size(); ++c) {
            made[c] = static_cast<char16_t>(folded(static_cast<char32_t>(c)));
        }
        return made;
    }();
    return table;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto index = static_cast<std::ptrdiff_t>(at);
    const auto size = static_cast<std::ptrdiff_t>(text.size());
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, index, size, c);
    at = static_cast<std::size_t>(index);
    return static_cast<char32_t>(c);
}

void append_utf8(char32_t code_point, std::string& text) {
    std::array<std::uint8_t, 4> bytes{};
    int length = 0;
    UBool failed = false;
    U8_APPEND(bytes.data(), length, 4, static_cast<UChar32>(code_point), failed);
    if (!failed) {
        text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
    }
}

void append_strict_key(std::string_view text, std::string& key) {
    const auto& table = fold_table();
    const std::size_t begin = key.size();
    bool gap = false;
    char32_t before = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        char32_t c = byte;
        if (byte < 0x80) {
            ++at;
        } else {
            c = next_code_point(text, at);
        }
        // Armenian writes "ev" as one letter or as two.
        if (c == U'և') {
            c = U'ե';
            if (gap && key.size() > begin) {
                key += ' ';
            }
            gap = false;
            append_utf8(c, key);
            append_utf8(U'վ', key);
            before = U'վ';
            continue;
        }
        char32_t letter = c < table_size ? table[c] : folded(c);
        if (letter == nothing || c == 0xFFFD) {
            continue;
        }
        if (letter == separator) {
            gap = true;
            continue;
        }
        if (letter == U'ւ' && before == U'ե') {
            letter = U'վ';
        }
        if (gap && key.size() > begin) {
            key += ' ';
        }
        gap = false;
        if (letter < 0x80) {
            key += static_cast<char>(letter);
        } else {
            append_utf8(letter, key);
        }
        before = letter;
    }
}

std::string strict_key(std::string_view text) {
    std::string key;
    append_strict_key(text, key);
    return key;
}

std::string loose_key(std::string_view strict) {
    std::string key;
    append_loose_key(strict, key);
    return key;
}

std::uint64_t hash_of(std::string_view key) {
    return XXH3_64bits(key.data(), key.size());
}

}  // namespace sitmap::gazetteer
