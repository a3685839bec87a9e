#pragma once

#include <string>

#include "io/error.hpp"
#include "layout/sheet.hpp"

namespace sitmap::paint {

/// The picture as a JPEG file: a fifth of a PNG's bytes for shaded ground, which has neither lines nor letters.
/// \pre the picture is opaque. Errors: internal, memory.
Result<std::string> encode_jpeg(const layout::ImageItem& picture);

}  // namespace sitmap::paint
