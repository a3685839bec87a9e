#pragma once

#include "io/error.hpp"

namespace sitmap::layout {

/// Whether a process whose memory is limited (ulimit -v) has what setting text needs. Fontconfig does not look whether
/// it was given the memory it asks for, so it must not begin where there is none. Errors: memory.
Result<void> room_for_text();

}  // namespace sitmap::layout
