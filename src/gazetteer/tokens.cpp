#include "gazetteer/tokens.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'‘' || c == U'`' || c == U'ʻ';
}

bool is_hyphen(char32_t c) {
    return c == U'-' || c == U'‐' || c == U'‑' || c == U'–' || c == U'—';
}

bool is_word(char32_t c) {
    // 0x7F fills what a decoded entity left over.
    return u_isalnum(static_cast<UChar32>(c)) != 0 || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK ||
           c == U'\u200c' || c == 0x7F;
}

bool is_space(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

char32_t peek(std::string_view text, std::size_t at) {
    return at < text.size() ? next_code_point(text, at) : U'\0';
}

/// Reads one word from `at`, which moves behind it.
Token read_word(std::string_view text, std::size_t& at) {
    Token token;
    token.start = at;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool first = true;
    char32_t before = 0;
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t c = next_code_point(text, next);
        if (is_word(c)) {
            const bool upper = u_isupper(static_cast<UChar32>(c)) != 0;
            const bool cased = upper || u_islower(static_cast<UChar32>(c)) != 0;
            if (first) {
                token.capital = upper || !cased;
                first = false;
            }
            letters += u_isalpha(static_cast<UChar32>(c)) ? 1 : 0;
            capitals += upper ? 1 : 0;
        } else if (is_apostrophe(c) && is_word(peek(text, next))) {
            // "Iran's", "Bakı’da" end before the apostrophe; "T’bilisi" goes on.
            const char32_t follows = peek(text, next);
            std::size_t rest = next;
            std::size_t count = 0;
            bool lower = true;
            while (rest < text.size() && is_word(peek(text, rest))) {
                lower = lower && u_islower(static_cast<UChar32>(peek(text, rest))) != 0;
                next_code_point(text, rest);
                ++count;
            }
            const bool possessive = (follows == U's' || follows == U'S') && count == 1;
            const bool suffix = lower && count <= 5 && letters >= 3;
            if (possessive || suffix) {
                token.end = at;
                token.possessive = true;
                at = rest;
                break;
            }
        } else if (c == U'.' && letters == 1 && u_isupper(static_cast<UChar32>(before)) &&
                   u_isupper(static_cast<UChar32>(peek(text, next)))) {
            // "U.S." is one word: single capitals parted by full stops.
            std::size_t after = next;
            next_code_point(text, after);
            if (peek(text, after) != U'.') {
                break;
            }
            while (peek(text, next) != 0 && u_isupper(static_cast<UChar32>(peek(text, next)))) {
                std::size_t behind = next;
                next_code_point(text, behind);
                if (peek(text, behind) != U'.') {
                    break;
                }
                next = behind + 1;
                ++letters;
                ++capitals;
            }
            at = next;
            break;
        } else {
            break;
        }
        before = c;
        at = next;
    }
    if (token.end == 0) {
        token.end = at;
    }
    // A plural possessive has no s of its own.
    if (!token.possessive && is_apostrophe(peek(text, at)) && token.end > token.start && text[token.end - 1] == 's') {
        token.possessive = true;
    }
    token.key = strict_key(text.substr(token.start, token.end - token.start));
    token.shouted = letters > 1 && capitals == letters;
    return token;
}

Gap gap_between(std::string_view between) {
    bool space = false;
    bool hyphen = false;
    int breaks = 0;
    std::size_t at = 0;
    while (at < between.size()) {
        const char32_t c = next_code_point(between, at);
        if (is_space(c)) {
            space = true;
            breaks += c == U'\n' ? 1 : 0;
        } else if (is_hyphen(c)) {
            hyphen = true;
        } else if (c == U',' && !hyphen) {
            return Gap::comma;
        } else if (c == U'/' && between.size() == 1) {
            return Gap::slash;
        } else if (is_apostrophe(c) && at == between.size()) {
            return Gap::stop;
        } else {
            return Gap::stop;
        }
    }
    if (breaks > 1) {
        return Gap::stop;
    }
    if (hyphen) {
        return space ? Gap::stop : Gap::hyphen;
    }
    return space ? Gap::space : Gap::stop;
}

/// True when the run of non-space characters around the token is an address rather than a word.
bool lies_in_address(std::string_view text, const Token& token) {
    std::size_t from = token.start;
    while (from > 0 && static_cast<unsigned char>(text[from - 1]) > ' ') {
        --from;
    }
    std::size_t to = token.end;
    while (to < text.size() && static_cast<unsigned char>(text[to]) > ' ') {
        ++to;
    }
    const std::string_view run = text.substr(from, to - from);
    if (run.find("://") != std::string_view::npos || run.find('@') != std::string_view::npos ||
        run.find("www.") != std::string_view::npos || run.find('_') != std::string_view::npos) {
        return true;
    }
    const auto latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const bool dot_before = token.start >= 2 && text[token.start - 1] == '.' && latin(text[token.start - 2]);
    const bool dot_after = token.end + 2 < text.size() && text[token.end] == '.' && text[token.end + 1] >= 'a' &&
                           text[token.end + 1] <= 'z';
    return (dot_before && token.start >= 3 && latin(text[token.start - 3])) || dot_after;
}

}  // namespace

std::vector<Token> tokens_of(const article::Article& article) {
    const std::string_view text = article.readable.size() == article.text.size() ? article.readable : article.text;
    std::vector<Token> tokens;
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        const article::Sentence& sentence = article.sentences[s];
        const std::string_view part = text.substr(0, std::min(sentence.end, text.size()));
        const std::size_t begin = tokens.size();
        std::size_t at = sentence.start;
        while (at < part.size()) {
            std::size_t next = at;
            const char32_t c = next_code_point(part, next);
            if (!is_word(c) || c == 0x7F) {
                at = next;
                continue;
            }
            Token token = read_word(part, at);
            if (at == token.start) {
                at = next;
            }
            if (token.key.empty()) {
                continue;
            }
            token.sentence = s;
            token.sentence_start = tokens.size() == begin;
            token.in_address = lies_in_address(text, token);
            if (tokens.size() > begin) {
                Token& before = tokens.back();
                std::string_view between = part.substr(before.end, token.start - before.end);
                if (before.key == "st" && between.starts_with(".")) {
                    between.remove_prefix(1);  // "St. Petersburg"
                }
                before.after = before.possessive ? Gap::stop : gap_between(between);
            }
            tokens.push_back(std::move(token));
        }
    }
    return tokens;
}

}  // namespace sitmap::gazetteer
