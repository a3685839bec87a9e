#pragma once

#include <array>
#include <map>

#include "brief/annotations.hpp"
#include "style/style.hpp"

namespace sitmap::style {

/// How symbols are outlined for each claim.
struct SymbolLook {
    Rgba halo;
    double halo_pt = 1.8;
    double outline_pt = 1.8;
    std::vector<double> threatened_dash;
    std::vector<double> proposed_dash;
    Rgba denied;
    double denied_bar_pt = 4;
};

/// A glyph's part: its strokes and fills take the colour that the claim asks for.
struct GlyphPart {
    geo::Path path;
    bool filled = false;
    double stroke_pt = 0;  ///< 0: not stroked
};
using Glyph = std::vector<GlyphPart>;

/// Everything that a style file says, complete.
struct Style::Tables {
    std::map<std::string, Rgba, std::less<>> colours;
    std::map<TextRole, TextStyle> text;
    std::map<std::string, AreaStyle, std::less<>> areas;
    std::map<std::string, LineStyle, std::less<>> lines;
    std::map<std::string, DotStyle, std::less<>> dots;
    std::vector<Page> pages;  ///< sorted by name
    std::vector<std::string> sans_fallbacks;
    double smallest_pt = 0;
    SymbolLook symbols;
    std::map<event::Type, Glyph> glyphs;
    std::map<brief::UnitBranch, Glyph> unit_glyphs;  ///< empty for a folder of symbols without units
};

}  // namespace sitmap::style
