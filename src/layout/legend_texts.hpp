#pragma once

#include <string>
#include <vector>

#include "scene/scene.hpp"

namespace sitmap::layout {

/// An entry of the legend in the words that it is set in.
struct LegendText {
    const scene::LegendEntry* entry = nullptr;
    std::string text;
};

/// The scene's classes, or its states of claims, in full words. Valid while the scene is.
std::vector<LegendText> legend_texts(const scene::Scene& scene, bool states);

/// For a legend without room for more: each text ends in front of its first colon, semicolon, comma or bracket, unless
/// two would then read the same ("International border"); short texts and the claims of movements stay whole.
std::vector<LegendText> in_short(std::vector<LegendText> texts);

}  // namespace sitmap::layout
