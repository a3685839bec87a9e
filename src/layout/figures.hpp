#pragma once

#include <string>

#include "io/language.hpp"

namespace sitmap::layout {

/// A number in the language's digits, without trailing zeros: "2.5", Persian "۲٫۵".
std::string figure(double value, Language language);

}  // namespace sitmap::layout
