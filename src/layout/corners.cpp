#include "layout/corners.hpp"

#include <array>

namespace sitmap::layout {
namespace {

constexpr double never_covered = 1000;

double covered(const Rect& box, const std::vector<Mark>& marks) {
    double sum = 0;
    for (const Mark& mark : marks) {
        sum += overlap(box, mark.box) ? mark.weight : 0;
    }
    return sum;
}

}  // namespace

std::optional<Rect> inset_corner(const Rect& frame, double width, double height, const std::vector<Mark>& marks,
                                 const InkMap& ink, bool right_to_left) {
    const double left = frame.x, right = frame.right() - width, top = frame.y, bottom = frame.bottom() - height;
    const double first = right_to_left ? left : right, second = right_to_left ? right : left;
    const std::array<Rect, 4> corners{{{first, bottom, width, height},
                                       {second, bottom, width, height},
                                       {first, top, width, height},
                                       {second, top, width, height}}};
    std::optional<Rect> best;
    double best_cost = 1e300;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const double hidden = covered(inflated(corners[i], 6), marks);
        // Other corners must be clearly emptier than the usual one.
        const double cost = hidden + 0.02 * ink.in(corners[i]) + (i == 0 ? 0 : 6 + 2 * static_cast<double>(i));
        if (hidden < never_covered && cost < best_cost) {
            best_cost = cost;
            best = corners[i];
        }
    }
    return best;
}

Rect scale_bar_corner(const Rect& frame, double width, double height, double margin_pt, const std::vector<Mark>& marks,
                      const std::optional<Rect>& inset) {
    const double left = frame.x + margin_pt, right = frame.right() - margin_pt - width;
    const double bottom = frame.bottom() - margin_pt - height, top = frame.y + margin_pt;
    std::vector<Rect> spots{{left, bottom, width, height}, {right, bottom, width, height}};
    if (inset) {
        const bool at_right = inset->x > frame.x + frame.width / 2, at_bottom = inset->y > frame.y + frame.height / 2;
        if (at_bottom) {
            spots.push_back(at_right ? Rect{inset->x - margin_pt - width, bottom, width, height}
                                     : Rect{inset->right() + margin_pt, bottom, width, height});
            spots.push_back({at_right ? right : left, inset->y - margin_pt - height, width, height});
        }
    }
    const std::size_t low_spots = spots.size();  // a scale bar at the top is a last resort
    spots.push_back({left, top, width, height});
    spots.push_back({right, top, width, height});
    Rect best = spots.front();
    double best_cost = 1e300;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const bool hits_inset = inset && overlap(inflated(spots[i], 8), *inset);
        const double cost = covered(inflated(spots[i], 4), marks) + (hits_inset ? 1e6 : 0) +
                            4 * static_cast<double>(i) + (i < low_spots ? 0 : 40);
        if (cost < best_cost) {
            best_cost = cost;
            best = spots[i];
        }
    }
    return best;
}

}  // namespace sitmap::layout
