#pragma once

#include <string_view>

#include "io/error.hpp"

namespace sitmap::cli {

/// What a person can do about an error of this code that says nothing of its own. Never empty.
std::string_view usual_hint(ErrorCode code);

}  // namespace sitmap::cli
