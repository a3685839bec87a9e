#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sitmap::brief {

/// Text fit for print: NFC, control characters and runs of white space as one space, no space at either end.
std::string clean_text(std::string_view text);

/// The same, ended at the last word that fits in `limit` code points, with "…" when something was left out.
std::string headline(std::string_view text, std::size_t limit);

}  // namespace sitmap::brief
