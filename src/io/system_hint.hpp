#pragma once

#include <string>

namespace sitmap::io {

/// What a person can do about a file that the system refuses for this reason (errno).
std::string system_hint(int reason);

}  // namespace sitmap::io
