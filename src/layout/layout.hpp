#pragma once

#include "layout/panel.hpp"

namespace sitmap::layout {

/// Everything that was set, for the report and the tests.
struct Laid {
    Sheet sheet;
    std::vector<PlacedLabel> labels;
    std::vector<Rect> symbols;
    std::vector<Rect> furniture;   ///< boxes of title, standfirst, as-of, column items, legend entries, footer
    Warnings warnings;
};

/// The whole page: title block, as-of date, map panel, column of numbered events, legend, footer with sources,
/// credits and disclaimer. Right-to-left editions are mirrored. Errors: font.
Result<Laid> lay_out(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                     const style::Page& page);

}  // namespace sitmap::layout
