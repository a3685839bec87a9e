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
    double length_km = 0;       ///< of the line inside it
    double area_km2 = 0;        ///< of the strip inside it
    geo::Geometry shape{};      ///< that part of the strip
    time::Interval validity{};  ///< of an area of control; unbounded for the others
};

struct Corridor {
    geo::Geometry line;   ///< every stretch once
    geo::Geometry shape;  ///< everything within half the width of the line, round ends
    double width_km = 0;
    double length_km = 0;  ///< along the line as asked for, there and back twice: generalised roads come out short
    double area_km2 = 0;
    std::vector<Crossing> countries;  ///< in the order of their length; by law
    std::vector<Crossing> provinces;
};

/// The strip of `width` (edge to edge) along the lines of `line`, in true metres: worked out in an equal-area plane
/// around its middle, good to 1 % up to 3400 km from end to end. Points and areas of `line` play no part. A stretch
/// taken twice counts once in areas and in what is crossed. Errors: geometry for fewer than two different points, for a
/// line that goes farther, across the antimeridian or near a pole; usage for a width that is not in (0, 200 km].
Result<Corridor> corridor(const geo::Geometry& line, geo::Metres width, const pack::Pack& pack);

/// The same along routes of the pack, by id, whatever their state. Errors: unknown_place for an id that is none.
Result<Corridor> corridor_of_routes(const std::vector<std::string>& route_ids, geo::Metres width,
                                    const pack::Pack& pack);

/// How near a corridor comes to a border between two countries.
struct BorderDistance {
    std::string countries;  ///< "AM-AZ"
    double km = 0;          ///< from the middle line, 0 where it crosses
};

/// Borders within 100 km of the line, nearest first. Empty without a border layer. Errors: pack, geometry.
Result<std::vector<BorderDistance>> border_distances(const Corridor& corridor, const pack::Pack& pack);

/// Kilometres from the middle line to a position. \pre the corridor has a line
Result<double> distance_km(const Corridor& corridor, geo::LonLat position);

/// Layers corridor, corridor_line and crossing (country, province, control) of a corridor called `name`.
std::string corridor_geojson(const std::string& name, const Corridor& corridor, const std::vector<Crossing>& control);
/// The same as the bytes of a GeoPackage. Errors: write.
Result<std::string> corridor_geopackage(const std::string& name, const Corridor& corridor,
                                        const std::vector<Crossing>& control);

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
