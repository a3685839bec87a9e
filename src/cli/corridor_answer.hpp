#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/corridor_contents.hpp"

namespace sitmap::cli {

/// What is asked about a corridor: one by name, or one through places.
struct CorridorQuestion {
    std::string name;
    std::vector<std::string> via;
    bool roads = false;                ///< along roads from place to place
    std::optional<geo::Metres> width;  ///< else the corridor's own, or 5 km
    time::Date on{};
};

/// A corridor, how it came about, and what lies in it.
struct CorridorAnswer {
    std::string name;
    std::string basis;
    territory::Corridor corridor;
    std::vector<territory::Route> routes;  ///< that it follows, with their state on the date
    std::vector<territory::Crossing> control;
    std::vector<const gazetteer::Place*> settlements;
    std::vector<NearTown> towns;
    std::vector<territory::BorderDistance> borders;
    Warnings warnings;  ///< W_ROUTE where no road was found
};

/// Errors: unknown_place for a name that is none, with the nearest; geometry, pack.
Result<CorridorAnswer> answer_of(const CorridorQuestion& question, const territory::Territory& territory,
                                 const gazetteer::Gazetteer& gazetteer, const pack::Pack& pack);

}  // namespace sitmap::cli
