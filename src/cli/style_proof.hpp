#pragma once

#include <string>
#include <vector>

#include "sitmap.hpp"
#include "style/check.hpp"

namespace sitmap::cli {

/// What the eye would stumble over on maps drawn in a style, by name or file: a day of war with events of every family
/// on every ground, and areas that change hands. Each text against the pixels below it, each side as it came out.
/// Errors: those of Atlas::draw.
Result<std::vector<style::Weakness>> check_drawn(const Atlas& atlas, const std::string& style);

}  // namespace sitmap::cli
