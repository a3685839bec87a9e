#pragma once

#include <string>

#include "layout/sheet.hpp"

namespace sitmap::paint {

/// One `<text>` with a `<tspan>` a line, each as wide as it was measured. `sheet_language` is what the file as a
/// whole states. An item without lines gives nothing.
std::string svg_text(const layout::TextItem& item, Language sheet_language);

/// ` fill="#…" fill-opacity="…"` or the same for strokes.
std::string svg_paint(std::string_view what, style::Rgba colour);

}  // namespace sitmap::paint
