#pragma once

#include "brief/brief.hpp"
#include "pack/pack.hpp"
#include "scene/scene.hpp"
#include "scene/viewport.hpp"

namespace sitmap::scene {

/// The pack's heights, or the user's over them where the brief brings some: as fine as the frame can show. Where the
/// user's say nothing the pack's stay. Errors: those of overlay::read_heights.
Result<pack::Relief> heights_of(const brief::Brief& brief, const Viewport& viewport, pack::Relief relief);

/// Lays the brief's picture over the shaded ground. Errors: those of overlay::read_picture.
Result<void> add_picture(const brief::Brief& brief, const Viewport& viewport, ReliefImage& ground);

}  // namespace sitmap::scene
