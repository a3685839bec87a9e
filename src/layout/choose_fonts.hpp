#pragma once

namespace sitmap::layout {

/// Has Fontconfig look through its fonts, which the first text would do else. Where memory is short nothing happens;
/// the text says so. May run beside other threads.
void choose_fonts() noexcept;

}  // namespace sitmap::layout
