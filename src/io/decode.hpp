#pragma once

#include <string>
#include <string_view>

#include "io/error.hpp"

namespace sitmap::io {

/// Bytes turned into text.
struct Decoded {
    std::string text;      ///< valid UTF-8 without byte-order mark or NUL
    std::string encoding;  ///< "UTF-8", "UTF-16LE", "windows-1251" …
    Warnings warnings;     ///< W_ENCODING when the declaration is not what the bytes are; W_UTF8 for replaced bytes
};

/// How a user wants bytes to be read that say nothing of themselves, or not the truth.
struct EncodingChoice {
    std::string name;       ///< "windows-1251", "utf-16le": wins over what the document declares; empty: as it declares
    bool fallback = false;  ///< what is no text becomes U+FFFD and is counted, instead of being an error
};

/// A byte-order mark decides; then UTF-8, when the bytes are valid; then the encoding that the document declares
/// (`<meta charset>`, `<?xml encoding>`), "" for none. Nothing is guessed: other bytes are an error that says which
/// encoding they look like. Errors: utf8 (with byte, line and column), encoding.
Result<Decoded> decode(std::string bytes, std::string_view declared, const EncodingChoice& choice = {});

/// True for a name that `EncodingChoice` may have.
bool is_known_encoding(std::string_view name);

}  // namespace sitmap::io
