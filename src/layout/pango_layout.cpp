#include "layout/pango_layout.hpp"

#include <cairo.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>

#include "layout/font_choice.hpp"

namespace sitmap::layout {

namespace {

int pango_units(double points) {
    return static_cast<int>(std::lround(points * PANGO_SCALE));
}

/// Families that have no such cut take the nearest one.
PangoStretch stretch_of(const style::TextStyle& style) {
    return style.condensed ? PANGO_STRETCH_SEMI_CONDENSED : PANGO_STRETCH_NORMAL;
}

PangoContextOwner make_context(PangoFontMap* fonts) {
    PangoContextOwner context(pango_font_map_create_context(fonts));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context.get(), 72);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    return context;
}

/// The context of all fonts that belongs to a context, made when it is first asked for.
PangoContext* with_all_fonts(PangoContext* context) {
    constexpr const char* name = "sitmap-all-fonts";
    auto* all = static_cast<PangoContext*>(g_object_get_data(G_OBJECT(context), name));
    if (all == nullptr) {
        all = make_context(all_fonts()).release();
        g_object_set_data_full(G_OBJECT(context), name, all, g_object_unref);
    }
    return all;
}

}  // namespace

PangoContextOwner make_context() {
    look_through_few_fonts();
    // Pango keeps one font map for each thread, with the font files that are open already.
    return make_context(pango_cairo_font_map_get_default());
}

void ReleaseObject::operator()(void* object) const {
    g_object_unref(object);
}

style::TextStyle in_language(const style::TextStyle& style, Language language) {
    style::TextStyle set = style;
    if (is_right_to_left(language)) {
        set.size_pt *= style.persian_scale;
        set.tracking_em = 0;
        set.italic = false;
        set.caps = false;
    }
    if (language == Language::ka) {
        set.caps = false;
    }
    return set;
}

std::string family_list(const style::TextStyle& style) {
    std::string list = style.family;
    for (const std::string& family : style.fallbacks) {
        list += "," + family;
    }
    return list;
}

namespace {

PangoLayoutOwner line_of(PangoContext* context, std::string_view text, const style::TextStyle& style,
                         Language language) {
    const style::TextStyle set = in_language(style, language);
    const bool rtl = is_right_to_left(language);
    pango_context_set_language(context, pango_language_from_string(std::string(tag_of(language)).c_str()));
    pango_context_set_base_dir(context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    PangoLayoutOwner layout(pango_layout_new(context));
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);

    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, family_list(set).c_str());
    pango_font_description_set_weight(font, static_cast<PangoWeight>(set.weight));
    pango_font_description_set_style(font, set.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_stretch(font, stretch_of(set));
    pango_font_description_set_absolute_size(font, pango_units(set.size_pt));
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);

    if (set.tracking_em != 0) {
        PangoAttrList* attributes = pango_attr_list_new();
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(pango_units(set.tracking_em * set.size_pt)));
        pango_layout_set_attributes(layout.get(), attributes);
        pango_attr_list_unref(attributes);
    }
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

}  // namespace

PangoLayoutOwner make_line(PangoContext* context, std::string_view text, const style::TextStyle& style,
                           Language language) {
    if (!is_left_out(style.family) && std::none_of(style.fallbacks.begin(), style.fallbacks.end(), is_left_out)) {
        PangoLayoutOwner line = line_of(context, text, style, language);
        if (pango_layout_get_unknown_glyphs_count(line.get()) == 0) {
            return line;
        }
    }
    return line_of(with_all_fonts(context), text, style, language);
}

}  // namespace sitmap::layout
