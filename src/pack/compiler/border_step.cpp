#include <array>
#include <map>
#include <string>
#include <utility>

#include "geo/operations.hpp"
#include "pack/compiler/shapes.hpp"
#include "pack/compiler/steps.hpp"

namespace sitmap::pack::compiler {
namespace {

using Pair = std::pair<std::string, std::string>;

/// Today's status of each border that has an entry without an end.
Result<std::map<Pair, std::string>> statuses(const Pack& pack) {
    std::map<Pair, std::string> statuses;
    SITMAP_TRY(pack.query("SELECT a, b, status FROM border_status WHERE valid_to IS NULL", {}, [&](const auto& row) {
        statuses[{std::string(row[0]), std::string(row[1])}] = std::string(row[2]);
        return true;
    }));
    return statuses;
}

bool on_aras(const Pair& pair) {
    constexpr std::array<std::pair<const char*, const char*>, 4> pairs = {
        {{"AM", "TR"}, {"AZ", "TR"}, {"AM", "IR"}, {"AZ", "IR"}}};
    for (const auto& [a, b] : pairs) {
        if (pair.first == a && pair.second == b) {
            return true;
        }
    }
    return false;
}

/// Where those borders follow the Aras: from the mouth of the Akhuryan to the plain below Bahramtapa, where the
/// border leaves the river. Two boxes, since the border comes back to the same longitude in the Talysh mountains.
constexpr std::array<geo::Box, 2> aras_reach = {{{.west = 43.655, .south = 38.5, .east = 47.3, .north = 40.115},
                                                 {.west = 47.3, .south = 39.25, .east = 47.985, .north = 40.0}}};

/// How near a river line of the other source may come to the border river before it is a second drawing of it.
constexpr double same_river_degrees = 0.03;

Result<void> write_river(StepContext& context, const Pack& pack, const geo::Geometry& aras) {
    SITMAP_TRY_ASSIGN(const auto corridor, grown(aras, same_river_degrees));
    SITMAP_TRY_ASSIGN(const auto sources, pack.features("river_source", {"name", "rank", "place_id"}));
    Layer layer{
        .schema = {.name = "river",
                   .columns = {{.name = "name"}, {.name = "rank", .type = ColumnType::integer}, {.name = "place_id"}},
                   .indexes = {"place_id"},
                   .key = {}},
        .kind = GeometryKind::line,
        .features = {}};
    for (const auto& river : sources) {
        geo::Geometry line = river.geometry;
        if (river.values[2] == "aras") {
            SITMAP_TRY_ASSIGN(line, geo::difference(line, corridor));
        }
        if (!line.lines.empty()) {
            layer.features.push_back({.geometry = lines_of(std::move(line)), .values = river.values});
        }
    }
    return context.write(layer);
}

}  // namespace

Result<void> derive_borders(StepContext& context) {
    SITMAP_TRY_ASSIGN(const auto pack, context.pack());
    SITMAP_TRY_ASSIGN(const auto countries, shapes_by(pack, "country_with_sea", "iso2"));
    SITMAP_TRY_ASSIGN(const auto seas, shapes_by(pack, "sea", "name"));
    SITMAP_TRY_ASSIGN(const auto status, statuses(pack));
    Layer layer{.schema = {.name = "border",
                           .columns = {{.name = "a"}, {.name = "b"}, {.name = "status"}},
                           .indexes = {},
                           .key = {}},
                .kind = GeometryKind::line,
                .features = {}};
    geo::Geometry aras;
    for (auto a = countries.begin(); a != countries.end(); ++a) {
        for (auto b = std::next(a); b != countries.end(); ++b) {
            if (!boxes_touch(a->second, b->second)) {
                continue;
            }
            SITMAP_TRY_ASSIGN(auto line, shared_edge(a->second, b->second));
            for (const auto& [name, sea] : seas) {
                SITMAP_TRY_ASSIGN(line, geo::difference(line, sea));
            }
            if (line.lines.empty()) {
                continue;
            }
            SITMAP_TRY_ASSIGN(line, geo::merged_lines(lines_of(std::move(line))));
            const Pair pair{a->first, b->first};
            for (const auto& reach : aras_reach) {
                if (on_aras(pair)) {
                    SITMAP_TRY_ASSIGN(auto part, geo::clipped(line, reach.west, reach.south, reach.east, reach.north));
                    for (auto& piece : part.lines) {
                        aras.lines.push_back(std::move(piece));
                    }
                }
            }
            const auto known = status.find(pair);
            layer.features.push_back(
                {.geometry = std::move(line),
                 .values = {a->first, b->first, known == status.end() ? "agreed" : known->second}});
        }
    }
    SITMAP_TRY_ASSIGN(aras, geo::merged_lines(aras));
    SITMAP_TRY(context.write(layer));
    SITMAP_TRY(
        context.write(Layer{.schema = {.name = "border_river", .columns = {{.name = "name"}}, .indexes = {}, .key = {}},
                            .kind = GeometryKind::line,
                            .features = {{.geometry = aras, .values = {"Aras"}}}}));
    return write_river(context, pack, aras);
}

}  // namespace sitmap::pack::compiler
