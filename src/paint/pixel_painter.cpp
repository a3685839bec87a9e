#include "paint/pixel_painter.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "paint/tracing.hpp"

namespace sitmap::paint {

namespace {

/// Corners of thinner lines look alike, round or cut, and cut ones have fewer edges.
constexpr double hair_px = 1.2;
/// On a page of shares pixman has a quick way to lay letters for this operator alone.
constexpr cairo_operator_t words_operator = CAIRO_OPERATOR_ADD;

template <class T>
void add(std::string& key, const T& number) {
    static_assert(std::is_arithmetic_v<T> || std::is_enum_v<T>, "no padding may get into a key");
    key.append(reinterpret_cast<const char*>(&number), sizeof number);
}

template <class T>
void add_all(std::string& key, const std::vector<T>& values) {
    add(key, values.size());
    key.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

void add_text(std::string& key, std::string_view text) {
    add(key, text.size());
    key += text;
}

void add_path(std::string& key, const geo::Path& path) {
    static_assert(sizeof(geo::XY) == 2 * sizeof(double), "no padding may get into a key");
    add_all(key, path.verbs);
    add_all(key, path.points);
}

void add_stroke(std::string& key, const style::Stroke& stroke) {
    add(key, stroke.width_pt);
    add_all(key, stroke.dash_pt);
    add(key, stroke.cap);
    add(key, stroke.join);
}

void add_words(std::string& key, const layout::TextItem& item) {
    const style::TextStyle& style = item.style;
    add(key, item.language);
    add(key, item.rotation_deg);
    for (const layout::TextLine& line : item.lines) {
        add_text(key, line.text);
        add(key, line.baseline.x);
        add(key, line.baseline.y);
    }
    for (const layout::TurnedLetter& letter : item.letters) {
        add_text(key, letter.text);
        add(key, letter.baseline.x);
        add(key, letter.baseline.y);
        add(key, letter.rotation_deg);
    }
    add_text(key, style.family);
    for (const std::string& family : style.fallbacks) {
        add_text(key, family);
    }
    add(key, style.persian_scale);
    add(key, style.weight);
    add(key, style.italic);
    add(key, style.condensed);
    add(key, style.caps);
    add(key, style.size_pt);
    add(key, style.tracking_em);
    add(key, style.halo_pt);
}

/// How far a stroke may lie beside its line: corners and ends stand out.
double reach_of(const style::Stroke& stroke) {
    constexpr double miter_limit = 4, square_end = 1.5;
    const double half = stroke.width_pt / 2;
    return half * (stroke.join == style::Join::miter ? miter_limit : square_end);
}

PixelBox shared(const PixelBox& a, const PixelBox& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

/// Words that are drawn.
bool has_words(const layout::TextItem& item) {
    return !item.lines.empty();
}

bool has_halo(const layout::TextItem& item) {
    return item.style.halo_pt > 0 && item.style.halo.alpha > 0;
}

}  // namespace

PixelPainter::PixelPainter(const layout::Sheet& sheet, PixelSize size, Stencils* kept)
    : kept_(kept),
      paper_(sheet.paper),
      halos_(kept != nullptr ? kept->halos() : alone_),
      columns_(size.columns),
      rows_(size.rows),
      scale_x_(size.columns / sheet.width),
      scale_y_(size.rows / sheet.height),
      touched_(columns_, rows_) {}

void PixelPainter::make_page(int columns, int rows) {
    page_columns_ = columns, page_rows_ = rows;
    page_.reset(cairo_image_surface_create(CAIRO_FORMAT_A8, columns, rows));
    // Cairo sets the first words on a clear surface in another way, which must not tell which ones came first.
    cairo_surface_mark_dirty(page_.get());
    on_page_.reset(cairo_create(page_.get()));
    cairo_rectangle(on_page_.get(), 0, 0, columns, rows);
    cairo_clip(on_page_.get());
    cairo_scale(on_page_.get(), scale_x_, scale_y_);
    cairo_set_source_rgba(on_page_.get(), 1, 1, 1, 1);
}

Result<void> PixelPainter::begin_page() {
    if (part_ == Part::words) {
        make_page(1, 1);
    } else {
        make_page(columns_, rows_);
    }
    SITMAP_TRY(check_status(cairo_surface_status(page_.get())));
    coarse_ = is_coarse(on_page_.get());
    if (kept_ != nullptr) {
        kept_->begin_page();
    }
    return {};
}

void PixelPainter::move_page(const PixelBox& box) {
    const int columns = box.right - box.left, rows = box.bottom - box.top;
    if (columns > page_columns_ || rows > page_rows_) {
        make_page(std::max(columns, page_columns_), std::max(rows, page_rows_));
    }
    page_left_ = box.left, page_top_ = box.top;
}

Result<void> PixelPainter::begin(cairo_surface_t* surface, cairo_t* cairo) {
    SITMAP_TRY(begin_page());
    surface_ = surface;
    cairo_ = cairo;
    painter_.emplace(cairo, Medium::pixels);
    set_colour(cairo_, paper_);
    cairo_paint(cairo_);
    return check_status(cairo_status(cairo_));
}

Result<void> PixelPainter::paint_part(Items items, Part part, WordShares* words) {
    part_ = part;
    words_ = words;
    SITMAP_TRY(paint_items(items));
    SITMAP_TRY(check_status(cairo_status(on_page_.get())));
    return cairo_ == nullptr ? Result<void>{} : check_status(cairo_status(cairo_));
}

Result<void> PixelPainter::paint(Items items) {
    return paint_part(items, Part::all, nullptr);
}

Result<void> PixelPainter::paint_with(Items items, WordShares& words) {
    return paint_part(items, Part::rest, &words);
}

Result<void> PixelPainter::set_words(Items items, WordShares& words) {
    part_ = Part::words;
    SITMAP_TRY(begin_page());
    return paint_part(items, Part::words, &words);
}

bool PixelPainter::can_share(Items items) {
    const std::function<bool(Items, bool)> good = [&](Items some, bool shines) {
        return std::ranges::all_of(some, [&](const layout::Item& item) {
            if (const auto* group = std::get_if<layout::Group>(&item.value)) {
                return good(group->children, shines || group->opacity < 1);
            }
            return !shines || !std::holds_alternative<layout::TextItem>(item.value);
        });
    };
    return good(items, false);
}

std::size_t PixelPainter::texts_in(Items items) {
    std::size_t texts = 0;
    for (const layout::Item& item : items) {
        if (const auto* group = std::get_if<layout::Group>(&item.value)) {
            texts += texts_in(group->children);
        } else if (const auto* text = std::get_if<layout::TextItem>(&item.value)) {
            texts += has_words(*text) ? 1 : 0;
        }
    }
    return texts;
}

Result<void> PixelPainter::paint_items(Items items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        // Words for another painter are set from the last one back.
        const layout::Item& item = items[part_ == Part::words ? items.size() - 1 - i : i];
        SITMAP_TRY(std::visit([this](const auto& value) { return paint_one(value); }, item.value));
    }
    return {};
}

PixelBox PixelPainter::cut_to_page(double left, double top, double right, double bottom) const {
    const auto within = [](double value, int most) { return static_cast<int>(std::clamp<double>(value, 0, most)); };
    return {within(std::floor(left) - 1, columns_), within(std::floor(top) - 1, rows_),
            within(std::ceil(right) + 1, columns_), within(std::ceil(bottom) + 1, rows_)};
}

PixelBox PixelPainter::box_of(const geo::Path& path, double reach_pt) const {
    if (path.points.empty()) {
        return {};
    }
    const auto [left, right] = std::ranges::minmax(path.points, {}, &geo::XY::x);
    const auto [top, bottom] = std::ranges::minmax(path.points, {}, &geo::XY::y);
    return cut_to_page((left.x - reach_pt) * scale_x_, (top.y - reach_pt) * scale_y_, (right.x + reach_pt) * scale_x_,
                       (bottom.y + reach_pt) * scale_y_);
}

void PixelPainter::begin_key(char kind) {
    key_ = clip_keys_.empty() ? std::string() : clip_keys_.back();
    key_ += kind;
    add(key_, columns_);
    add(key_, rows_);
    add(key_, scale_x_);
    add(key_, scale_y_);
}

void PixelPainter::key_of(char kind, const geo::Path& path, const style::Stroke* stroke) {
    if (kept_ == nullptr) {
        return;
    }
    begin_key(kind);
    add_path(key_, path);
    if (stroke != nullptr) {
        add_stroke(key_, *stroke);
    }
}

PixelBox PixelPainter::cover(const Bounds& bounds, const Draw& draw) {
    PixelBox box = bounds(on_page_.get());
    if (!clip_boxes_.empty()) {
        box = shared(box, clip_boxes_.back());
    }
    if (box.empty()) {
        return box;
    }
    if (part_ == Part::words) {
        move_page(box);
    }
    cairo_t* cairo = on_page_.get();
    cairo_save(cairo);
    cairo_matrix_t to_picture;
    cairo_get_matrix(cairo, &to_picture);
    to_picture.x0 -= page_left_, to_picture.y0 -= page_top_;
    cairo_set_matrix(cairo, &to_picture);
    for (const geo::Path* clip : clips_) {
        trace(cairo, *clip);
        cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
        cairo_clip(cairo);
    }
    draw(cairo);
    cairo_new_path(cairo);
    cairo_restore(cairo);
    cairo_surface_flush(page_.get());
    return cairo_status(cairo) == CAIRO_STATUS_SUCCESS ? box : PixelBox{};
}

SharePage PixelPainter::shares() const {
    return {cairo_image_surface_get_data(page_.get()), cairo_image_surface_get_stride(page_.get()), columns_,
            page_left_, page_top_};
}

void PixelPainter::stamp(style::Rgba colour, const Bounds& bounds, const Draw& draw, const TouchedCells* touched) {
    auto* pixels = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface_));
    if (kept_ != nullptr) {
        const auto make = [&] {
            const PixelBox box = cover(bounds, draw);
            return take_coverage(shares(), box, touched);
        };
        lay(kept_->get(key_, make), colour, pixels);
    } else {
        const PixelBox box = cover(bounds, draw);
        lay(shares(), box, colour, pixels, touched);
    }
}

