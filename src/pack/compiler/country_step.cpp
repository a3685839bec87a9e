#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

#include "geo/operations.hpp"
#include "pack/compiler/partition.hpp"
#include "pack/compiler/shapes.hpp"
#include "pack/compiler/steps.hpp"

namespace sitmap::pack::compiler {
namespace {

using Shapes = std::map<std::string, geo::Geometry>;

struct Exclave {
    std::string id, place_id, owner, around, source, note;
};

/// Holes between countries smaller than this are faults of the source, not seas or other countries.
constexpr double largest_gap_km2 = 20;

Result<std::vector<Exclave>> exclaves_of(const Pack& pack) {
    std::vector<Exclave> exclaves;
    SITMAP_TRY(pack.query("SELECT id, place_id, owner, around, source, note FROM exclave_fact ORDER BY id", {},
                          [&](const auto& row) {
                              exclaves.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2]),
                                                  std::string(row[3]), std::string(row[4]), std::string(row[5])});
                              return true;
                          }));
    return exclaves;
}

/// Moves the exclave from the country around it to its owner.
Result<geo::Geometry> cut_in(const Exclave& exclave, const geo::Geometry& drawn, Shapes& countries) {
    const auto around = countries.find(exclave.around);
    const auto owner = countries.find(exclave.owner);
    if (around == countries.end() || owner == countries.end()) {
        return failure(ErrorCode::config, "exclave '" + exclave.id + "' names an unknown country");
    }
    SITMAP_TRY_ASSIGN(auto shape, geo::intersection(drawn, around->second));
    shape = areas_of(std::move(shape));
    if (shape.empty()) {
        return failure(ErrorCode::geometry, "exclave '" + exclave.id + "' does not lie in " + exclave.around);
    }
    SITMAP_TRY_ASSIGN(around->second, geo::difference(around->second, shape));
    SITMAP_TRY_ASSIGN(owner->second, geo::union_of<geo::LonLat>({owner->second, shape}));
    return shape;
}

/// The part of a country that holds the point of its place; for exclaves that the source has already.
Result<geo::Geometry> part_with(const geo::Geometry& country, geo::LonLat point) {
    for (const auto& polygon : country.polygons) {
        const geo::Geometry part{.points = {}, .lines = {}, .polygons = {polygon}};
        if (geo::covers(part, point)) {
            return part;
        }
    }
    return failure(ErrorCode::geometry, "no part of the country holds the point of the exclave");
}

/// Nakhchivan's town: the part of Azerbaijan around it is the autonomous republic.
constexpr geo::LonLat nakhchivan{45.4122, 39.2089};

}  // namespace

Result<void> derive_countries(StepContext& context) {
    SITMAP_TRY_ASSIGN(const auto pack, context.pack());
    SITMAP_TRY_ASSIGN(const auto as_found, shapes_by(pack, "country_source", "iso2"));
    SITMAP_TRY_ASSIGN(auto countries, partitioned(as_found, largest_gap_km2));
    SITMAP_TRY_ASSIGN(const auto drawn, shapes_by(pack, "exclave_shape", "id"));
    SITMAP_TRY_ASSIGN(const auto exclaves, exclaves_of(pack));
    SITMAP_TRY_ASSIGN(const auto seas, shapes_by(pack, "sea", "name"));

    Layer exclave_layer{.schema = {.name = "exclave",
                                   .columns = {{.name = "id"},
                                               {.name = "place_id"},
                                               {.name = "owner"},
                                               {.name = "area_km2", .type = ColumnType::real},
                                               {.name = "source"},
                                               {.name = "note"}},
                                   .indexes = {},
                                   .key = "id"},
                        .kind = GeometryKind::area,
                        .features = {}};
    for (const auto& exclave : exclaves) {
        geo::Geometry shape;
        if (const auto found = drawn.find(exclave.id); found != drawn.end()) {
            SITMAP_TRY_ASSIGN(shape, cut_in(exclave, found->second, countries));
        } else {
            SITMAP_TRY_ASSIGN(shape, part_with(countries[exclave.owner], nakhchivan));
        }
        SITMAP_TRY_ASSIGN(const double area, geo::area_km2(shape));
        exclave_layer.features.push_back({.geometry = std::move(shape),
                                          .values = {exclave.id, exclave.place_id, exclave.owner,
                                                     fmt::format("{:.1f}", area), exclave.source, exclave.note}});
    }

    Layer country_layer{.schema = {.name = "country",
                                   .columns = {{.name = "iso3"}, {.name = "iso2"}, {.name = "name"}},
                                   .indexes = {},
                                   .key = "iso2"},
                        .kind = GeometryKind::area,
                        .features = {}};
    // With the territorial sea: neighbours' edges are still the same, which the borders are made from.
    Layer claim_layer = country_layer;
    claim_layer.schema.name = "country_with_sea";
    SITMAP_TRY_ASSIGN(const auto rows, pack.features("country_source", {"iso3", "iso2", "name"}));
    for (const auto& row : rows) {
        geo::Geometry land = countries[row.values[1]];
        claim_layer.features.push_back({.geometry = land, .values = row.values});
        for (const auto& [name, sea] : seas) {
            SITMAP_TRY_ASSIGN(land, geo::difference(land, sea));
        }
        country_layer.features.push_back({.geometry = areas_of(std::move(land)), .values = row.values});
    }
    SITMAP_TRY(context.write(country_layer));
    SITMAP_TRY(context.write_temporary(claim_layer));
    return context.write(exclave_layer);
}

}  // namespace sitmap::pack::compiler
