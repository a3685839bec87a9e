#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "brief/brief.hpp"
#include "layout/layout.hpp"
#include "report/partial_words.hpp"
#include "scene/scene.hpp"
#include "style/style.hpp"
#include "territory/territory.hpp"

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
std::vector<Finding> lint(const brief::Brief& brief, const PartialWords& words);

/// What can be said of the map against what is known of its ground: exclaves that are not shown, places named by one
/// side's name alone.
std::vector<Finding> lint(const brief::Brief& brief, const scene::Scene& scene, const territory::Territory& territory,
                          const gazetteer::Gazetteer& gazetteer);

/// What can be said of the drawn map: overlaps, cut items, events and names that are lost, legend against what is
/// drawn, disclaimer, contrast, dashes. The other two are not checked again. Sorted by rule, then by message.
std::vector<Finding> lint(const brief::Brief& brief, const scene::Scene& scene, const layout::Laid& laid,
                          const style::Style& style);

}  // namespace sitmap::report