void PixelPainter::stamp_words(style::Rgba colour, const Bounds& bounds, const Draw& draw) {
    if (part_ == Part::words) {
        const PixelBox box = cover(bounds, draw);
        layers_.push_back(take_coverage(shares(), box));
    } else {
        stamp(colour, bounds, draw);
    }
}

void PixelPainter::lay_words(const layout::TextItem& item) {
    const std::optional<WordShares::Layers> layers = words_->next();
    if (!layers) {
        return;  // whoever should have set them says why
    }
    auto* pixels = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface_));
    for (std::size_t i = 0; i < layers->size(); ++i) {
        const bool is_halo = has_halo(item) && i == 0;
        lay((*layers)[i], is_halo ? item.style.halo : item.style.colour, pixels);
    }
}

Result<void> PixelPainter::paint_one(const layout::PathItem& item) {
    if (part_ == Part::words) {
        return {};
    }
    if (item.fill) {
        key_of('f', item.path, nullptr);
        stamp(
            *item.fill, [&](cairo_t*) { return box_of(item.path, 0); },
            [&](cairo_t* cairo) {
                cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
                trace(cairo, item.path);
                cairo_fill(cairo);
            });
    }
    if (item.stroke && item.stroke->width_pt > 0) {
        style::Stroke white = *item.stroke;
        white.colour = {255, 255, 255, 1};
        if (white.join == style::Join::round && white.width_pt * scale_x_ < hair_px) {
            white.join = style::Join::bevel;
        }
        key_of('s', item.path, &white);
        touched_.take(item.path, scale_x_, scale_y_, reach_of(white) * std::max(scale_x_, scale_y_));
        stamp(
            item.stroke->colour, [&](cairo_t*) { return box_of(item.path, reach_of(white)); },
            [&](cairo_t* cairo) {
                trace(cairo, item.path);
                set_stroke(cairo, white);
                cairo_stroke(cairo);
            },
            &touched_);
    }
    return {};
}

