#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"

/// Text is UTF-8 everywhere; offsets that leave the program count Unicode code points.
namespace sitmap::io {

/// Byte offset of the first fault, or npos when `bytes` is valid UTF-8 (no overlong forms, no surrogates).
std::size_t first_invalid_utf8(std::string_view bytes);

/// Number of code points. \pre valid UTF-8
std::size_t code_points(std::string_view text);

/// Translates byte offsets into code-point offsets of one text; any order, O(1) after an O(n) set-up.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text);
    /// \pre byte_offset <= text size, at the start of a code point (otherwise the one it lies in).
    std::size_t at_byte(std::size_t byte_offset) const;

private:
    std::vector<std::size_t> every_64th_;
    std::string_view text_;
};

/// Canonical composition (NFC).
std::string to_nfc(std::string_view text);

/// At most `limit` code points, cut text ends in "…".
std::string shorten(std::string_view text, std::size_t limit);

}  // namespace sitmap::io
