#include "gazetteer/letter_table.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

constexpr char32_t separator = U' ';
constexpr char32_t nothing = vanished;

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
    if (const int digit = u_charDigitValue(static_cast<UChar32>(c)); digit >= 0 && digit <= 9) {
        return static_cast<char32_t>(U'0' + static_cast<char32_t>(digit));
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

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'‘' || c == U'`' || c == U'ʻ';
}

bool is_hyphen(char32_t c) {
    return c == U'-' || c == U'‐' || c == U'‑' || c == U'–' || c == U'—';
}

/// Characters that change nothing to the eye: what they stand in is one word.
bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x200B || (c >= 0x200D && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0x061C;
}

std::uint16_t flags_of(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    const bool joiner = c == 0x200C || c == 0x7F;  // 0x7F fills what a decoded entity left over
    std::uint16_t flags = 0;
    const auto set = [&](std::uint16_t flag, bool on) { flags = static_cast<std::uint16_t>(flags | (on ? flag : 0)); };
    set(Letter::word, u_isalnum(code) != 0 || u_charType(code) == U_NON_SPACING_MARK || joiner);
    set(Letter::upper, u_isupper(code) != 0);
    set(Letter::lower, u_islower(code) != 0);
    set(Letter::alpha, u_isalpha(code) != 0);
    set(Letter::space, u_isUWhiteSpace(code) != 0);
    set(Letter::hyphen, is_hyphen(c));
    set(Letter::apostrophe, is_apostrophe(c));
    set(Letter::invisible, is_invisible(c));
    set(Letter::digit, u_isdigit(code) != 0);
    return flags;
}

}  // namespace

LetterTable::LetterTable() {
    for (std::size_t i = 0; i < letters_.size(); ++i) {
        const char32_t c = pages[i / 256] * char32_t{256} + static_cast<char32_t>(i % 256);
        letters_[i] = {static_cast<char16_t>(folded(c)), flags_of(c)};
    }
}

const LetterTable& LetterTable::get() {
    static const LetterTable table;
    return table;
}

std::uint16_t flags_beyond(char32_t c) {
    return flags_of(c);
}

char32_t folded_beyond(char32_t c) {
    return c == 0xFFFD ? nothing : folded(c);
}

void KeyWriter::put_code_point(char32_t c) {
    if (c < 0x80) {
        put(static_cast<char>(c));
    } else if (c < 0x800) {
        put(static_cast<char>(0xC0 | c >> 6));
        put(static_cast<char>(0x80 | (c & 0x3F)));
    } else {
        flush();
        append_utf8(c, key_);
    }
}

void KeyWriter::add_beyond_ascii(char32_t c) {
    // Armenian writes "ev" as one letter or as two.
    if (c == U'և') {
        part();
        put_code_point(U'ե');
        put_code_point(U'վ');
        before_ = U'վ';
        return;
    }
    char32_t letter = c < LetterTable::size ? table_.below(c).folded : folded_beyond(c);
    if (letter == nothing) {
        return;
    }
    if (letter == separator) {
        gap_ = true;
        return;
    }
    if (letter == U'ւ' && before_ == U'ե') {
        letter = U'վ';
    }
    part();
    put_code_point(letter);
    before_ = letter;
}

}  // namespace sitmap::gazetteer
