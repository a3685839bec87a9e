#include "paint/painter.hpp"

#include <fmt/format.h>
#include "paint/cairo_owner.hpp"
#include "paint/check_sheet.hpp"
#include "paint/jpeg_writer.hpp"
#include "paint/picture.hpp"
#include "paint/tracing.hpp"

namespace sitmap::paint {

namespace {

/// Cairo's tag attributes stand in quotes and reach the PDF unescaped.
std::string link_attributes(std::string_view link) {
    std::string uri;
    for (const char c : link) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte >= 0x7f || c == '(' || c == ')' || c == '\\' || c == '\'') {
            uri += fmt::format("%{:02X}", byte);
        } else {
            uri += c;
        }
    }
    return fmt::format("uri='{}'", uri);
}

/// Lets the PDF take the picture as it is.
Result<void> embed_as_jpeg(cairo_surface_t* picture, const layout::ImageItem& item) {
    SITMAP_TRY_ASSIGN(std::string file, encode_jpeg(item));
    auto kept = std::make_unique<std::string>(std::move(file));
    const auto* bytes = reinterpret_cast<const unsigned char*>(kept->data());
    const cairo_status_t status = cairo_surface_set_mime_data(
        picture, CAIRO_MIME_TYPE_JPEG, bytes, kept->size(),
        [](void* owned) { delete static_cast<std::string*>(owned); }, kept.get());
    if (status == CAIRO_STATUS_SUCCESS) {
        static_cast<void>(kept.release());  // Cairo deletes it with the surface
    }
    return check_status(status);
}

}  // namespace

Painter::Painter(cairo_t* cairo, Medium medium) : cairo_(cairo), medium_(medium) {
    cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_EVEN_ODD);
}

Result<void> Painter::paint(const layout::Sheet& sheet) {
    set_colour(cairo_, sheet.paper);
    cairo_rectangle(cairo_, 0, 0, sheet.width, sheet.height);
    cairo_fill(cairo_);
    SITMAP_TRY(paint_items(sheet.items));
    return check_status(cairo_status(cairo_));
}

Result<void> Painter::paint_items(const std::vector<layout::Item>& items) {
    for (const layout::Item& item : items) {
        SITMAP_TRY(std::visit([this](const auto& value) { return paint_one(value); }, item.value));
    }
    return {};
}

Result<void> Painter::paint_one(const layout::PathItem& item) {
    trace(cairo_, item.path);
    if (item.fill) {
        set_colour(cairo_, *item.fill);
        cairo_fill_preserve(cairo_);
    }
    if (item.stroke && item.stroke->width_pt > 0) {
        set_stroke(cairo_, *item.stroke);
        cairo_stroke_preserve(cairo_);
    }
    cairo_new_path(cairo_);
    return {};
}

void Painter::paint_halo(const Words& words, style::Rgba colour) {
    const bool see_through = colour.alpha < 1;
    if (see_through) {
        // Halos of neighbouring letters overlap: they become one shape before it is coloured.
        cairo_push_group_with_content(cairo_, CAIRO_CONTENT_ALPHA);
    }
    set_colour(cairo_, style::with_alpha(colour, 1));
    words.show_halo(cairo_, halos_);
    if (see_through) {
        cairo_pattern_t* shape = cairo_pop_group(cairo_);
        set_colour(cairo_, colour);
        cairo_mask(cairo_, shape);
        cairo_pattern_destroy(shape);
    }
}

Result<void> Painter::paint_one(const layout::TextItem& item) {
    if (item.lines.empty()) {
        return {};
    }
    const Words words(item);
    const bool as_outlines = medium_ == Medium::pixels && is_coarse(cairo_);
    // Halos set letter by letter lie on whole pixels as the letters do; what is see-through costs a PDF a picture.
    const bool halo_by_letters =
        words.has_halo() && !as_outlines && (medium_ == Medium::pixels || item.style.halo.alpha >= 1);
    cairo_save(cairo_);
    if (halo_by_letters) {
        words.clip_around(cairo_);
    }
    words.turn(cairo_);
    cairo_new_path(cairo_);
    if (as_outlines || (words.has_halo() && !halo_by_letters)) {
        words.trace_outlines(cairo_);
    }
    // All halos first, so that none covers letters of a neighbouring line.
    if (halo_by_letters) {
        paint_halo(words, item.style.halo);
    } else if (words.has_halo()) {
        set_stroke(cairo_, words.halo());
        cairo_stroke_preserve(cairo_);
    }
    set_colour(cairo_, item.style.colour);
    if (as_outlines) {
        cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);  // strokes of a letter may cross
        cairo_fill(cairo_);
    } else {
        words.show(cairo_);
    }
    cairo_new_path(cairo_);
    cairo_restore(cairo_);
    return {};
}

Result<void> Painter::paint_one(const layout::ImageItem& item) {
    SITMAP_TRY_ASSIGN(const SurfaceOwner picture, picture_of(item));
    if (medium_ == Medium::pdf && is_opaque(item)) {
        SITMAP_TRY(embed_as_jpeg(picture.get(), item));
    }
    cairo_save(cairo_);
    cairo_rectangle(cairo_, item.box.x, item.box.y, item.box.width, item.box.height);
    cairo_clip(cairo_);
    cairo_translate(cairo_, item.box.x, item.box.y);
    cairo_scale(cairo_, item.box.width / item.columns, item.box.height / item.rows);
    cairo_set_source_surface(cairo_, picture.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo_), CAIRO_FILTER_GOOD);
    if (medium_ == Medium::pixels) {
        cairo_pattern_set_extend(cairo_get_source(cairo_), CAIRO_EXTEND_PAD);  // no light seam along the frame
    }
    cairo_paint(cairo_);
    cairo_restore(cairo_);
    return check_status(cairo_status(cairo_));
}

Result<void> Painter::paint_one(const layout::Group& group) {
    const bool linked = medium_ == Medium::pdf && is_web_link(group.link);
    const bool faded = group.opacity < 1;
    cairo_save(cairo_);
    if (group.clip) {
        trace(cairo_, *group.clip);
        cairo_clip(cairo_);
    }
    if (linked) {
        cairo_tag_begin(cairo_, CAIRO_TAG_LINK, link_attributes(group.link).c_str());
    }
    if (faded) {
        cairo_push_group(cairo_);
    }
    SITMAP_TRY(paint_items(group.children));
    if (faded) {
        cairo_pop_group_to_source(cairo_);
        cairo_paint_with_alpha(cairo_, group.opacity);
    }
    if (linked) {
        cairo_tag_end(cairo_, CAIRO_TAG_LINK);
    }
    cairo_restore(cairo_);
    return check_status(cairo_status(cairo_));
}

}  // namespace sitmap::paint
