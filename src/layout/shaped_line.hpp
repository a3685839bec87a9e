#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "io/language.hpp"
#include "layout/font.hpp"
#include "style/style.hpp"

/// The one way in which text is set, so that what is painted is what was measured. For .cpp files of layout and
/// paint only.
namespace sitmap::layout {

/// A letter as it is drawn, or a part of one.
struct Glyph {
    unsigned long id = 0;
    double x = 0, y = 0;      ///< of its origin, from the line's left end on the baseline; points, y down
    double pen = 0;           ///< x of where its room begins
    std::size_t cluster = 0;  ///< the byte of the text at which what it belongs to starts
};

struct GlyphRun {
    const Font* font = nullptr;  ///< null where no font is installed: then there are no glyphs
    std::vector<Glyph> glyphs;   ///< from left to right
    double left = 0, right = 0;
    std::size_t start = 0, end = 0;  ///< bytes of the text
    bool leftwards = false;          ///< its text runs from right to left
    bool stands_alone = false;       ///< its letters look the same wherever they stand
};

struct ShapedLine {
    std::string text;
    std::vector<GlyphRun> runs;  ///< from left to right
    double size_pt = 0;
    double width = 0;
    /// What the letters cover, from the line's left end on the baseline, y down. Empty where nothing shows.
    struct Ink {
        double left = 0, top = 0, right = 0, bottom = 0;
    } ink;
    std::size_t missing = 0;  ///< characters that no installed font has
};

/// The letters of one unbroken line in the units of their fonts: the same at every size.
struct Shaping {
    struct Letter {
        unsigned long id = 0;
        std::size_t cluster = 0;
        int advance = 0, x = 0, y = 0;  ///< y up
        /// What it covers, from its origin; empty where nothing shows.
        struct Ink {
            int left = 0, top = 0, width = 0, height = 0;  ///< y up: the height is negative
        } ink;
    };
    struct Run {
        const Font* font = nullptr;
        std::vector<Letter> letters;  ///< from left to right
        std::size_t start = 0, end = 0;
        bool leftwards = false, stands_alone = false;
    };
    std::string text;
    std::vector<Run> runs;  ///< from left to right
    std::size_t missing = 0;
};

/// \pre valid UTF-8, caps applied
Shaping shaping_of(std::string_view text, const style::TextStyle& style, Language language);
/// The line at the style's size, tracking between its letters. \pre shaped in the same style and language, of any size
ShapedLine set_line(const Shaping& shaping, const style::TextStyle& style, Language language);
/// Both at once.
ShapedLine shape_line(std::string_view text, const style::TextStyle& style, Language language);

/// The style as a language takes it: Persian is larger and has neither tracking nor italics.
style::TextStyle in_language(const style::TextStyle& style, Language language);

}  // namespace sitmap::layout
