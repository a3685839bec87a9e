#pragma once

#include <filesystem>

#include "style/tables.hpp"

namespace sitmap::style {

/// Reads a glyph from the small part of SVG that glyphs need: `<svg>`, `<g>`, `<title>`, and path, line, polyline,
/// polygon, rect, circle with fill, stroke and stroke-width; colours are "none" or "currentColor". The grid is
/// 24 × 24 with its origin in the middle. Errors: style for every other element or attribute, read.
Result<Glyph> read_glyph(const std::filesystem::path& file);

}  // namespace sitmap::style
