#pragma once

#include <string>
#include <string_view>

#include "io/error.hpp"

namespace sitmap::io {

/// Bytes turned into text.
struct Decoded {
    std::string text;      ///< valid UTF-8 without byte-order mark or NUL
    std::string encoding;  ///< "UTF-8", "UTF-16LE", "windows-1251" …
    Warnings warnings;     ///< W_ENCODING when the declaration is not what the bytes are
};

/// A byte-order mark decides; then UTF-8, when the bytes are valid; then the encoding that the document declares
/// (`<meta charset>`, `<?xml encoding>`), "" for none. Nothing is guessed: other bytes are an error that says which
/// encoding they look like. Errors: utf8 (with byte, line and column), encoding.
Result<Decoded> decode(std::string bytes, std::string_view declared);

}  // namespace sitmap::io
