#pragma once

#include "layout/sheet.hpp"

/// All symbols at map and legend size, every claim of every family, and the three palettes side by side.
sitmap::layout::Sheet symbol_sheet();
