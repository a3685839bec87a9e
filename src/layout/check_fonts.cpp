#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <set>

#include "layout/font_choice.hpp"
#include "layout/measure.hpp"
#include "layout/room_for_text.hpp"

namespace sitmap::layout {

namespace {

std::set<std::string, std::less<>> families_of(PangoFontMap* fonts) {
    PangoFontFamily** families = nullptr;
    int count = 0;
    pango_font_map_list_families(fonts, &families, &count);
    std::set<std::string, std::less<>> names;
    for (int i = 0; i < count; ++i) {
        names.emplace(pango_font_family_get_name(families[i]));
    }
    g_free(families);
    return names;
}

std::string package_hint(std::string_view family) {
    if (family.starts_with("Noto") && family.ends_with(" UI")) {
        return "install the Debian package fonts-noto-ui-core";
    }
    if (family.starts_with("Noto")) {
        return "install the Debian package fonts-noto-core";
    }
    if (family.starts_with("DejaVu")) {
        return "install the Debian package fonts-dejavu-core";
    }
    return "install the font or name another family in the style";
}

}  // namespace

Result<void> check_fonts(const style::Style& style) {
    SITMAP_TRY(room_for_text());
    look_through_few_fonts();
    const std::set<std::string, std::less<>> installed = families_of(pango_cairo_font_map_get_default());
    for (style::TextRole role : style::all_text_roles()) {
        const std::string& family = style.text(role).family;
        const bool found = is_left_out(family) ? families_of(all_fonts()).contains(family) : installed.contains(family);
        if (!found) {
            return failure(ErrorCode::font,
                           fmt::format("the font family '{}', which the style '{}' uses for {}, is not installed",
                                       family, style.name, name_of(role)),
                           package_hint(family));
        }
    }
    return {};
}

}  // namespace sitmap::layout
