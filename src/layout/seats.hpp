#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "layout/map_labels.hpp"

namespace sitmap::layout {

/// Where a name stood on the map that a series takes its pattern from.
struct Seat {
    LabelSetting setting;
    std::vector<std::string> lines;
    double width = 0, height = 0;  ///< of the name
    bool has_chip = false;
    std::uint64_t ground = 0;  ///< of the point, line or area that it names
};

/// The seats of a map's names, which other maps of the same frame keep as far as their own events let them.
struct Seats {
    double frame_width = 0, frame_height = 0;
    std::map<std::string, Seat> by_name;
};

/// All names that have a place.
Seats seats_of(const scene::Scene& scene, const SetLabels& labels);
/// The seats, and those of names that have none there.
Seats joined(Seats seats, const Seats& more);
/// Everything that maps which keep the seats depend on, for comparison.
std::string to_text(const Seats& seats);

/// Gives the name its seat as its only place; false when it has none or that is not free. A name of other letters, of
/// other ground, or with symbols on its dot has no seat.
bool keep_seat(Label& label, const scene::LabelAsk& ask, const Anchor& anchor, const Obstacles& obstacles,
               const Seats& seats);
/// Names that have no place but their seat, where others stand or would gain more than it costs to move. What a
/// callout costs that is left out: `callout_costs`.
std::vector<std::size_t> wanted_seats(const SetLabels& labels, const std::vector<double>& callout_costs);
/// Offers the name its seat, where that is free, for less than any other place.
void offer_seat(Label& label, const scene::LabelAsk& ask, const Anchor& anchor, const Obstacles& obstacles,
                const Seats& seats);
/// Names that the search has left elsewhere take their seats where nothing that is placed stands in the way.
void take_free_seats(SetLabels& labels);

}  // namespace sitmap::layout
