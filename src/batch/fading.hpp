#pragma once

#include <map>
#include <string>

#include "layout/sheet.hpp"
#include "scene/scene.hpp"

namespace sitmap::batch {

/// Makes the symbols of older events paler, and circles that count such alone. `opacity` by the events' ids; those that
/// are not there stay as they are.
void fade(layout::Sheet& sheet, const scene::Scene& scene, const brief::Brief& brief,
          const std::map<std::string, double>& opacity);

}  // namespace sitmap::batch
