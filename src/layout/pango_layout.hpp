#pragma once

#include <pango/pango.h>

#include <memory>
#include <string>
#include <string_view>

#include "io/language.hpp"
#include "style/style.hpp"

/// The one way in which text is set, so that what is painted is what was measured. For .cpp files of layout and
/// paint only: Pango's types go no further.
namespace sitmap::layout {

struct ReleaseObject {
    void operator()(void* object) const;
};
using PangoContextOwner = std::unique_ptr<PangoContext, ReleaseObject>;
using PangoLayoutOwner = std::unique_ptr<PangoLayout, ReleaseObject>;

/// No hinting, no rounding: widths do not depend on the resolution. One unit is one point.
PangoContextOwner make_context();

/// The style as a language takes it: Persian is larger and has neither tracking nor italics.
style::TextStyle in_language(const style::TextStyle& style, Language language);

/// One unbroken line. \pre valid UTF-8, caps applied
PangoLayoutOwner make_line(PangoContext* context, std::string_view text, const style::TextStyle& style,
                           Language language);

/// "Noto Sans,Noto Sans Armenian,…": the family and its fallbacks.
std::string family_list(const style::TextStyle& style);

}  // namespace sitmap::layout
