#include "gazetteer/tokens.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "gazetteer/letter_table.hpp"
#include "gazetteer/look_alike.hpp"
#include "gazetteer/name_key.hpp"

namespace sitmap::gazetteer {
namespace {

/// A letter of the text and what the table says of it.
struct Read {
    char32_t c = 0;
    std::uint16_t flags = 0;
    std::size_t next = 0;  ///< where the next one begins
    bool is(std::uint16_t any_of) const { return (flags & any_of) != 0; }
};

/// Reads one sentence, letter by letter and word by word.
class Reader {
public:
    explicit Reader(std::string_view text) : table_(LetterTable::get()), text_(text) {}

    /// The letter at `at`; without flags at the end.
    Read peek(std::size_t at) const {
        if (at >= text_.size()) {
            return {0, 0, at};
        }
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 0x80) {
            return {byte, table_.below(byte).flags, at + 1};
        }
        std::size_t next = at;
        const char32_t c = next_code_point(text_, next);
        return {c, c < LetterTable::size ? table_.below(c).flags : flags_beyond(c), next};
    }

    /// Reads the word that begins at `at`, which moves behind it. Its key is put into `key`.
    void read_word(std::size_t& at, bool hashtag, Token& token, std::string& key) const;

private:
    bool ends_before(const Read& apostrophe, std::size_t letters, std::size_t& rest) const;
    void read_initials(std::size_t& at, KeyWriter& key, std::size_t& letters) const;

