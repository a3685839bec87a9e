#pragma once

#include <optional>
#include <string>

#include "paint/pictures/read_png.hpp"

/// What readers of the two other formats see, to be put beside the PNG.

/// What a program prints; nothing when it is not installed.
std::string output_of(const std::string& command);

/// The SVG as librsvg shows it on a page of this colour (0xRRGGBB), scaled to the size.
ReadPng svg_as_shown(const std::string& svg, int columns, int rows, unsigned page = 0xffffff);

/// The PDF's first page as poppler shows it; nothing where poppler-utils is not installed.
std::optional<ReadPng> pdf_as_shown(const std::string& pdf, double dpi);
