#include <fmt/format.h>

#include "layout/fonts.hpp"
#include "layout/measure.hpp"
#include "layout/room_for_text.hpp"

namespace sitmap::layout {

namespace {

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
    Fonts& fonts = Fonts::of_process();
    for (style::TextRole role : style::all_text_roles()) {
        const style::TextStyle& text = style.text(role);
        if (!fonts.has_family(text.family)) {
            return failure(ErrorCode::font,
                           fmt::format("the font family '{}', which the style '{}' uses for {}, is not installed",
                                       text.family, style.name, name_of(role)),
                           package_hint(text.family));
        }
        if (!fonts.can_open(text)) {
            return failure(ErrorCode::font,
                           fmt::format("the file of the font family '{}', which the style '{}' uses for {}, cannot be "
                                       "read as a font",
                                       text.family, style.name, name_of(role)),
                           "look whether it is whole and may be read: fc-list");
        }
    }
    return {};
}

}  // namespace sitmap::layout
