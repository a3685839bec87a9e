#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "brief/toml_reading.hpp"
#include "io/error.hpp"

namespace sitmap::brief {

/// A text as a sheet can bear it: cleaned (`clean_text`), at most `limit` characters, cut text ends in "…". What had to
/// be left out is a warning that calls the text `what`: W_CONTROL, W_LABEL_CUT.
std::string printed_text(std::string_view text, std::string_view what, std::size_t limit, const std::string& file,
                         int line, Warnings& warnings);

/// The text of a key as a sheet can bear it: cleaned (`clean_text`), at most `limit` characters, cut text ends in "…".
/// An absent key is empty. What had to be left out is a warning with file and line: W_CONTROL, W_LABEL_CUT.
Result<std::string> printed_line(const TomlTable& table, std::string_view key, std::size_t limit, Warnings& warnings);

/// The text of a key that names something, cleaned; `fallback` for an absent key. Too long is an error: cut short it
/// would name something else.
Result<std::string> naming_line(const TomlTable& table, std::string_view key, std::size_t limit,
                                std::string_view fallback = {});

}  // namespace sitmap::brief
