#pragma once

#include "territory/compiler/control_ground.hpp"

namespace sitmap::territory::compiler {

/// Places taken one after the other until the ceasefire of 1994: what later lay behind the line, as far as its places
/// had been taken, and what was fought over beside it. Reads the first of the steps. Errors: geometry.
Result<void> add_growing(ControlGround& ground, ControlSequence& result);

/// From the war of 2020 on: cells of places between the first and the certain day of their change, as far as they are
/// not held any more. Reads the steps and the corridor. Errors: geometry.
Result<void> add_contested(const ControlGround& ground, ControlSequence& result);

}  // namespace sitmap::territory::compiler
