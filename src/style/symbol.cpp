#include <cmath>

#include "style/outline.hpp"
#include "style/style.hpp"
#include "style/tables.hpp"

namespace sitmap::style {

namespace {

Stroke solid(Rgba colour, double width) {
    return {colour, width, {}, Cap::round, Join::round};
}

/// The pattern stretched so that a whole number of dashes goes round: no stump where the outline closes.
std::vector<double> fitted(std::vector<double> dash, double length) {
    double period = 0;
    for (double part : dash) {
        period += part;
    }
    if (period <= 0 || length <= 0) {
        return {};
    }
    const double k = length / (std::max(1.0, std::round(length / period)) * period);
    for (double& part : dash) {
        part = std::max(0.05, part * k);
    }
    return dash;
}

Stroke outline_stroke(const SymbolLook& look, event::Claim claim, Rgba colour, double length) {
    Stroke stroke = solid(colour, look.outline_pt);
    if (claim == event::Claim::threatened) {
        stroke.dash_pt = fitted(look.threatened_dash, length);
        stroke.cap = Cap::butt;
    } else if (claim == event::Claim::proposed) {
        stroke.dash_pt = fitted(look.proposed_dash, length);
    }
    return stroke;
}

}  // namespace

std::vector<SymbolPart> Style::symbol_outline(event::Family family, event::Claim claim) const {
    const SymbolLook& look = tables_->symbols;
    const Rgba ink = claim == event::Claim::denied ? look.denied : family_colour(family);
    std::vector<SymbolPart> parts;
    parts.push_back({family_outline(family), look.halo, solid(look.halo, 2 * look.halo_pt)});
    if (claim == event::Claim::happened) {
        parts.push_back({family_outline(family), ink, {}});
        return parts;
    }
    geo::Path outline = family_outline(family, look.outline_pt / 2);
    const Stroke stroke = outline_stroke(look, claim, ink, length_of(outline));
    parts.push_back({std::move(outline), colour("disc"), stroke});
    return parts;
}

std::vector<SymbolPart> Style::symbol(event::Type type, event::Claim claim) const {
    const SymbolLook& look = tables_->symbols;
    const event::Family family = event::family_of(type);
    const Rgba disc = colour("disc");
    const Rgba ink = claim == event::Claim::denied     ? look.denied
                     : claim == event::Claim::happened ? disc
                                                       : family_colour(family);
    std::vector<SymbolPart> parts = symbol_outline(family, claim);
    const GlyphSetting setting = glyph_setting(family);
    for (const GlyphPart& part : tables_->glyphs.at(type)) {
        SymbolPart drawn;
        drawn.path = geo::transformed(part.path, setting.scale, {0, setting.shift_y});
        if (part.filled) {
            drawn.fill = ink;
        }
        if (part.stroke_pt > 0) {
            drawn.stroke = solid(ink, part.stroke_pt * setting.scale);
        }
        parts.push_back(std::move(drawn));
    }
    if (claim == event::Claim::denied) {
        constexpr double reach = 8.6;
        const geo::Path strike = geo::polyline({{-reach, reach}, {reach, -reach}});
        Stroke bar = solid(disc, look.denied_bar_pt);
        bar.cap = Cap::butt;
        parts.push_back({strike, {}, bar});
        parts.push_back({strike, {}, solid(look.denied, look.outline_pt)});
    }
    return parts;
}

std::vector<SymbolPart> Style::unit_glyph(brief::UnitBranch branch, Rgba ink) const {
    std::vector<SymbolPart> parts;
    const auto glyph = tables_->unit_glyphs.find(branch);
    if (glyph == tables_->unit_glyphs.end()) {
        return parts;
    }
    for (const GlyphPart& part : glyph->second) {
        SymbolPart drawn;
        drawn.path = part.path;
        if (part.filled) {
            drawn.fill = ink;
        }
        if (part.stroke_pt > 0) {
            drawn.stroke = Stroke{ink, part.stroke_pt, {}, Cap::butt, Join::round};
        }
        parts.push_back(std::move(drawn));
    }
    return parts;
}

}  // namespace sitmap::style
