#include "layout/font_index.hpp"

#include <cairo-ft.h>

#include <algorithm>
#include <array>

namespace sitmap::layout {

namespace {

const FcChar8* fc_text(const char* text) {
    return reinterpret_cast<const FcChar8*>(text);
}

std::string lower(std::string_view family) {
    std::string name(family);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

/// Names that Fontconfig's rules turn into families that are installed.
bool is_generic(const std::string& family) {
    constexpr std::array<std::string_view, 6> generic{"sans", "sans-serif", "serif", "mono", "monospace", "system-ui"};
    return std::find(generic.begin(), generic.end(), lower(family)) != generic.end();
}

PatternOwner request_for(const std::vector<std::string>& families, const Cut& cut) {
    PatternOwner request(FcPatternCreate());
    for (const std::string& family : families) {
        FcPatternAddString(request.get(), FC_FAMILY, fc_text(family.c_str()));
    }
    FcPatternAddDouble(request.get(), FC_WEIGHT, FcWeightFromOpenTypeDouble(cut.weight));
    FcPatternAddInteger(request.get(), FC_SLANT, cut.italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    // Families that have no such cut take the nearest one.
    FcPatternAddInteger(request.get(), FC_WIDTH, cut.condensed ? FC_WIDTH_SEMICONDENSED : FC_WIDTH_NORMAL);
    // Not the locale's: the same map everywhere.
    FcPatternAddString(request.get(), FC_LANG, fc_text("en"));
    FcPatternAddString(request.get(), FC_NAMELANG, fc_text("en"));
    return request;
}

/// How Cairo draws them, and what Fontconfig takes for granted.
void complete(FcPattern* request) {
    cairo_font_options_t* options = Font::options();
    cairo_ft_font_options_substitute(options, request);
    cairo_font_options_destroy(options);
    FcDefaultSubstitute(request);
}

bool has_character(FcPattern* font, char32_t character) {
    FcCharSet* characters = nullptr;
    return FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch &&
           FcCharSetHasChar(characters, character) == FcTrue;
}

}  // namespace

FontIndex::FontIndex(FcConfig* config) : config_(config) {
    // Those of the system, and those that the program which uses this library has added.
    for (const FcSetName name : {FcSetSystem, FcSetApplication}) {
        const FcFontSet* set = FcConfigGetFonts(config, name);
        for (int i = 0; set != nullptr && i < set->nfont; ++i) {
            FcChar8* family = nullptr;
            for (int n = 0; FcPatternGetString(set->fonts[i], FC_FAMILY, n, &family) == FcResultMatch; ++n) {
                by_family_[lower(reinterpret_cast<const char*>(family))].push_back(set->fonts[i]);
            }
        }
    }
}

bool FontIndex::has(std::string_view family) const {
    const std::string name = lower(family);
    return by_family_.contains(name) || (is_generic(name) && !by_family_.empty());
}

PatternOwner FontIndex::match(const std::string& family, const Cut& cut) const {
    PatternOwner request = request_for({family}, cut);
    FcResult result = FcResultNoMatch;
    const auto found = by_family_.find(lower(family));
    if (found == by_family_.end()) {
        if (!is_generic(family)) {
            return nullptr;
        }
        FcConfigSubstitute(config_, request.get(), FcMatchPattern);
        complete(request.get());
        return PatternOwner(FcFontMatch(config_, request.get(), &result));
    }
    complete(request.get());
    std::vector<FcPattern*> cuts = found->second;
    const auto count = static_cast<int>(cuts.size());
    FcFontSet set{count, count, cuts.data()};
    FcFontSet* sets = &set;
    return PatternOwner(FcFontSetMatch(config_, &sets, 1, request.get(), &result));
}

const FontIndex::Sorted& FontIndex::sorted(const std::vector<std::string>& families, const Cut& cut) {
    Sorted& kept = sorted_[{families, cut}];
    if (!kept.request) {
        kept.request = request_for(families, cut);
        FcConfigSubstitute(config_, kept.request.get(), FcMatchPattern);
        complete(kept.request.get());
        FcResult result = FcResultNoMatch;
        kept.fonts.reset(FcFontSort(config_, kept.request.get(), FcFalse, nullptr, &result));
    }
    return kept;
}

PatternOwner FontIndex::nearest(char32_t character, const std::vector<std::string>& families, const Cut& cut) {
    const Sorted& by_nearness = sorted(families, cut);
    const FcFontSet* fonts = by_nearness.fonts.get();
    for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
        if (has_character(fonts->fonts[i], character)) {
            return PatternOwner(FcFontRenderPrepare(config_, by_nearness.request.get(), fonts->fonts[i]));
        }
    }
    return nullptr;
}

PatternOwner FontIndex::nearest(const std::vector<std::string>& families, const Cut& cut) {
    const Sorted& by_nearness = sorted(families, cut);
    const FcFontSet* fonts = by_nearness.fonts.get();
    if (fonts == nullptr || fonts->nfont == 0) {
        return nullptr;
    }
    return PatternOwner(FcFontRenderPrepare(config_, by_nearness.request.get(), fonts->fonts[0]));
}

}  // namespace sitmap::layout
