#pragma once

#include <pango/pango.h>

#include <string_view>

/// Which of the installed fonts are looked through. Fontconfig sorts all of them anew for every style, size and
/// language of text, and Noto alone brings hundreds for scripts that hardly any map holds. Only for layout/*.cpp.
namespace sitmap::layout {

/// From now on Pango looks through the fonts without Noto's families for other scripts than Latin, Greek, Cyrillic,
/// Armenian, Georgian and Arabic. Repeated calls change nothing.
void look_through_few_fonts();

/// True for families that are not looked through, installed or not.
bool is_left_out(std::string_view family);

/// All fonts that are installed, for texts that the few cannot set. Of the thread; never null.
PangoFontMap* all_fonts();

}  // namespace sitmap::layout
