#include "brief/clean_text.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "io/limits.hpp"
#include "io/utf8.hpp"

namespace sitmap::brief {
namespace {

/// Embeddings, overrides and isolates would reach beyond their own text where several are joined.
bool turns_direction(UChar32 c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_mark(UChar32 c) {
    const auto kind = u_charType(c);
    return kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK;
}

/// What stands before NFC is asked: a pile of marks would cost it more than the text is worth, and a mark belongs to
/// the letter in front of it, whatever senseless stood between them.
std::string without_piles(std::string_view text, Cleaned& cleaned) {
    std::string result;
    result.reserve(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::ptrdiff_t>(text.size());
    std::size_t marks = 0;
    for (std::ptrdiff_t at = 0; at < size;) {
        const std::ptrdiff_t start = at;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, at, size, c);
        if (turns_direction(c) || U_IS_UNICODE_NONCHAR(c)) {
            ++cleaned.controls;
            continue;
        }
        marks = c >= 0x300 && is_mark(c) ? marks + 1 : 0;
        if (marks > limits::marks_of_a_letter) {
            ++cleaned.marks;
        } else {
            result += text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start));
        }
    }
    return result;
}

}  // namespace

Cleaned cleaned_text(std::string_view text) {
    Cleaned cleaned;
    const std::string composed = io::to_nfc(without_piles(text, cleaned));
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(composed.data());
    const auto size = static_cast<std::ptrdiff_t>(composed.size());
    bool gap = false;
    for (std::ptrdiff_t at = 0; at < size;) {
        const std::ptrdiff_t start = at;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, at, size, c);
        const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0x85;
        cleaned.controls += control && !blank ? 1 : 0;
        gap = gap || control || blank;
        if (control || blank) {
            continue;
        }
        cleaned.text += gap && !cleaned.text.empty() ? " " : "";
        gap = false;
        cleaned.text.append(composed, static_cast<std::size_t>(start), static_cast<std::size_t>(at - start));
    }
    return cleaned;
}

std::string clean_text(std::string_view text) {
    return cleaned_text(text).text;
}

std::string headline(std::string_view text, std::size_t limit) {
    std::string line = clean_text(text);
    if (io::code_points(line) <= limit) {
        return line;
    }
    std::string fitting;
    std::size_t from = 0;
    while (true) {
        const std::size_t space = line.find(' ', from);
        if (space == std::string::npos || io::code_points(line.substr(0, space)) > limit - 1) {
            break;
        }
        fitting = line.substr(0, space);
        from = space + 1;
    }
    if (fitting.empty()) {
        return io::shorten(line, limit);
    }
    while (!fitting.empty() && std::string_view(",;:-").find(fitting.back()) != std::string_view::npos) {
        fitting.pop_back();
    }
    return fitting + "…";
}

}  // namespace sitmap::brief
