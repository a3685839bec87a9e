#pragma once

#include <string>
#include <string_view>

#include "io/error.hpp"
#include "layout/sheet.hpp"

/// Sheets to bytes. Same sheet, same bytes: no clock, no counters shared between files. All three refuse sheets that
/// cannot be drawn truly. Errors: coordinate (not finite or far off the sheet), utf8, limit, memory, internal.
/// Links that do not lead to the web (http, https) are not written.
namespace sitmap::paint {

class BegunPage;
class Stencils;

/// SVG 1.1: one <text> a label, one <g> a group, role="img", <title>, <desc>, xml:lang.
Result<std::string> to_svg(const layout::Sheet& sheet);
/// PNG at `dpi` (72: one pixel a point; 144 by default on the command line), with title and dpi in its metadata; in at
/// most `colours` colours (2 to 256; 0: as many as there are). Errors: limit (pixels), usage.
/// `kept`: what this page has in common with others of a series (`paint/stencils.hpp`). `begun`: the picture with the
/// first items of this sheet, which takes the others (`paint/begun_page.hpp`); it is used up, whatever its dpi.
Result<std::string> to_png(const layout::Sheet& sheet, double dpi, int colours = 0, Stencils* kept = nullptr,
                           BegunPage* begun = nullptr);
/// PDF with real text and embedded fonts; creation date from the sheet's date.
Result<std::string> to_pdf(const layout::Sheet& sheet);

enum class Format { svg, png, pdf };
Result<Format> format_of(std::string_view file_name);  ///< by ending; errors: usage
std::string_view ending_of(Format format);             ///< ".svg", ".png", ".pdf"

/// In any of them; all but the sheet is for pictures of pixels. Errors: those of the three above.
Result<std::string> to_bytes(const layout::Sheet& sheet, Format format, double dpi, int colours = 0,
                             Stencils* kept = nullptr, BegunPage* begun = nullptr);

}  // namespace sitmap::paint
