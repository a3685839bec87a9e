#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Letters of any script in UTF-8 text.
namespace sitmap::article {

/// The code point at `position`; moves `position` behind it. \pre position < size, valid UTF-8
char32_t next_code_point(std::string_view text, std::size_t& position);
/// The code point that ends at `position`, 0 at the start of the text.
char32_t code_point_before(std::string_view text, std::size_t position);

bool is_letter(char32_t c);  ///< letters and combining marks
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_space(char32_t c);  ///< no-break spaces included
/// 0–9 for decimal digits of any script, otherwise -1.
int digit_value(char32_t c);

/// Every letter in lower case, independent of the language.
std::string to_lower(std::string_view text);
/// Lower case of A–Z alone: as many bytes as before.
std::string to_lower_ascii(std::string_view text);

/// Runs of white space and fillers (0x7F) as one space, none at the ends.
std::string fold_spaces(std::string_view text);

}  // namespace sitmap::article
