#pragma once

#include <string>
#include <string_view>

namespace sitmap::batch {

/// Of the content of a file, as the journal notes it: 32 hexadecimal digits.
std::string hash_of_file(std::string_view bytes);

}  // namespace sitmap::batch
