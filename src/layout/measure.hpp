#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"
#include "io/language.hpp"
#include "layout/sheet.hpp"
#include "style/style.hpp"

namespace sitmap::layout {

/// Size of a text run in points. Ascent and descent are those of the tallest and deepest letters of the language
/// (about 0.94 and 0.24 of the size), so that lines of a style are all alike and boxes hold no empty space; they are
/// not the font's line box, which is about 0.13 of the size higher above and 0.05 below.
struct Extent {
    double width = 0;
    double ascent = 0;   ///< above the baseline, positive
    double descent = 0;  ///< below, positive
};

/// What can be turned by itself: a letter with its marks, and a space that follows.
struct Letter {
    std::string text;
    double width = 0;  ///< with kerning and tracking, as it stands in the line
};

/// Measures and breaks text in the style's fonts. One per thread.
class Measurer {
public:
    Measurer();
    Measurer(Measurer&&) noexcept;
    Measurer& operator=(Measurer&&) noexcept;
    ~Measurer();

    /// One line, tracking included. Empty text: zero width, the font's ascent and descent.
    Extent measure(std::string_view text, const style::TextStyle& style, Language language);
    /// The line's letters from left to right. Empty where they cannot be set one by one: scripts that join their
    /// letters, run from right to left or build syllables, and empty text.
    std::vector<Letter> letters_of(std::string_view text, const style::TextStyle& style, Language language);
    /// Greedy lines no wider than `width_pt`, broken at spaces and after "/", "–" and "-"; a single word that is too
    /// wide is broken between letters. Explicit '\n' always breaks.
    /// The lines come as they are drawn (caps applied).
    std::vector<std::string> break_lines(std::string_view text, const style::TextStyle& style, Language language,
                                         double width_pt);
    /// Another sheet begins: its warnings are told although an earlier one had the same.
    void begin_sheet();
    /// Families that were asked for and are not installed, code points without a glyph: for W_FONT and E_FONT.
    Warnings take_warnings();

    struct Impl;

private:
    std::unique_ptr<Impl> impl_;
};

/// The text as it is drawn: upper-cased where the style says so.
std::string drawn_text(std::string_view text, const style::TextStyle& style, Language language);

/// Errors: font, naming the family and the Debian package, when a family of the style is not installed.
Result<void> check_fonts(const style::Style& style);

enum class Align { left, centre, right };

/// A text item with its first line's top at `top_left.y`, lines aligned in `width_pt` (0: as wide as the widest).
/// Its box is tight in width and goes from the first ascent to the last descent.
TextItem set_text(Measurer& measurer, const std::vector<std::string>& lines, const style::TextStyle& style,
                  Language language, XY top_left, Align align = Align::left, double width_pt = 0);

}  // namespace sitmap::layout
