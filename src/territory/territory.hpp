#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/place.hpp"
#include "geo/geometry.hpp"
#include "pack/pack.hpp"
#include "territory/worldview.hpp"
#include "time/instant.hpp"

/// Who holds what on a date: borders, control, lines of contact, zones, corridors.
namespace sitmap::territory {

enum class Holder { armenian, azerbaijani };
enum class ControlClass {
    held,          ///< held by Armenian or local Armenian forces
    held_am,       ///< border villages of Azerbaijan held by Armenia
    peacekeepers,  ///< held by local Armenian forces, Russian peacekeepers deployed
    claimed,       ///< announced as taken by one side, not verified (autumn 2020)
    taken,         ///< changed hands earlier, confirmed since
    corridor,      ///< the 5 km strip of the Lachin road
    positions,     ///< Azerbaijani positions inside Armenia since 2021, approximate
    contested,     ///< fought over, or its holder on the day not certain; `holder` is who held it before
};

/// An area under one control on the date asked for.
struct ControlArea {
    std::string id;
    Holder holder = Holder::armenian;
    ControlClass control = ControlClass::held;
    geo::Geometry shape;
    time::Interval validity;
    std::string legend;        ///< neutral words for the legend: "Held by Armenian forces since 1994"
    bool approximate = false;  ///< edge derived from settlements, not surveyed
    std::string source;
};

enum class LineClass { international, undelimited, contact, former_oblast, de_facto_entity };

struct BoundaryLine {
    std::string id;
    LineClass kind = LineClass::international;
    geo::Geometry shape;
    time::Interval validity;
    std::string legend;
    bool approximate = false;
    std::string source;
};

/// A part of a country that lies inside another's; never dropped at any scale.
struct Exclave {
    std::string place_id;
    std::string owner;   ///< ISO 3166 alpha-2, by law
    std::string holder;  ///< who holds it on the date
    geo::Geometry shape;
    geo::LonLat centre;
    time::Interval validity;  ///< of the holder
    std::string source;
};

enum class RouteState { open, closed, blockaded, checkpoint, under_construction, proposed, dismantled };
std::string_view name_of(RouteState state);
enum class RouteKind { motorway, main_road, secondary_road, railway, railway_planned, railway_dismantled, corridor };

/// A road, railway or corridor with its state on the date.
struct Route {
    std::string id;
    std::string name;
    std::string ref;
    RouteKind kind = RouteKind::main_road;
    RouteState state = RouteState::open;
    geo::Geometry shape;      ///< generalised
    time::Interval validity;  ///< of the state
    std::string source;
    char confidence = 'm';  ///< h, m, l
};

/// A point on a route: bridge, checkpoint, crossing.
struct RoutePoint {
    std::string name;
    std::string kind;
    geo::LonLat position;
    time::Interval validity;
    std::string source;
};

/// A town whose taking is announced by one side, for the date chips ("17 Oct").
struct TownClaim {
    std::string place_id;  ///< of the gazetteer when known
    std::string name;
    geo::LonLat position;
    time::Date announced{};
    bool town = false;  ///< a town, not a village: gets a chip
};

struct Territory {
    time::Date date{};
    Worldview worldview;
    std::vector<ControlArea> areas;  ///< in draw order
    std::vector<BoundaryLine> lines;
    std::vector<Exclave> exclaves;
    std::vector<Route> routes;                       ///< those in being on the date
    std::vector<std::string> routes_of_other_dates;  ///< ids of those not yet or no longer in being
    /// Place id to the ids of the routes that a named road or corridor follows, whatever the date.
    std::map<std::string, std::vector<std::string>> named_roads;
    std::vector<RoutePoint> route_points;
    std::vector<TownClaim> town_claims;  ///< of the war in progress on the date, else empty
    Warnings warnings;                   ///< W_TIME_RANGE for dates outside the data
};

/// The state of the region on a date. Dates before 1988 or after the last checked day give a W_TIME_RANGE warning.
/// Errors: pack.
Result<Territory> on(time::Date date, const Worldview& worldview, const pack::Pack& pack);

/// The course of a named road, railway or corridor on the date: its routes in service (open, blockaded or with a
/// checkpoint); where none is, those planned; else those that were. Empty for a place that is none of them, and for one
/// whose routes are all of other dates.
std::vector<const Route*> course_of(std::string_view place_id, const Territory& territory);

/// Who held a position, and for how long.
struct Holding {
    std::string sovereign;  ///< ISO 3166 alpha-2
    std::string control;    ///< AZ, AM, NK, IR, GE … or "contested"
    std::vector<std::string> zones;
    time::Interval validity;                  ///< of this control
    std::optional<time::Instant> since_hour;  ///< of the first day, where it is known
    std::optional<time::Instant> until_hour;  ///< of the day after the last
    std::string basis;                        ///< "announced", "handover" …; empty when no settlement fact is near
    std::string source;
};
Result<Holding> holding_at(geo::LonLat position, std::string_view settlement_geonames_id, time::Date date,
                           const pack::Pack& pack);
/// All states of a position one after the other, from the beginning to today without a hole; at least one. A new row
/// begins where the holder or the zones change. Errors: pack, date.
Result<std::vector<Holding>> history_of(geo::LonLat position, std::string_view settlement_geonames_id,
                                        const pack::Pack& pack);

std::string to_json(const Territory& territory);  ///< areas with km², lines, exclaves, routes by id
std::string to_geojson(const Territory& territory);
/// The same layers as a GeoPackage, its bytes. Errors: write.
Result<std::string> to_geopackage(const Territory& territory);

}  // namespace sitmap::territory
