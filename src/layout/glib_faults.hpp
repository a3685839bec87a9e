#pragma once

#include <functional>

#include "io/error.hpp"

namespace sitmap::layout {

/// Pango and GLib end the process by a signal when memory or threads run out, and go on with boxes for letters when a
/// font file cannot be read. From now on `end` gets such a fault instead, as an error of code `memory` or `font`; it is
/// called once, in whatever thread, and must end the process. For the program alone, which calls it once.
void end_on_glib_faults(std::function<void(const Error&)> end);

}  // namespace sitmap::layout
