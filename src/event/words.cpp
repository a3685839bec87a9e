#include "event/words.hpp"

#include <algorithm>

#include "article/letter.hpp"

namespace sitmap::event {
namespace {

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'’';
}

/// Characters that stand inside words without parting them: zero-width joiners, Armenian stress, question and
/// exclamation.
bool is_silent(char32_t c) {
    return c == 0x200C || c == 0x200D || c == 0x55B || c == 0x55C || c == 0x55E || c == 0x307;
}

/// A character that belongs to a word when a letter or digit follows.
bool joins(char32_t c, bool number, bool next_digit) {
    if (is_apostrophe(c) || c == U'-' || c == U'.') {
        return c != U'.' || !number || next_digit;
    }
    return number && next_digit && (c == U',' || c == U'+');
}

void append(std::string& text, char32_t c) {
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
        text += static_cast<char>(0x80 | (c & 0x3F));
    }
}

}  // namespace

std::string folded_word(std::string_view written) {
    // Most words of the lexicon, which is folded whole before an article is read.
    if (std::ranges::all_of(written, [](char c) { return c >= ' ' && c <= '~'; })) {
        return article::to_lower_ascii(written);
    }
    const std::string lower = article::to_lower(written);
    std::string result;
    for (std::size_t at = 0; at < lower.size();) {
        const std::size_t from = at;
        const char32_t c = article::next_code_point(lower, at);
        const char32_t plain = c == U'’'    ? U'\''
                               : c == 0x451 ? 0x435  // ё
                               : c == 0x131 ? U'i'   // ı: capitals do not tell it from i
                               : c == 0x64A ? 0x6CC  // Arabic yeh
                               : c == 0x643 ? 0x6A9  // Arabic kaf
                                            : c;
        if (is_silent(c)) {
            continue;
        }
        if (plain == c) {
            result.append(lower, from, at - from);
        } else {
            append(result, plain);
        }
    }
    return result;
}

std::vector<Word> words_of(std::string_view readable, std::size_t start, std::size_t end) {
    using namespace article;
    const std::string_view text = readable.substr(0, end);
    const auto is_inner = [](char32_t c) { return is_letter(c) || digit_value(c) >= 0 || c == 0x7F; };
    std::vector<Word> words;
    for (std::size_t at = start; at < end;) {
        const std::size_t from = at;
        const char32_t first = next_code_point(text, at);
        if (is_space(first)) {
            continue;
        }
        Word word{from, at, {}, {}, is_upper(first), !is_inner(first)};
        if (!word.mark) {
            const bool number = digit_value(first) >= 0;
            while (at < end) {
                std::size_t next_at = at;
                const char32_t c = next_code_point(text, next_at);
                if (is_inner(c) || is_silent(c)) {
                    at = next_at;
                    continue;
                }
                if (next_at >= end) {
                    break;
                }
                std::size_t after = next_at;
                const char32_t follower = next_code_point(text, after);
                // A full stop holds single letters together alone: "u.s", not "child.new".
                const bool stop = c == U'.' && !number && at - from > 1 && text[at - 2] != '.';
                if (!is_inner(follower) || stop || !joins(c, number, digit_value(follower) >= 0)) {
                    break;
                }
                at = after;
            }
            word.end = at;
        }
        for (const char c : text.substr(word.start, word.end - word.start)) {
            if (c != '\x7F') {
                word.written += c;
            }
        }
        word.lower = folded_word(word.written);
        words.push_back(std::move(word));
    }
    return words;
}

std::string upper_first(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

}  // namespace sitmap::event
