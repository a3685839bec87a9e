#include "paint/painter.hpp"

#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <cmath>
#include <numbers>

#include "paint/cairo_owner.hpp"
#include "paint/check_sheet.hpp"
#include "paint/jpeg_writer.hpp"
#include "paint/picture.hpp"

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

Painter::Painter(cairo_t* cairo, Medium medium)
    : cairo_(cairo), medium_(medium), text_context_(layout::make_context()) {
    cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_EVEN_ODD);
}

Result<void> Painter::paint(const layout::Sheet& sheet) {
    set_colour(sheet.paper);
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

/// Cairo sets letters on whole pixels: where those are large the gaps get uneven, and outlines of the letters, which
/// stand where they belong, are worth their time.
bool Painter::is_coarse() const {
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo_, &matrix);
    return std::hypot(matrix.xx, matrix.yx) < 2;
}

void Painter::set_colour(style::Rgba colour) {
    cairo_set_source_rgba(cairo_, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, colour.alpha);
}

void Painter::set_stroke(const style::Stroke& stroke) {
    set_colour(stroke.colour);
    cairo_set_line_width(cairo_, stroke.width_pt);
    cairo_set_dash(cairo_, stroke.dash_pt.data(), static_cast<int>(stroke.dash_pt.size()), 0);
    cairo_set_line_cap(cairo_, stroke.cap == style::Cap::butt    ? CAIRO_LINE_CAP_BUTT
                               : stroke.cap == style::Cap::round ? CAIRO_LINE_CAP_ROUND
                                                                 : CAIRO_LINE_CAP_SQUARE);
    cairo_set_line_join(cairo_, stroke.join == style::Join::miter   ? CAIRO_LINE_JOIN_MITER
                                : stroke.join == style::Join::round ? CAIRO_LINE_JOIN_ROUND
                                                                    : CAIRO_LINE_JOIN_BEVEL);
    cairo_set_miter_limit(cairo_, 4);  // SVG's own limit
}

void Painter::trace(const geo::Path& path) {
    cairo_new_path(cairo_);
    const geo::XY* next = path.points.data();
    for (geo::Path::Verb verb : path.verbs) {
        switch (verb) {
            case geo::Path::Verb::move:
                cairo_move_to(cairo_, next->x, next->y);
                ++next;
                break;
            case geo::Path::Verb::line:
                cairo_line_to(cairo_, next->x, next->y);
                ++next;
                break;
            case geo::Path::Verb::cubic:
                cairo_curve_to(cairo_, next[0].x, next[0].y, next[1].x, next[1].y, next[2].x, next[2].y);
                next += 3;
                break;
            case geo::Path::Verb::close:
                cairo_close_path(cairo_);
                break;
        }
    }
}

Result<void> Painter::paint_one(const layout::PathItem& item) {
    trace(item.path);
    if (item.fill) {
        set_colour(*item.fill);
        cairo_fill_preserve(cairo_);
    }
    if (item.stroke && item.stroke->width_pt > 0) {
        set_stroke(*item.stroke);
        cairo_stroke_preserve(cairo_);
    }
    cairo_new_path(cairo_);
    return {};
}

void Painter::paint_halo(const layout::TextItem& item, const std::vector<layout::PangoLayoutOwner>& lines) {
    const bool see_through = item.style.halo.alpha < 1;
    if (see_through) {
        // Halos of neighbouring letters overlap: they become one shape before it is coloured.
        cairo_push_group_with_content(cairo_, CAIRO_CONTENT_ALPHA);
    }
    set_colour(style::with_alpha(item.style.halo, 1));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        halos_.draw(cairo_, pango_layout_get_line_readonly(lines[i].get(), 0), item.lines[i].baseline,
                    item.style.halo_pt);
    }
    if (see_through) {
        cairo_pattern_t* shape = cairo_pop_group(cairo_);
        set_colour(item.style.halo);
        cairo_mask(cairo_, shape);
        cairo_pattern_destroy(shape);
    }
}

/// Everything of the lines as one path.
void Painter::trace_lines(const layout::TextItem& item, const std::vector<layout::PangoLayoutOwner>& lines) {
    cairo_new_path(cairo_);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        cairo_move_to(cairo_, item.lines[i].baseline.x, item.lines[i].baseline.y);
        pango_cairo_layout_line_path(cairo_, pango_layout_get_line_readonly(lines[i].get(), 0));
    }
}

Result<void> Painter::paint_one(const layout::TextItem& item) {
    if (item.lines.empty()) {
        return {};
    }
    const bool has_halo = item.style.halo_pt > 0 && item.style.halo.alpha > 0;
    const bool as_outlines = medium_ == Medium::pixels && is_coarse();
    // Halos set letter by letter lie on whole pixels as the letters do; what is see-through costs a PDF a picture.
    const bool halo_by_letters = has_halo && !as_outlines && (medium_ == Medium::pixels || item.style.halo.alpha >= 1);
    cairo_save(cairo_);
    if (halo_by_letters) {
        const layout::Rect around = layout::inflated(item.box, 2 * item.style.halo_pt);
        cairo_rectangle(cairo_, around.x, around.y, around.width, around.height);
        cairo_clip(cairo_);
    }
    if (item.rotation_deg != 0) {
        const geo::XY pivot = item.lines.front().baseline;
        cairo_translate(cairo_, pivot.x, pivot.y);
        cairo_rotate(cairo_, item.rotation_deg * std::numbers::pi / 180);
        cairo_translate(cairo_, -pivot.x, -pivot.y);
    }
    std::vector<layout::PangoLayoutOwner> set;
    for (const layout::TextLine& line : item.lines) {
        set.push_back(layout::make_line(text_context_.get(), line.text, item.style, item.language));
    }
    if (as_outlines || (has_halo && !halo_by_letters)) {
        trace_lines(item, set);
    }
    // All halos first, so that none covers letters of a neighbouring line.
    if (halo_by_letters) {
        paint_halo(item, set);
    } else if (has_halo) {
        set_stroke({item.style.halo, 2 * item.style.halo_pt, {}, style::Cap::round, style::Join::round});
        cairo_stroke_preserve(cairo_);
    }
    set_colour(item.style.colour);
    if (as_outlines) {
        cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);  // strokes of a letter may cross
        cairo_fill(cairo_);
    } else {
        for (std::size_t i = 0; i < set.size(); ++i) {
            cairo_move_to(cairo_, item.lines[i].baseline.x, item.lines[i].baseline.y);
            pango_cairo_show_layout_line(cairo_, pango_layout_get_line_readonly(set[i].get(), 0));
        }
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
        trace(*group.clip);
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
