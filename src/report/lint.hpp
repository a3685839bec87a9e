#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "brief/brief.hpp"
#include "layout/layout.hpp"
#include "scene/scene.hpp"
#include "style/style.hpp"

/// Rules of map-making, checked on what was really drawn.
namespace sitmap::report {

struct Finding {
    std::string rule;   ///< "label-overlap" …, one of `lint_rules()`
    bool error = true;  ///< false: advice
    std::string message;
};

struct Rule {
    std::string_view id;
    std::string_view what;  ///< one sentence for the manual
};
const std::vector<Rule>& lint_rules();

/// What can be said of a brief before it is drawn: title, date, sources, claims without a speaker, words that take a
/// side.
std::vector<Finding> lint(const brief::Brief& brief);

/// What can be said of the drawn map: overlaps, cut items, legend against what is drawn, disclaimer, contrast.
/// The rules of briefs are not checked again.
/// Sorted by rule, then by message.
std::vector<Finding> lint(const brief::Brief& brief, const scene::Scene& scene, const layout::Laid& laid,
                          const style::Style& style);

}  // namespace sitmap::report
