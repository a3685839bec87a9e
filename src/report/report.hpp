#pragma once

#include <string>

#include "brief/brief.hpp"
#include "layout/layout.hpp"
#include "pack/pack.hpp"
#include "scene/scene.hpp"

/// What was drawn, in words and data.
namespace sitmap::report {

/// Alt text of one or two sentences: what the map shows, of which date.
std::string alt_text(const brief::Brief& brief, const scene::Scene& scene);
/// A description that a blind reader can work with: areas, then each numbered event, then what is not on the map.
std::string long_description(const brief::Brief& brief, const scene::Scene& scene);
/// "sitmap.report/1": events with their whole texts and evidence, labels, symbols, dropped, warnings, sources, extent,
/// scale, fonts; docs/manual/report.md.
std::string to_json(const brief::Brief& brief, const scene::Scene& scene, const layout::Laid& laid,
                    const pack::Pack& pack);

}  // namespace sitmap::report
