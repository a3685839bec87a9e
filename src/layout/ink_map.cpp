#include "layout/ink_map.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap::layout {
namespace {

constexpr double cell_pt = 2;

}  // namespace

InkMap::InkMap(double width_pt, double height_pt)
    : columns_(std::max(1, static_cast<int>(std::ceil(width_pt / cell_pt)))),
      rows_(std::max(1, static_cast<int>(std::ceil(height_pt / cell_pt)))),
      sums_(static_cast<std::size_t>((columns_ + 1) * (rows_ + 1)), 0.0) {}

void InkMap::add(const Segment& segment, double weight) {
    const double reach = geo::length(segment.b - segment.a);
    const int steps = std::clamp(static_cast<int>(std::ceil(reach)), 1, 4000);
    for (int i = 0; i < steps; ++i) {
        const XY p = segment.a + (segment.b - segment.a) * ((i + 0.5) / steps);
        const int x = static_cast<int>(std::floor(p.x / cell_pt)), y = static_cast<int>(std::floor(p.y / cell_pt));
        if (x >= 0 && y >= 0 && x < columns_ && y < rows_) {
            cell(x + 1, y + 1) += weight * reach / steps;
        }
    }
}

void InkMap::add(const Rings& rings, double weight) {
    for (const auto& ring : rings) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            add(Segment{ring[i - 1], ring[i]}, weight);
        }
    }
}

void InkMap::add(const Rect& box, double weight) {
    const int x0 = static_cast<int>(std::floor(box.x / cell_pt)),
              x1 = static_cast<int>(std::floor(box.right() / cell_pt));
    const int y0 = static_cast<int>(std::floor(box.y / cell_pt)),
              y1 = static_cast<int>(std::floor(box.bottom() / cell_pt));
    const double share = weight / ((x1 - x0 + 1) * (y1 - y0 + 1));
    for (int y = std::max(0, y0); y <= std::min(rows_ - 1, y1); ++y) {
        for (int x = std::max(0, x0); x <= std::min(columns_ - 1, x1); ++x) {
            cell(x + 1, y + 1) += share;
        }
    }
}

void InkMap::finish() {
    for (int y = 1; y <= rows_; ++y) {
        for (int x = 1; x <= columns_; ++x) {
            cell(x, y) += sum(x - 1, y) + sum(x, y - 1) - sum(x - 1, y - 1);
        }
    }
}

double InkMap::in(const Rect& box) const {
    // Halves go up; what lies before the first cell is all the same.
    const auto cell_at = [](double v, int most) {
        return static_cast<int>(std::clamp(v / cell_pt + 0.5, 0.0, static_cast<double>(most)));
    };
    const auto column = [&](double v) { return cell_at(v, columns_); };
    const auto row = [&](double v) { return cell_at(v, rows_); };
    const int x0 = column(box.x), x1 = column(box.right()), y0 = row(box.y), y1 = row(box.bottom());
    return sum(x1, y1) - sum(x0, y1) - sum(x1, y0) + sum(x0, y0);
}

}  // namespace sitmap::layout
