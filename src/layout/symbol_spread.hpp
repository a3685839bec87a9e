#pragma once

#include <vector>

#include "layout/segments.hpp"

namespace sitmap::layout {

/// Where round marks end up after crowded ones were moved apart.
struct Spread {
    std::vector<XY> at;       ///< final centres
    std::vector<bool> moved;  ///< true when a leader to the true position is wanted
};

/// Spots that marks without an exact place keep off: dots of other towns.
struct KeepOff {
    std::vector<XY> dots;
    double distance_pt = 0;
    std::vector<bool> applies;  ///< to which marks; empty: to none
};

/// Moves marks whose centres are closer than `apart_pt` away from each other and out of `blocked` boxes; every centre
/// keeps `margin_pt` inside the frame. Marks at one spot form a ring around it. Deterministic. When the frame is so
/// full that not all find room, the last ones stand closer.
Spread spread_apart(const std::vector<XY>& wanted, double apart_pt, double margin_pt, const Rect& frame,
                    const std::vector<Rect>& blocked, const KeepOff& keep_off = {});

}  // namespace sitmap::layout
