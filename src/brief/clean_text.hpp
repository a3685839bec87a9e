#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sitmap::brief {

/// Text fit for print, and what was taken out of it for that.
struct Cleaned {
    std::string text;
    std::size_t controls = 0;  ///< control characters other than line ends and tabs, direction overrides, no characters
    std::size_t marks = 0;     ///< marks beyond the eighth on one letter
};

/// NFC; runs of white space as one space, no space at either end; without what is no letter to anybody: control
/// characters (a space in their place), overrides and isolates of the writing direction, U+FFFE and its like; at most
/// eight marks on a letter.
Cleaned cleaned_text(std::string_view text);
/// The text alone.
std::string clean_text(std::string_view text);

/// The same, ended at the last word that fits in `limit` code points, with "…" when something was left out.
std::string headline(std::string_view text, std::size_t limit);

}  // namespace sitmap::brief
