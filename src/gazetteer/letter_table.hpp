#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

/// What names and words need to know of a letter, asked of ICU once for the scripts in use.
namespace sitmap::gazetteer {

struct Letter {
    static constexpr std::uint16_t word = 1;  ///< letter, digit, mark on a letter, joiner
    static constexpr std::uint16_t upper = 2;
    static constexpr std::uint16_t lower = 4;
    static constexpr std::uint16_t alpha = 8;
    static constexpr std::uint16_t space = 16;
    static constexpr std::uint16_t hyphen = 32;  ///< or dash
    static constexpr std::uint16_t apostrophe = 64;
    static constexpr std::uint16_t invisible = 128;  ///< soft hyphen, zero-width and direction marks: no part of a word
    static constexpr std::uint16_t digit = 256;

    /// As keys write it: without case and marks; `nothing` for what vanishes, a space for what parts words.
    char16_t folded = 0;
    std::uint16_t flags = 0;

    bool is(std::uint16_t any_of) const { return (flags & any_of) != 0; }
};
inline constexpr char16_t vanished = 0;

class LetterTable {
public:
    static constexpr char32_t size = 0x2400;
    /// The one table, made when it is first asked for.
    static const LetterTable& get();
    const Letter& below(char32_t c) const { return letters_[c]; }

private:
    LetterTable();
    std::array<Letter, size> letters_;
};

/// A letter beyond the table. Its folding may need more than 16 bits: see folded_beyond.
std::uint16_t flags_beyond(char32_t c);
char32_t folded_beyond(char32_t c);

/// Writes a strict key letter by letter; it is whole when the writer is gone.
class KeyWriter {
public:
    /// Appends to `key`.
    explicit KeyWriter(std::string& key) : table_(LetterTable::get()), key_(key) {}
    KeyWriter(const KeyWriter&) = delete;
    KeyWriter& operator=(const KeyWriter&) = delete;
    ~KeyWriter() { flush(); }

    void add(char32_t c) {
        if (c >= 0x80) {
            add_beyond_ascii(c);
            return;
        }
        const char16_t folded = table_.below(c).folded;
        if (folded == u' ') {
            gap_ = true;
        } else if (folded != vanished) {
            part();
            put(static_cast<char>(folded));
            before_ = folded;
        }
    }

private:
    void put(char c) {
        if (used_ == sizeof(buffer_)) {
            flush();
        }
        buffer_[used_++] = c;
    }
    void put_code_point(char32_t c);
    void flush() {
        key_.append(buffer_, used_);
        used_ = 0;
    }
    void part() {
        if (gap_ && before_ != 0) {
            put(' ');
        }
        gap_ = false;
    }
    void add_beyond_ascii(char32_t c);

    const LetterTable& table_;
    std::string& key_;
    std::size_t used_ = 0;
    bool gap_ = false;
    char32_t before_ = 0;  ///< the letter written last
    char buffer_[64];
};

}  // namespace sitmap::gazetteer
