#include "paint/svg_text.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

#include "layout/reading_direction.hpp"
#include "layout/shaped_line.hpp"
#include "paint/svg_writing.hpp"

namespace sitmap::paint {

namespace {

/// A family name as CSS takes it in single quotes: anything but letters, digits, spaces and hyphens is left out.
std::string css_family(std::string_view family) {
    std::string name = "'";
    for (const char c : family) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
                           c == '-' || static_cast<unsigned char>(c) >= 0x80;
        if (plain) {
            name += c;
        }
    }
    return name + "'";
}

std::string families(const style::TextStyle& style) {
    std::string list = css_family(style.family);
    for (const std::string& family : style.fallbacks) {
        list += "," + css_family(family);
    }
    const bool serif = style.family.find("Serif") != std::string::npos;
    return list + (serif ? ",serif" : ",sans-serif");
}

/// Each letter in a `<tspan>` of its own: every program that draws SVG knows where it stands. The name as a whole is
/// turned as well, so that one that does not turn letters (librsvg before 2.60) shows them as steps along the curve.
std::string turned_letters(const layout::TextItem& item) {
    constexpr double degree = std::numbers::pi / 180;
    const geo::XY pivot = item.lines.front().baseline;
    const double c = std::cos(item.rotation_deg * degree), s = std::sin(item.rotation_deg * degree);
    std::string out;
    for (const layout::TurnedLetter& letter : item.letters) {
        const geo::XY from = letter.baseline - pivot;
        out += fmt::format("<tspan x=\"{}\" y=\"{}\" rotate=\"{}\">{}</tspan>",
                           number(pivot.x + from.x * c + from.y * s), number(pivot.y - from.x * s + from.y * c),
                           number(letter.rotation_deg - item.rotation_deg), escaped(letter.text));
    }
    return out;
}

}  // namespace

std::string svg_paint(std::string_view what, style::Rgba colour) {
    std::string out = fmt::format(" {}=\"{}\"", what, style::to_hex(colour));
    if (colour.alpha < 1) {
        out += fmt::format(" {}-opacity=\"{}\"", what, number(colour.alpha));
    }
    return out;
}

std::string svg_text(const layout::TextItem& item, Language sheet_language) {
    if (item.lines.empty()) {
        return {};
    }
    const style::TextStyle style = layout::in_language(item.style, item.language);
    const bool rtl = is_right_to_left(item.language);
    std::string out =
        fmt::format("<text font-family=\"{}\" font-size=\"{}\"", escaped(families(style)), number(style.size_pt));
    if (style.weight != 400) {
        out += fmt::format(" font-weight=\"{}\"", style.weight);
    }
    if (style.italic) {
        out += " font-style=\"italic\"";
    }
    if (style.condensed) {
        out += " font-stretch=\"semi-condensed\"";
    }
    if (style.tracking_em != 0 && item.letters.empty()) {
        out += fmt::format(" letter-spacing=\"{}\"", number(style.tracking_em * style.size_pt));
    }
    out += svg_paint("fill", style.colour);
    if (style.halo_pt > 0 && style.halo.alpha > 0) {
        out += svg_paint("stroke", style.halo);
        out += fmt::format(" stroke-width=\"{}\" paint-order=\"stroke\"", number(2 * style.halo_pt));
    }
    if (rtl) {
        out += " direction=\"rtl\"";
    }
    std::string words;
    for (const layout::TextLine& line : item.lines) {
        words += line.text;
    }
    if (const Language language = layout::read_as(words, item.language); language != sheet_language) {
        out += fmt::format(" xml:lang=\"{}\"", tag_of(language));
    }
    if (item.rotation_deg != 0) {
        const geo::XY pivot = item.lines.front().baseline;
        out +=
            fmt::format(" transform=\"rotate({} {} {})\"", number(item.rotation_deg), number(pivot.x), number(pivot.y));
    }
    if (!item.kind.empty()) {
        out += fmt::format(" data-kind=\"{}\"", escaped(item.kind));
    }
    out += '>';
    if (!item.letters.empty()) {
        return out + turned_letters(item) + "</text>\n";
    }
    for (const layout::TextLine& line : item.lines) {
        // Text begins at its right end when it runs from right to left.
        const double x = rtl ? line.baseline.x + line.width : line.baseline.x;
        out += fmt::format("<tspan x=\"{}\" y=\"{}\"", number(x), number(line.baseline.y));
        if (line.width > 0) {
            // Readers without these fonts see another one squeezed into the same room.
            out += fmt::format(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", number(line.width));
        }
        out += fmt::format(">{}</tspan>", escaped(line.text));
    }
    return out + "</text>\n";
}

}  // namespace sitmap::paint
