#include "event/words.hpp"

#include "article/letter.hpp"

namespace sitmap::event {
namespace {

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'’';
}

/// A character that belongs to a word when a letter or digit follows.
bool joins(char32_t c, bool number, bool next_digit) {
    if (is_apostrophe(c) || c == U'-' || c == U'.') {
        return c != U'.' || !number || next_digit;
    }
    return number && next_digit && (c == U',' || c == U'+');
}

}  // namespace

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
                if (is_inner(c)) {
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
        word.lower = to_lower(word.written);
        for (std::size_t i = word.lower.find("’"); i != std::string::npos; i = word.lower.find("’")) {
            word.lower.replace(i, std::string_view("’").size(), "'");
        }
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace sitmap::event