Result<void> PixelPainter::paint_one(const layout::TextItem& item) {
    if (!has_words(item) || (part_ == Part::words && !words_->take_last())) {
        return {};
    }
    if (part_ == Part::rest && !words_->take_first()) {
        lay_words(item);
        return {};
    }
    std::optional<Words> shaped;
    const auto words = [&]() -> const Words& { return shaped ? *shaped : shaped.emplace(item); };
    const bool halo = has_halo(item);
    const auto bounds = [&](cairo_t* cairo) {
        const double reach = halo ? item.style.halo_pt : 0;
        const auto [left, top, right, bottom] = words().ink(cairo, reach);
        return cut_to_page(left, top, right, bottom);
    };
    // All halos first, so that none covers letters of a neighbouring line.
    if (halo) {
        begin_key('h');
        add_words(key_, item);
        add(key_, item.box.x);
        add(key_, item.box.y);
        add(key_, item.box.width);
        add(key_, item.box.height);
        stamp_words(item.style.halo, bounds, [&](cairo_t* cairo) {
            cairo_set_operator(cairo, words_operator);
            words().clip_around(cairo);
            words().turn(cairo);
            words().show_halo(cairo, halos_);
        });
    }
    begin_key('w');
    add_words(key_, item);
    stamp_words(item.style.colour, bounds, [&](cairo_t* cairo) {
        cairo_set_operator(cairo, words_operator);
        words().turn(cairo);
        if (coarse_) {
            cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING);  // strokes of a letter may cross
            words().trace_outlines(cairo);
            cairo_fill(cairo);
        } else {
            words().show(cairo);
        }
    });
    if (part_ == Part::words) {
        words_->put(std::exchange(layers_, {}));
    }
    return {};
}

