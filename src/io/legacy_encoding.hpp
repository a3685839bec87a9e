#pragma once

#include <string>
#include <string_view>

#include "io/error.hpp"

/// Encodings with one byte a letter, as old pages of the region are written in.
namespace sitmap::io {

struct LegacyEncoding {
    std::string_view name;  ///< as messages and iconv say it
};

/// The encoding behind a label of a document ("cp1251", "iso-8859-9"), null for an unknown one and for Unicode.
const LegacyEncoding* legacy_encoding(std::string_view label);

/// "utf-8", and UTF-16 too: a declaration that can be read byte by byte is in no UTF-16.
bool is_unicode_label(std::string_view label);

/// Errors: encoding.
Result<std::string> from_legacy(std::string_view bytes, const LegacyEncoding& encoding);

/// What bytes that are no UTF-8 look like, for a hint: "WINDOWS-1251"; empty for damaged UTF-8.
std::string likely_encoding(std::string_view bytes);

}  // namespace sitmap::io
