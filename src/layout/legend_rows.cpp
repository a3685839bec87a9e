#include "layout/legend_rows.hpp"

#include <algorithm>

namespace sitmap::layout {
namespace {

constexpr double least_gap_pt = 1;

}  // namespace

std::vector<double> row_middles(const std::vector<double>& heights, double first, double pitch, double bottom) {
    std::vector<double> middles;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        const double usual = first + pitch * static_cast<double>(i);
        const double least = i == 0 ? usual : middles.back() + (heights[i - 1] + heights[i]) / 2 + least_gap_pt;
        bottom = std::max(bottom, i + 1 == heights.size() ? usual + heights[i] / 2 : bottom);
        middles.push_back(std::max(usual, least));
    }
    for (std::size_t i = heights.size(); i-- > 0;) {
        middles[i] = std::min(middles[i], bottom - heights[i] / 2);
        bottom = middles[i] - heights[i] / 2 - least_gap_pt;
    }
    return middles;
}

}  // namespace sitmap::layout
