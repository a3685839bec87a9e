#pragma once

#include <future>
#include <memory>

#include "pack/pack.hpp"
#include "scene/scene.hpp"
#include "scene/viewport.hpp"
#include "style/style.hpp"

namespace sitmap::scene {

/// The ground in colour: height tint and shading by the style, smoothed so that the coarse heights' grid does not
/// show. `strength` scales both shading opacities (panels 1, large scale 0.85, minis 0.5, inset 0.45).
/// A relief without cells gives an image without pixels.
ReliefImage shade(const pack::Relief& relief, const Viewport& viewport, const style::ReliefStyle& style,
                  double strength);
/// The same, made on another processor if there is one to be had, else when it is asked for. The style must live until
/// then.
std::future<ReliefImage> shade_beside(std::shared_ptr<const pack::Relief> relief, const Viewport& viewport,
                                      const style::ReliefStyle& style, double strength);

}  // namespace sitmap::scene
