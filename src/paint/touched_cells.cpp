#include "paint/touched_cells.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap::paint {

namespace {

constexpr int cells_of_strip = 64;
constexpr double beyond_px = 2;  // what antialiasing and rounding add
constexpr double piece_px = 48;  // a slanting line is taken in pieces of this length
constexpr double most_pieces = 2000;

}  // namespace

TouchedCells::TouchedCells(int columns, int rows)
    : columns_(columns),
      rows_(rows),
      cell_columns_(std::max(1, (columns + cells_of_strip - 1) / cells_of_strip)),
      strips_(static_cast<std::size_t>((rows + strip_rows - 1) / strip_rows), 0) {}

void TouchedCells::take(const geo::Path& path, double scale_x, double scale_y, double reach_px) {
    using Verb = geo::Path::Verb;
    std::ranges::fill(strips_, 0);
    const auto pixel = [&](std::size_t i) { return geo::XY{path.points[i].x * scale_x, path.points[i].y * scale_y}; };
    std::size_t next = 0;
    geo::XY at, start;
    for (const Verb verb : path.verbs) {
        switch (verb) {
            case Verb::move:
                at = start = pixel(next++);
                touch(at, at, reach_px);
                break;
            case Verb::line: {
                const geo::XY to = pixel(next++);
                touch(at, to, reach_px);
                at = to;
                break;
            }
            case Verb::cubic: {
                // A curve stays within the corners of its handles.
                const geo::XY b = pixel(next), c = pixel(next + 1), to = pixel(next + 2);
                next += 3;
                touch_box(std::min({at.x, b.x, c.x, to.x}) - reach_px, std::min({at.y, b.y, c.y, to.y}) - reach_px,
                          std::max({at.x, b.x, c.x, to.x}) + reach_px, std::max({at.y, b.y, c.y, to.y}) + reach_px);
                at = to;
                break;
            }
            case Verb::close:
                touch(at, start, reach_px);
                at = start;
                break;
        }
    }
}

void TouchedCells::touch(geo::XY from, geo::XY to, double reach_px) {
    const double dx = to.x - from.x, dy = to.y - from.y;
    const double slant = std::min(std::abs(dx), std::abs(dy));
    const int pieces = static_cast<int>(std::clamp(std::ceil(slant / piece_px), 1.0, most_pieces));
    for (int i = 0; i < pieces; ++i) {
        const double a = static_cast<double>(i) / pieces, b = static_cast<double>(i + 1) / pieces;
        const geo::XY p{from.x + dx * a, from.y + dy * a}, q{from.x + dx * b, from.y + dy * b};
        touch_box(std::min(p.x, q.x) - reach_px, std::min(p.y, q.y) - reach_px, std::max(p.x, q.x) + reach_px,
                  std::max(p.y, q.y) + reach_px);
    }
}

void TouchedCells::touch_box(double left, double top, double right, double bottom) {
    left -= beyond_px, top -= beyond_px, right += beyond_px, bottom += beyond_px;
    if (right < 0 || bottom < 0 || left >= columns_ || top >= rows_) {
        return;
    }
    const int first = static_cast<int>(std::max(left, 0.0)) / cell_columns_;
    const int last = static_cast<int>(std::min(right, columns_ - 1.0)) / cell_columns_;
    const std::uint64_t from_first = ~std::uint64_t{0} << static_cast<unsigned>(first);
    const std::uint64_t cells = from_first & (~std::uint64_t{0} >> static_cast<unsigned>(cells_of_strip - 1 - last));
    const int end = static_cast<int>(std::min(bottom, rows_ - 1.0)) / strip_rows;
    for (int strip = static_cast<int>(std::max(top, 0.0)) / strip_rows; strip <= end; ++strip) {
        strips_[static_cast<std::size_t>(strip)] |= cells;
    }
}

}  // namespace sitmap::paint