    const LetterTable& table_;
    std::string_view text_;
};

/// "Iran's", "Bakı’da" end before the apostrophe; "T’bilisi" goes on. `rest` moves behind the ending.
bool Reader::ends_before(const Read& apostrophe, std::size_t letters, std::size_t& rest) const {
    Read follows = peek(apostrophe.next);
    const char32_t first = follows.c;
    std::size_t count = 0;
    bool lower = true;
    rest = apostrophe.next;
    while (follows.is(Letter::word)) {
        lower = lower && follows.is(Letter::lower);
        ++count;
        rest = follows.next;
        follows = peek(rest);
    }
    return ((first == U's' || first == U'S') && count == 1) || (lower && count <= 5 && letters >= 3);
}

/// "U.S." is one word: single capitals parted by full stops. `at` stands on the first full stop.
void Reader::read_initials(std::size_t& at, KeyWriter& key, std::size_t& letters) const {
    ++at;
    for (;;) {
        const Read capital = peek(at);
        if (!capital.is(Letter::upper) || peek(capital.next).c != U'.') {
            return;
        }
        key.add(capital.c);
        ++letters;
        at = capital.next + 1;
    }
}

void Reader::read_word(std::size_t& at, bool hashtag, Token& token, std::string& into) const {
    into.clear();
    std::optional<KeyWriter> key(std::in_place, into);
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool latin = false;
    bool cyrillic = false;
    bool first = true;
    Read before;
    while (at < text_.size()) {
        const Read letter = peek(at);
        if (letter.is(Letter::word)) {
            const bool upper = letter.is(Letter::upper);
            if (hashtag && upper && before.is(Letter::lower)) {
                break;  // #ZangezurCorridor
            }
            if (first) {
                token.capital = upper || !letter.is(Letter::lower);
                first = false;
            }
            letters += letter.is(Letter::alpha) ? 1 : 0;
            capitals += upper ? 1 : 0;
            latin = latin || letter.c < 0x80;
            cyrillic = cyrillic || (letter.c >= 0x400 && letter.c < 0x530);
            key->add(letter.c);
        } else if (letter.is(Letter::invisible)) {
            Read behind = peek(letter.next);
            while (behind.is(Letter::invisible) && behind.next < text_.size()) {
                behind = peek(behind.next);
            }
            if (!behind.is(Letter::word)) {
                break;
            }
        } else if (letter.is(Letter::apostrophe) && peek(letter.next).is(Letter::word)) {
            std::size_t rest = 0;
            if (ends_before(letter, letters, rest)) {
                token.end = at;
                token.possessive = true;
                at = rest;
                break;
            }
        } else if (letter.c == U'.' && letters == 1 && before.is(Letter::upper) &&
                   peek(letter.next).is(Letter::upper) && peek(peek(letter.next).next).c == U'.') {
            read_initials(at, *key, letters);
            capitals = letters;
            break;
        } else {
            break;
        }
        before = letter;
        at = letter.next;
    }
    if (token.end == 0) {
        token.end = at;
    }
    // A plural possessive has no s of its own.
    if (!token.possessive && token.end > token.start && text_[token.end - 1] == 's' &&
        peek(at).is(Letter::apostrophe)) {
        token.possessive = true;
    }
    token.shouted = letters > 1 && capitals == letters;
    key.reset();
    if (latin && cyrillic) {
        mend_look_alikes(into);
    }
}

/// A hyphen, then the end of the line: what was one name before the line was broken.
bool breaks_line(std::string_view between) {
    const bool soft = between.starts_with("\u00ad");
    if (!soft && !between.starts_with('-') && !between.starts_with("\u2010")) {
        return false;
    }
    between.remove_prefix(soft ? 2 : between.front() == '-' ? 1 : 3);
    return std::count(between.begin(), between.end(), '\n') == 1 &&
           between.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Gap gap_between(std::string_view between) {
    bool space = false;
    bool hyphen = false;
    int breaks = 0;
    std::size_t at = 0;
    while (at < between.size()) {
        const char32_t c = next_code_point(between, at);
        const std::uint16_t flags = c < LetterTable::size ? LetterTable::get().below(c).flags : flags_beyond(c);
        if ((flags & Letter::invisible) != 0) {
            continue;
        }
        if ((flags & Letter::space) != 0) {
            space = true;
            breaks += c == U'\n' ? 1 : 0;
        } else if ((flags & Letter::hyphen) != 0) {
            hyphen = true;
        } else if (c == U',' && !hyphen) {
            return Gap::comma;
        } else if (c == U'/' && between.size() == 1) {
            return Gap::slash;
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

/// Runs of characters without white space, each looked at once.
class Runs {
public:
    explicit Runs(std::string_view text) : text_(text) {}

    /// True when the run around the token is an address rather than a word. Tokens come in the order of the text.
    bool is_address(const Token& token) {
        if (token.start >= end_) {
            look_at(token.start);
        }
        if (address_) {
            return true;
        }
        const auto latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        const bool dot_before = token.start >= 2 && text_[token.start - 1] == '.' && latin(text_[token.start - 2]);
        const bool dot_after = token.end + 2 < text_.size() && text_[token.end] == '.' && text_[token.end + 1] >= 'a' &&
                               text_[token.end + 1] <= 'z';
        return (dot_before && token.start >= 3 && latin(text_[token.start - 3])) || dot_after;
    }

private:
    void look_at(std::size_t at) {
        const auto parts = [&](std::size_t i) { return static_cast<unsigned char>(text_[i]) <= ' '; };
        std::size_t from = at;
        while (from > end_ && !parts(from - 1)) {
            --from;
        }
        const bool hashtag = text_[from] == '#';
        address_ = false;
        for (end_ = from; end_ < text_.size() && !parts(end_); ++end_) {
            const char c = text_[end_];
            address_ = address_ || c == '@' || (c == '_' && !hashtag) || (c == ':' && text_.substr(end_, 3) == "://") ||
                       (c == 'w' && text_.substr(end_, 4) == "www.");
        }
    }

    std::string_view text_;
    std::size_t end_ = 0;
    bool address_ = false;
};

/// What stands between two neighbours of one sentence.
void part(std::string_view text, Token& before, const Token& token, bool in_hashtag) {
    if (before.possessive) {
        before.after = Gap::stop;
        return;
    }
    std::string_view between = text.substr(before.end, token.start - before.end);
    if (between == " ") {
        before.after = Gap::space;
        return;
    }
    if (in_hashtag && (between.empty() || between == "_")) {
        before.after = Gap::space;
        return;
    }
    if (before.key == "st" && between.starts_with(".")) {
        between.remove_prefix(1);  // "St. Petersburg"
    }
    before.broken = breaks_line(between);
    before.after = before.broken ? Gap::hyphen : gap_between(between);
}

}  // namespace

std::vector<Token> tokens_of(const article::Article& article, KeyStore& keys) {
    const std::string_view text = article.readable.size() == article.text.size() ? article.readable : article.text;
    std::vector<Token> tokens;
    tokens.reserve(text.size() / 6);
    Runs runs(text);
    std::string key;
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        const article::Sentence& sentence = article.sentences[s];
        const std::string_view part_of_text = text.substr(0, std::min(sentence.end, text.size()));
        const Reader reader(part_of_text);
        const std::size_t begin = tokens.size();
        std::size_t at = sentence.start;
        bool in_hashtag = false;
        while (at < part_of_text.size()) {
            const Read letter = reader.peek(at);
            if (!letter.is(Letter::word) || letter.c == 0x7F) {
                in_hashtag = letter.c == U'#' || (in_hashtag && letter.c == U'_');
                at = letter.next;
                continue;
            }
            Token& token = tokens.emplace_back();
            token.start = at;
            reader.read_word(at, in_hashtag, token, key);
            at = std::max(at, letter.next);
            if (key.empty()) {
                tokens.pop_back();
                continue;
            }
            token.key = keys.keep(key);
            token.capital = token.capital || in_hashtag;
            token.sentence = static_cast<std::uint32_t>(s);
            token.sentence_start = tokens.size() == begin + 1;
            token.in_address = runs.is_address(token);
            if (!token.sentence_start) {
                part(part_of_text, tokens[tokens.size() - 2], token, in_hashtag);
            }
        }
    }
    return tokens;
}

}  // namespace sitmap::gazetteer
