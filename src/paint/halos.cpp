#include "paint/halos.hpp"

#include "paint/letters.hpp"

namespace sitmap::paint {

namespace {

/// What a face needs to draw its letters; lives as long as the face, which Cairo may keep.
struct Outline {
    cairo_scaled_font_t* letters;
    double reach_pt;
};
const cairo_user_data_key_t outline_key{};

void release(void* data) {
    const std::unique_ptr<Outline> outline(static_cast<Outline*>(data));
    cairo_scaled_font_destroy(outline->letters);
}

const Outline& outline_of(cairo_scaled_font_t* font) {
    return *static_cast<const Outline*>(
        cairo_font_face_get_user_data(cairo_scaled_font_get_font_face(font), &outline_key));
}

/// Cairo draws nothing beyond what these say that the font's letters reach.
cairo_status_t tell_extents(cairo_scaled_font_t* font, cairo_t*, cairo_font_extents_t* extents) {
    const Outline& outline = outline_of(font);
    cairo_scaled_font_extents(outline.letters, extents);
    extents->ascent += outline.reach_pt;
    extents->descent += outline.reach_pt;
    extents->height += 2 * outline.reach_pt;
    extents->max_x_advance += 2 * outline.reach_pt;
    return CAIRO_STATUS_SUCCESS;
}

/// The halo's font has the size 1, its letters that of the font that they outline.
cairo_status_t draw_outline(cairo_scaled_font_t* font, unsigned long glyph, cairo_t* cairo, cairo_text_extents_t*) {
    const Outline& outline = outline_of(font);
    cairo_set_scaled_font(cairo, outline.letters);
    const cairo_glyph_t at_origin{glyph, 0, 0};
    cairo_glyph_path(cairo, &at_origin, 1);
    cairo_set_line_width(cairo, 2 * outline.reach_pt);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_stroke(cairo);
    return cairo_status(cairo);
}

}  // namespace

cairo_font_face_t* Halos::outlined(cairo_scaled_font_t* letters, double reach_pt) {
    auto& face = faces_[{letters, reach_pt}];
    if (!face) {
        face.reset(cairo_user_font_face_create());
        cairo_user_font_face_set_init_func(face.get(), tell_extents);
        cairo_user_font_face_set_render_glyph_func(face.get(), draw_outline);
        auto outline = std::make_unique<Outline>(Outline{cairo_scaled_font_reference(letters), reach_pt});
        if (cairo_font_face_set_user_data(face.get(), &outline_key, outline.get(), release) == CAIRO_STATUS_SUCCESS) {
            static_cast<void>(outline.release());
        }
    }
    return face.get();
}

void Halos::begin_page() {
    constexpr std::size_t most_faces = 64;
    if (faces_.size() > most_faces) {
        faces_.clear();
    }
}

void Halos::draw(cairo_t* cairo, const layout::ShapedLine& line, geo::XY baseline, double reach_pt) {
    for (const Letters& letters : letters_of(line, baseline)) {
        cairo_set_font_face(cairo, outlined(letters.font.get(), reach_pt));
        cairo_set_font_size(cairo, 1);
        // They stand for no text: what is copied out of a PDF has each name once.
        const auto count = static_cast<int>(letters.glyphs.size());
        const cairo_text_cluster_t of_no_text{0, count};
        cairo_show_text_glyphs(cairo, "", 0, letters.glyphs.data(), count, &of_no_text, 1, {});
    }
}

}  // namespace sitmap::paint
