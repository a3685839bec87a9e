#pragma once

#include <toml++/toml.h>

#include "style/style.hpp"

namespace sitmap::style {

/// Makes a style of a merged style file. Gives the folder of the symbols too; the symbols are read afterwards.
struct StyleReader {
    static Result<Style> read(const toml::table& root);
};

}  // namespace sitmap::style
