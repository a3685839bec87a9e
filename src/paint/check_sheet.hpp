#pragma once

#include "io/error.hpp"
#include "layout/sheet.hpp"

namespace sitmap::paint {

/// What every writer relies on: finite coordinates near the sheet, valid UTF-8, images of the size they state, sane
/// nesting. Cairo aborts, hangs or silently stops drawing on the rest. Errors: coordinate, utf8, limit, internal.
Result<void> check_sheet(const layout::Sheet& sheet);

/// Links are written only when they lead to the web.
bool is_web_link(std::string_view link);

}  // namespace sitmap::paint
