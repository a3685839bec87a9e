#pragma once

#include <string>

#include "brief/brief.hpp"
#include "brief/toml_reading.hpp"

namespace sitmap::brief {

/// `[[layer]]`, `[heights]` and `[picture]`. Relative paths start at the brief's folder. Errors: config.
Result<void> read_own_files(const TomlTable& table, Brief& brief);

/// The same as TOML; "" without any.
std::string own_files_toml(const Brief& brief);

}  // namespace sitmap::brief
