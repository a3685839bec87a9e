#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/coordinates.hpp"
#include "geo/geometry.hpp"
#include "pack/pack.hpp"
#include "time/date.hpp"

/// Strips of land along a road, and what they cross.
namespace sitmap::territory {

/// A country or province that a corridor crosses.
struct Crossing {
    std::string id;  ///< ISO 3166 alpha-2; for a province the id of the base map
    std::string name;
    double length_km = 0;  ///< of the line inside it
    double area_km2 = 0;   ///< of the strip inside it
};

struct Corridor {
    geo::Geometry line;
    geo::Geometry shape;  ///< everything within half the width of the line, round ends
    double width_km = 0;
    double length_km = 0;  ///< along the line as drawn: generalised roads come out short
    double area_km2 = 0;
    std::vector<Crossing> countries;  ///< in the order of their length; by law
    std::vector<Crossing> provinces;
};

/// The strip of `width` (edge to edge) along the lines of `line`, in true metres: worked out in an equal-area plane
/// around its middle, good to 0.5 % for corridors up to 1000 km. Points and areas of `line` play no part.
/// Errors: geometry for fewer than two different points, usage for a width that is not in (0, 200 km].
Result<Corridor> corridor(const geo::Geometry& line, geo::Metres width, const pack::Pack& pack);

/// The same along routes of the pack, by id, whatever their state. Errors: unknown_place for an id that is none.
Result<Corridor> corridor_of_routes(const std::vector<std::string>& route_ids, geo::Metres width,
                                    const pack::Pack& pack);

/// A corridor by name, with the days on which it was one.
struct KnownCorridor {
    std::string id;      ///< "lachin-corridor-2020"
    std::string legend;  ///< neutral words for the map
    time::Interval validity;
    std::optional<geo::Metres> width;  ///< nothing where no width was ever agreed or published
    std::vector<std::string> route_ids;
    std::string source;
    std::string note;
};

/// All corridors in being on the date, in the order of the tables; all of any date without one. Empty when the pack
/// has none. Errors: pack, date.
Result<std::vector<KnownCorridor>> known_corridors(const std::optional<time::Date>& date, const pack::Pack& pack);

}  // namespace sitmap::territory
