#pragma once

#include <vector>

#include "territory/compiler/control_facts.hpp"

namespace sitmap::territory::compiler {

/// How areas are drawn from settlements.
struct ControlTolerance {
    double corner_radius = 900;         ///< metres; edges move by less than this
    double clearance = 300;             ///< metres round a settlement that lie on its side, where a neighbour allows
    double patch_radius = 1000;         ///< metres of its cell given back to a settlement on the wrong side
    double front_corner_radius = 1500;  ///< metres, for the front of 1994 alone
    double front_patch_radius = 2000;   ///< metres round a settlement held beyond the generalised line
    double smallest_fragment = 12e6;    ///< m² of an island without settlement that is not drawn
    double smallest_contested = 30e6;   ///< m² of contested ground in the midst of claims that is not drawn apart
    double corridor_half_width = 2500;  ///< metres on each side of the road
    double line_extension = 12'000;     ///< metres added to the ends of the line of contact
    double oblast_gap = 500;            ///< metres between ends of the oblast's outline that are closed
};

/// The area held by local Armenian forces from a day on, until the next step.
struct HeldStep {
    time::Date from{};
    geo::PlaneGeometry held;
};

/// Ground whose holder is not certain from a day on, until the next of these steps. May be empty.
struct ContestedStep {
    time::Date from{};
    time::Date to{};
    geo::PlaneGeometry area;
};

/// From this day on the corridor is an area of its own.
inline constexpr time::Date corridor_from = std::chrono::year(2020) / 12 / 1;

/// Each step from the ceasefire on lies within the one before. All in the metres of `plane_definition`.
struct ControlSequence {
    std::vector<HeldStep> growing;  ///< district by district until the ceasefire of 1994
    std::vector<HeldStep> steps;    ///< from 1994-05-12 on; the last one is empty
    /// Within the area held at the ceasefire, outside what is held on the day: until the ceasefire of 1994, and from
    /// the war of 2020 on. Without holes in time in each of the two.
    std::vector<ContestedStep> contested;
    geo::PlaneGeometry corridor;        ///< strip outside the area held from December 2020 on
    geo::PlaneGeometry later_corridor;  ///< the same along the road of 2022
    geo::PlaneGeometry oblast;          ///< outline of the former oblast
    int repaired = 0;                   ///< settlements that smoothing had put on the wrong side
};

/// Errors: geometry.
Result<ControlSequence> control_sequence(const std::vector<SettlementFact>& facts, const ControlFrame& frame,
                                         const ControlTolerance& tolerance = {});

/// Middle of the plane that the sequence is worked out in (equal-area).
inline constexpr geo::LonLat control_centre{46.8, 39.8};
inline constexpr geo::LonLat stepanakert{46.7528, 39.8177};

}  // namespace sitmap::territory::compiler
