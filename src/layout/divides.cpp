#include "layout/divides.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap::layout {
namespace {

constexpr double cell_pt = 24;
constexpr double beyond_pt = 0.5;

int cell_of(double v, int count) {
    return static_cast<int>(std::clamp(std::floor(v / cell_pt), 0.0, count - 1.0));
}

int count_of(double length_pt) {
    return std::max(1, static_cast<int>(std::ceil(length_pt / cell_pt)));
}

}  // namespace

Divides::Divides(double width_pt, double height_pt)
    : columns_(count_of(width_pt)),
      rows_(count_of(height_pt)),
      cells_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

template <class Take>
void Divides::for_each_cell(const Rect& box, Take&& take) const {
    const int left = cell_of(box.x, columns_), right = cell_of(box.right(), columns_);
    const int top = cell_of(box.y, rows_), bottom = cell_of(box.bottom(), rows_);
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            take(static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(x));
        }
    }
}

void Divides::add(const Segment& piece, double cost) {
    for_each_cell(box_around(piece),
                  [&](std::size_t cell) { cells_[cell].push_back(static_cast<std::uint32_t>(pieces_.size())); });
    pieces_.push_back({piece, cost});
}

double Divides::cost_across(const Segment& way) const {
    const Rect reach = inflated(box_around(way), beyond_pt);
    std::vector<std::uint32_t> crossed;
    for_each_cell(reach, [&](std::size_t cell) {
        for (const std::uint32_t i : cells_[cell]) {
            if (touches(pieces_[i].segment, reach) && cross(way, pieces_[i].segment)) {
                crossed.push_back(i);
            }
        }
    });
    std::sort(crossed.begin(), crossed.end());
    crossed.erase(std::unique(crossed.begin(), crossed.end()), crossed.end());
    double sum = 0, last = 0;
    for (const std::uint32_t i : crossed) {
        const double cost = pieces_[i].cost;
        sum += last == 0 || cost > last ? cost - last : 0;
        last = std::max(last, cost);
    }
    return sum;
}

}  // namespace sitmap::layout