/// Before Cairo draws on the page's pixels it must hear that they were changed.
Result<void> PixelPainter::with_cairo(const std::function<Result<void>()>& paint) {
    if (part_ == Part::words) {
        return {};
    }
    cairo_surface_mark_dirty(surface_);
    cairo_save(cairo_);
    for (const geo::Path* clip : clips_) {
        trace(cairo_, *clip);
        cairo_clip(cairo_);
    }
    cairo_new_path(cairo_);
    SITMAP_TRY(paint());
    cairo_restore(cairo_);
    cairo_surface_flush(surface_);
    return check_status(cairo_status(cairo_));
}

Result<void> PixelPainter::paint_one(const layout::ImageItem& item) {
    return with_cairo([&] { return painter_->paint_one(item); });
}

Result<void> PixelPainter::paint_one(const layout::Group& group) {
    if (group.opacity < 1) {
        return with_cairo([&] { return painter_->paint_one(group); });
    }
    if (group.clip) {
        const PixelBox box = box_of(*group.clip, 0);
        clips_.push_back(&*group.clip);
        clip_boxes_.push_back(clip_boxes_.empty() ? box : shared(box, clip_boxes_.back()));
        std::string key = clip_keys_.empty() ? std::string() : clip_keys_.back();
        add_path(key, *group.clip);
        clip_keys_.push_back(std::move(key));
    }
    SITMAP_TRY(paint_items(group.children));
    if (group.clip) {
        clips_.pop_back();
        clip_boxes_.pop_back();
        clip_keys_.pop_back();
    }
    return {};
}

}  // namespace sitmap::paint
