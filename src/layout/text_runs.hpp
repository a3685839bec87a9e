#pragma once

#include <hb.h>

#include <cstddef>
#include <string_view>
#include <vector>

#include "layout/fonts.hpp"

/// For .cpp files of layout alone.
namespace sitmap::layout {

/// A piece of a line in one font, one script and one direction, which is shaped as a whole.
struct TextRun {
    std::size_t start = 0, end = 0;  ///< bytes
    const Font* font = nullptr;      ///< null where no font is installed
    hb_script_t script = HB_SCRIPT_COMMON;
    bool leftwards = false;  ///< from right to left
};

struct TextRuns {
    std::vector<TextRun> from_left;  ///< as they stand on the page
    std::size_t missing = 0;         ///< characters that no installed font has
};

/// The runs of one line; none for an empty one. Directions follow the Unicode bidirectional algorithm in a paragraph of
/// the language's direction. \pre valid UTF-8
TextRuns runs_of(std::string_view text, const style::TextStyle& style, Language language);

}  // namespace sitmap::layout
