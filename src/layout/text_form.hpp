#pragma once

#include <string>
#include <vector>

#include "layout/measure.hpp"
#include "layout/sheet.hpp"

namespace sitmap::layout {

/// A label's text broken into lines and measured, before it has a place.
struct TextForm {
    std::vector<std::string> lines;
    std::vector<double> widths;
    std::vector<Letter> letters;  ///< of a name of one line that may be curved, else empty
    style::TextStyle style;
    Language language = Language::en;
    double width = 0, height = 0;  ///< of the box that other labels keep clear of
    double ascent = 0;             ///< box top to the first baseline
    double step = 0;               ///< baseline to baseline
};

/// Lines are separated by '\n' in `text`. The box is as high as capitals and descenders, which is less than the
/// font's own line: labels may stand as close as their letters allow.
TextForm form_of(Measurer& measurer, std::string_view text, const style::TextStyle& style, Language edition);

/// The form with the box's top left corner at `top_left`, turned clockwise about the box's centre. Its box bounds the
/// turned text.
TextItem set_form(const TextForm& form, XY top_left, Align align, std::string kind, double rotation_deg = 0);

/// Bounding box of a box of this size turned about its centre.
Rect turned_box(XY centre, double width, double height, double rotation_deg);

/// Boxes that together cover a box of this size turned about its centre, and little else.
std::vector<Rect> slices(XY centre, double width, double height, double rotation_deg);

/// The style at another size, halo and tracking unchanged.
style::TextStyle scaled(style::TextStyle style, double factor);

}  // namespace sitmap::layout
