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
    /// \pre c < size
    Letter below(char32_t c) const;

private:
    LetterTable();
    /// Pages of 256 letters that hold a script in use: Latin, Greek, Cyrillic, Armenian, Arabic, Georgian, and the
    /// marks of all. ICU is asked of a letter between them when it is met.
    static constexpr std::array<std::uint8_t, 10> pages{0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x10, 0x1E, 0x20};
    static constexpr std::uint8_t no_page = 0xFF;
    static constexpr auto page_of = [] {
        std::array<std::uint8_t, size / 256> all{};
        all.fill(no_page);
        for (std::uint8_t i = 0; i < pages.size(); ++i) {
            all[pages[i]] = i;
        }
        return all;
    }();
    std::array<Letter, pages.size() * 256> letters_;
};

/// A letter beyond the table. Its folding may need more than 16 bits: see folded_beyond.
std::uint16_t flags_beyond(char32_t c);
char32_t folded_beyond(char32_t c);

inline Letter LetterTable::below(char32_t c) const {
    const std::uint8_t page = page_of[c >> 8];
    return page != no_page ? letters_[page * 256U + (c & 0xFF)]
                           : Letter{static_cast<char16_t>(folded_beyond(c)), flags_beyond(c)};
}

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
