#pragma once

namespace sitmap::geo {

/// Loads PROJ, which the first projection would do else. Without PROJ nothing happens; the projection says so. May run
/// beside other threads.
void load_proj() noexcept;

}  // namespace sitmap::geo
