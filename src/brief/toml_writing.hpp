#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sitmap::brief {

/// A TOML basic string with its quotes; control characters as \uXXXX.
std::string toml_text(std::string_view text);
/// `key = "text"` with a line end, or nothing for an empty text.
std::string text_key(std::string_view key, std::string_view text);
/// `key = ["a", "b"]` with a line end, or nothing for an empty list.
std::string list_key(std::string_view key, const std::vector<std::string>& texts);
/// `# text`, wrapped at about 110 characters; line ends in the text cannot break out of the comment.
std::string comment(std::string_view text);

}  // namespace sitmap::brief
