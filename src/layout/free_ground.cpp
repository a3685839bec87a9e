#include "layout/free_ground.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap::layout {
namespace {

constexpr double cell_pt = 32;

}  // namespace

FreeGround::FreeGround(const Obstacles& obstacles)
    : obstacles_(obstacles),
      columns_(std::clamp(static_cast<int>(std::ceil(obstacles.frame.width / cell_pt)), 1, 1000)),
      rows_(std::clamp(static_cast<int>(std::ceil(obstacles.frame.height / cell_pt)), 1, 1000)),
      boxes_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {
    for (std::uint32_t i = 0; i < obstacles.boxes.size(); ++i) {
        const Cells cells = cells_of(obstacles.boxes[i]);
        for (int y = cells.top; y <= cells.bottom; ++y) {
            for (int x = cells.left; x <= cells.right; ++x) {
                boxes_[index_of(x, y)].push_back(i);
            }
        }
    }
}

/// What lies beyond the frame belongs to the cells at its edge.
FreeGround::Cells FreeGround::cells_of(const Rect& box) const {
    const auto cell = [](double way, int count) {
        return std::clamp(static_cast<int>(std::floor(std::clamp(way / cell_pt, -1.0, 1001.0))), 0, count - 1);
    };
    const Rect& frame = obstacles_.frame;
    return {cell(box.x - frame.x, columns_), cell(box.y - frame.y, rows_), cell(box.right() - frame.x, columns_),
            cell(box.bottom() - frame.y, rows_)};
}

bool FreeGround::holds(const Rect& box) const {
    if (!contains(obstacles_.frame, box)) {
        return false;
    }
    const Cells cells = cells_of(box);
    for (int y = cells.top; y <= cells.bottom; ++y) {
        for (int x = cells.left; x <= cells.right; ++x) {
            for (const std::uint32_t i : boxes_[index_of(x, y)]) {
                if (overlap(box, obstacles_.boxes[i])) {
                    return false;
                }
            }
        }
    }
    const Rect near = inflated(box, 1);
    return std::none_of(obstacles_.leaders.begin(), obstacles_.leaders.end(),
                        [&](const Segment& leader) { return touches(leader, near); });
}

bool FreeGround::holds(const Candidate& candidate, const std::vector<std::size_t>& own, double clearance_pt) const {
    return std::ranges::all_of(candidate.boxes, [&](const Rect& box) { return holds(box); }) &&
           std::ranges::all_of(candidate.leader,
                               [&](const Segment& piece) { return holds_leader(piece, own, clearance_pt); });
}

bool FreeGround::holds_leader(const Segment& piece, const std::vector<std::size_t>& own, double clearance_pt) const {
    const Rect reach = box_around(piece);
    if (!contains(obstacles_.frame, reach)) {
        return false;
    }
    const Cells cells = cells_of(reach);
    for (int y = cells.top; y <= cells.bottom; ++y) {
        for (int x = cells.left; x <= cells.right; ++x) {
            for (const std::uint32_t i : boxes_[index_of(x, y)]) {
                if (touches(piece, obstacles_.boxes[i]) && std::ranges::find(own, i) == own.end()) {
                    return false;
                }
            }
        }
    }
    return std::ranges::none_of(obstacles_.leaders,
                                [&](const Segment& leader) { return are_near(piece, leader, clearance_pt); });
}

}  // namespace sitmap::layout
