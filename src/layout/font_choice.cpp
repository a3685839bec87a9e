#include "layout/font_choice.hpp"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <array>
#include <exception>
#include <string>

#include "layout/choose_fonts.hpp"
#include "layout/pango_layout.hpp"
#include "layout/room_for_text.hpp"

namespace sitmap::layout {

namespace {

/// What follows "Noto Sans" or "Noto Serif" in the names of families that are kept. Their files have the same names
/// without spaces, then the cut after a hyphen or a bracket.
constexpr std::array<std::string_view, 11> kept{"",           " Armenian",  " Georgian", " Arabic",
                                                " Arabic UI", " Display",   " Mono",     " Symbols",
                                                " Symbols2",  " Symbols 2", " Math"};
constexpr std::array<std::string_view, 2> kinds{"Noto Sans", "Noto Serif"};

std::string rules() {
    std::string accepted;
    for (const std::string_view kind : kinds) {
        for (const std::string_view script : kept) {
            std::string file = fmt::format("{}{}", kind, script);
            std::erase(file, ' ');
            accepted += fmt::format("<glob>*/{0}-*</glob><glob>*/{0}[*</glob><glob>*/{0}.*</glob>", file);
        }
    }
    return fmt::format(
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><selectfont><acceptfont>{}"
        "</acceptfont><rejectfont><glob>*/NotoSans*</glob><glob>*/NotoSerif*</glob></rejectfont></selectfont>"
        "</fontconfig>",
        accepted);
}

/// Everything stays as it was when Fontconfig refuses the rules.
bool choose_few() {
    FcConfig* config = FcInitLoadConfig();
    if (config == nullptr) {
        return false;
    }
    const std::string text = rules();
    const bool chosen =
        FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8*>(text.c_str()), FcTrue) == FcTrue &&
        FcConfigBuildFonts(config) == FcTrue && FcConfigSetCurrent(config) == FcTrue;
    FcConfigDestroy(config);  // Fontconfig holds it, if it took it
    return chosen;
}

}  // namespace

void look_through_few_fonts() {
    static const bool chosen = choose_few();
    static_cast<void>(chosen);
}

void choose_fonts() noexcept {
    try {
        if (room_for_text()) {
            look_through_few_fonts();
        }
    } catch (const std::exception&) {
        return;  // whoever sets text meets it again
    }
}

bool is_left_out(std::string_view family) {
    return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
        return family.starts_with(kind) &&
               std::find(kept.begin(), kept.end(), family.substr(kind.size())) == kept.end();
    });
}

PangoFontMap* all_fonts() {
    static FcConfig* const config = FcInitLoadConfigAndFonts();
    thread_local const std::unique_ptr<PangoFontMap, ReleaseObject> map = [] {
        PangoFontMap* made = pango_cairo_font_map_new();
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(made), config);
        return std::unique_ptr<PangoFontMap, ReleaseObject>(made);
    }();
    return map.get();
}

}  // namespace sitmap::layout
