#pragma once

#include <string_view>

namespace sitmap::io {

/// Whether every quotation and parenthesis that a text opens is closed in it: where it is not, the text was cut in the
/// middle of somebody's words. True for an empty text.
bool marks_are_closed(std::string_view text);

}  // namespace sitmap::io
