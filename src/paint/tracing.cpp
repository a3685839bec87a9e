#include "paint/tracing.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "paint/letters.hpp"

namespace sitmap::paint {

void trace(cairo_t* cairo, const geo::Path& path) {
    cairo_new_path(cairo);
    const geo::XY* next = path.points.data();
    for (geo::Path::Verb verb : path.verbs) {
        switch (verb) {
            case geo::Path::Verb::move:
                cairo_move_to(cairo, next->x, next->y);
                ++next;
                break;
            case geo::Path::Verb::line:
                cairo_line_to(cairo, next->x, next->y);
                ++next;
                break;
            case geo::Path::Verb::cubic:
                cairo_curve_to(cairo, next[0].x, next[0].y, next[1].x, next[1].y, next[2].x, next[2].y);
                next += 3;
                break;
            case geo::Path::Verb::close:
                cairo_close_path(cairo);
                break;
        }
    }
}

void set_colour(cairo_t* cairo, style::Rgba colour) {
    cairo_set_source_rgba(cairo, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, colour.alpha);
}

void set_stroke(cairo_t* cairo, const style::Stroke& stroke) {
    set_colour(cairo, stroke.colour);
    cairo_set_line_width(cairo, stroke.width_pt);
    cairo_set_dash(cairo, stroke.dash_pt.data(), static_cast<int>(stroke.dash_pt.size()), 0);
    cairo_set_line_cap(cairo, stroke.cap == style::Cap::butt    ? CAIRO_LINE_CAP_BUTT
                              : stroke.cap == style::Cap::round ? CAIRO_LINE_CAP_ROUND
                                                                : CAIRO_LINE_CAP_SQUARE);
    cairo_set_line_join(cairo, stroke.join == style::Join::miter   ? CAIRO_LINE_JOIN_MITER
                               : stroke.join == style::Join::round ? CAIRO_LINE_JOIN_ROUND
                                                                   : CAIRO_LINE_JOIN_BEVEL);
    cairo_set_miter_limit(cairo, 4);  // SVG's own limit
}

Words::Words(const layout::TextItem& item) : item_(item) {
    const auto set = [&](const std::string& text) { return layout::shape_line(text, item.style, item.language); };
    for (const layout::TurnedLetter& letter : item.letters) {
        runs_.push_back({set(letter.text), letter.baseline, letter.rotation_deg});
    }
    for (std::size_t i = 0; item.letters.empty() && i < item.lines.size(); ++i) {
        runs_.push_back({set(item.lines[i].text), item.lines[i].baseline});
    }
}

template <typename Draw>
void Words::each_run(cairo_t* cairo, const Draw& draw) const {
    for (const Run& run : runs_) {
        if (item_.letters.empty()) {
            draw(run, run.baseline);
            continue;
        }
        cairo_save(cairo);  // a path that is being made is not touched
        cairo_translate(cairo, run.baseline.x, run.baseline.y);
        cairo_rotate(cairo, run.rotation_deg * std::numbers::pi / 180);
        draw(run, geo::XY{0, 0});
        cairo_restore(cairo);
    }
}

bool Words::has_halo() const {
    return item_.style.halo_pt > 0 && item_.style.halo.alpha > 0;
}

style::Stroke Words::halo() const {
    return {item_.style.halo, 2 * item_.style.halo_pt, {}, style::Cap::round, style::Join::round};
}

void Words::turn(cairo_t* cairo) const {
    if (item_.rotation_deg != 0 && !item_.lines.empty() && item_.letters.empty()) {
        const geo::XY pivot = item_.lines.front().baseline;
        cairo_translate(cairo, pivot.x, pivot.y);
        cairo_rotate(cairo, item_.rotation_deg * std::numbers::pi / 180);
        cairo_translate(cairo, -pivot.x, -pivot.y);
    }
}

Words::Ink Words::ink(cairo_t* cairo, double reach_pt) const {
    constexpr double far = 1e9;
    Ink ink{far, far, -far, -far};
    cairo_save(cairo);
    turn(cairo);
    each_run(cairo, [&](const Run& run, geo::XY base) {
        const layout::ShapedLine::Ink& letters = run.set.ink;
        const double left = base.x + letters.left - reach_pt, top = base.y + letters.top - reach_pt;
        const double right = base.x + letters.right + reach_pt, bottom = base.y + letters.bottom + reach_pt;
        for (auto [x, y] : {geo::XY{left, top}, {right, top}, {left, bottom}, {right, bottom}}) {
            cairo_user_to_device(cairo, &x, &y);
            ink = {std::min(ink.left, x), std::min(ink.top, y), std::max(ink.right, x), std::max(ink.bottom, y)};
        }
    });
    cairo_restore(cairo);
    return ink;
}

void Words::clip_around(cairo_t* cairo) const {
    const layout::Rect around = layout::inflated(item_.box, 2 * item_.style.halo_pt);
    cairo_rectangle(cairo, around.x, around.y, around.width, around.height);
    cairo_clip(cairo);
}

void Words::show_halo(cairo_t* cairo, Halos& halos) const {
    each_run(cairo, [&](const Run& run, geo::XY at) { halos.draw(cairo, run.set, at, item_.style.halo_pt); });
}

void Words::trace_outlines(cairo_t* cairo) const {
    cairo_new_path(cairo);
    each_run(cairo, [&](const Run& run, geo::XY at) { trace_letters(cairo, run.set, at); });
}

void Words::show(cairo_t* cairo) const {
    each_run(cairo, [&](const Run& run, geo::XY at) { show_letters(cairo, run.set, at); });
}

bool is_coarse(cairo_t* cairo) {
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo, &matrix);
    return std::hypot(matrix.xx, matrix.yx) < 2;
}

}  // namespace sitmap::paint
