#pragma once

#include <vector>

#include "layout/segments.hpp"

/// Which of its possible positions every label takes, so that nothing overlaps and the whole costs least.
namespace sitmap::layout {

/// One way of setting a label or a callout. Boxes and leader pieces stay clear of those of all other wishes.
struct Candidate {
    std::vector<Rect> boxes;
    std::vector<Segment> leader;
    double cost = 0;  ///< not negative; less is better
};

struct Wish {
    std::vector<Candidate> candidates;
    double drop_cost = 100;  ///< what it costs to leave it out
};

/// What no label may touch.
struct Obstacles {
    Rect frame;  ///< everything stays inside
    std::vector<Rect> boxes;
    std::vector<Segment> leaders;  ///< of marks that have their place already
};

/// Leaders stay this far from each other.
inline constexpr double usual_leader_clearance_pt = 3;

/// False when the candidate leaves the frame or touches an obstacle. Leaders of candidates start and end at marks;
/// `own` are obstacle boxes that this candidate's leader may touch (its own symbol), by index; it stays
/// `clearance_pt` away from other leaders.
bool is_free(const Candidate& candidate, const Obstacles& obstacles, const std::vector<std::size_t>& own = {},
             double clearance_pt = usual_leader_clearance_pt);

/// True when the two cannot both be drawn.
bool conflict(const Candidate& a, const Candidate& b);

struct Choice {
    std::vector<int> chosen;  ///< candidate of each wish, -1 left out
    double cost = 0;          ///< of the chosen candidates and of what was left out
};

/// Greedy start by drop cost, then moves with ejection until nothing improves or `budget` looks at candidates are
/// used up; groups of few wishes are solved exactly. Deterministic: ties go to the lower index.
Choice place(const std::vector<Wish>& wishes, long budget = 110'000);
/// Where that search begins: no single move makes it cheaper. To see who is in whose way.
Choice place_roughly(const std::vector<Wish>& wishes);

}  // namespace sitmap::layout
