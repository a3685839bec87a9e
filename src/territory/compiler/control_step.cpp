#include <fmt/format.h>

#include <algorithm>

#include "geo/operations.hpp"
#include "pack/compiler/steps.hpp"
#include "territory/captures.hpp"
#include "territory/compiler/control_positions.hpp"
#include "territory/compiler/control_rows.hpp"

namespace sitmap::territory::compiler {

namespace {

using pack::Pack;
using pack::compiler::Layer;

/// The days of the tables: a day, a month, a year, an interval, or nothing.
Result<std::optional<time::DateSpan>> span_from(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    SITMAP_TRY_ASSIGN(const time::DateSpan span, time::parse_edtf(text));
    return span;
}

/// Rows of a query through a function that may fail.
template <class Take>
Result<void> each_row(const Pack& pack, std::string_view sql, Take take) {
    std::optional<Error> error;
    SITMAP_TRY(pack.query(sql, {}, [&](const std::vector<std::string_view>& row) {
        if (auto taken = take(row); !taken) {
            error = std::move(taken).error();
        }
        return !error;
    }));
    if (error) {
        return failure(*error);
    }
    return {};
}

Result<std::vector<SettlementFact>> settlements(const Pack& pack) {
    std::vector<SettlementFact> facts;
    SITMAP_TRY_ASSIGN(const Captures captures, Captures::read(pack));
    SITMAP_TRY(each_row(pack,
                        "SELECT name_en, lon, lat, district, holder_1994, changed, basis, geonames_id, announced "
                        "FROM settlement_holder ORDER BY rowid",
                        [&](const std::vector<std::string_view>& row) -> Result<void> {
                            SettlementFact fact;
                            fact.name = row[0];
                            fact.position = {std::stod(std::string(row[1])), std::stod(std::string(row[2]))};
                            fact.district = row[3];
                            fact.holder_1994 = row[4];
                            SITMAP_TRY_ASSIGN(fact.changed, span_from(row[5]));
                            fact.basis = row[6];
                            const Capture* capture =
                                fact.holder_1994 == "NK" ? captures.of(fact.district, row[7]) : nullptr;
                            fact.captured = capture ? std::optional(capture->span) : std::nullopt;
                            SITMAP_TRY_ASSIGN(const auto announced, span_from(row[8]));
                            fact.announced = announced ? std::optional(announced->first) : std::nullopt;
                            facts.push_back(std::move(fact));
                            return {};
                        }));
    return facts;
}

Result<ControlWords> words(const Pack& pack) {
    ControlWords result;
    SITMAP_TRY(each_row(pack, "SELECT area_id, date, legend, source FROM territory_change WHERE area_id <> ''",
                        [&](const std::vector<std::string_view>& row) -> Result<void> {
                            SITMAP_TRY_ASSIGN(const auto span, span_from(row[1]));
                            result.changes.push_back(
                                {std::string(row[0]), {span->first, {}}, std::string(row[2]), std::string(row[3])});
                            return {};
                        }));
    SITMAP_TRY(each_row(pack, "SELECT id, valid_from, valid_to, legend, source, kind FROM territory_zone",
                        [&](const std::vector<std::string_view>& row) -> Result<void> {
                            SITMAP_TRY_ASSIGN(const auto from, span_from(row[1]));
                            SITMAP_TRY_ASSIGN(const auto to, span_from(row[2]));
                            DatedWord word{std::string(row[0]), {}, std::string(row[3]), std::string(row[4])};
                            word.validity.from = from ? std::optional(from->first) : std::nullopt;
                            word.validity.to = to ? std::optional(to->first) : std::nullopt;
                            if (word.id == "war-2020") {
                                result.war = word;
                            } else if (row[5] == "offensive") {
                                result.offensives.push_back(word);
                            } else if (word.id == "peacekeepers-2020") {
                                result.peacekeepers = word;
                            } else if (word.id == "lachin-corridor-2020") {
                                result.corridor = word;
                            } else if (word.id == "lachin-corridor-2022") {
                                result.later_corridor = word;
                            }
                            return {};
                        }));
    if (!result.war.validity.to || !result.corridor.validity.to) {
        return failure(ErrorCode::csv, "zones.csv lacks war-2020 or lachin-corridor-2020, or their days");
    }
    return result;
}

/// The routes that a corridor of zones.csv follows, as lines.
Result<geo::Geometry> road_of(const std::string& corridor, const Pack& pack) {
    std::string ids;
    SITMAP_TRY(pack.query("SELECT routes FROM territory_zone WHERE id = ?1", {corridor},
                          [&](const std::vector<std::string_view>& row) {
                              ids = fmt::format(" {} ", row[0]);
                              return false;
                          }));
    geo::Geometry road;
    SITMAP_TRY_ASSIGN(const auto routes, pack.features("route", {"id"}));
    for (const pack::Feature& route : routes) {
        if (ids.find(" " + route.values[0] + " ") != std::string::npos) {
            road.lines.insert(road.lines.end(), route.geometry.lines.begin(), route.geometry.lines.end());
        }
    }
    return road;
}

Result<std::vector<PositionFact>> position_facts(const Pack& pack) {
    std::vector<PositionFact> facts;
    SITMAP_TRY(
        each_row(pack,
                 "SELECT id, kind, holder, country, valid_from, valid_to, lon, lat, radius_km, depth_km, legend, "
                 "source FROM territory_position ORDER BY rowid",
                 [&](const std::vector<std::string_view>& row) -> Result<void> {
                     PositionFact fact;
                     fact.id = row[0], fact.kind = row[1], fact.holder = row[2], fact.country = row[3];
                     SITMAP_TRY_ASSIGN(const auto from, span_from(row[4]));
                     SITMAP_TRY_ASSIGN(const auto to, span_from(row[5]));
                     fact.validity.from = from ? std::optional(from->first) : std::nullopt;
                     fact.validity.to = to ? std::optional(to->first) : std::nullopt;
                     fact.at = {std::stod(std::string(row[6])), std::stod(std::string(row[7]))};
                     fact.radius_km = std::stod(std::string(row[8]));
                     fact.depth_km = std::stod(std::string(row[9]));
                     fact.legend = row[10], fact.source = row[11];
                     facts.push_back(std::move(fact));
                     return {};
                 }));
    return facts;
}

Result<PositionFrame> position_frame(const Pack& pack) {
    PositionFrame result;
    SITMAP_TRY_ASSIGN(const auto countries, pack.features("country", {"iso2"}));
    for (const pack::Feature& country : countries) {
        if (country.values[0] == "AM" || country.values[0] == "AZ") {
            (country.values[0] == "AM" ? result.armenia : result.azerbaijan) = country.geometry;
        }
    }
    SITMAP_TRY_ASSIGN(const auto borders, pack.features("border", {"a", "b"}));
    for (const pack::Feature& border : borders) {
        if (border.values[0] == "AM" && border.values[1] == "AZ") {
            result.border.lines = border.geometry.lines;
        }
    }
    return result;
}

Result<ControlFrame> frame(const Pack& pack) {
    ControlFrame result;
    SITMAP_TRY_ASSIGN(const auto countries, pack.features("country", {"iso2"}));
    for (const pack::Feature& country : countries) {
        if (country.values[0] == "AZ") {
            result.azerbaijan = country.geometry;
        }
    }
    SITMAP_TRY_ASSIGN(const auto lines, pack.features("disputed_line", {"kind"}));
    for (const pack::Feature& line : lines) {
        geo::Geometry* target = line.values[0] == "line-of-contact-1994" ? &result.contact_line
                                : line.values[0] == "oblast-1991"        ? &result.oblast_line
                                                                         : nullptr;
        if (target) {
            target->lines.insert(target->lines.end(), line.geometry.lines.begin(), line.geometry.lines.end());
        }
    }
    SITMAP_TRY_ASSIGN(result.corridor_road, road_of("lachin-corridor-2020", pack));
    SITMAP_TRY_ASSIGN(result.later_road, road_of("lachin-corridor-2022", pack));
    if (result.azerbaijan.empty() || result.contact_line.empty() || result.oblast_line.empty() ||
        result.corridor_road.empty() || result.later_road.empty()) {
        return failure(ErrorCode::pack, "the base map lacks Azerbaijan, the line of contact, the oblast or the road");
    }
    return result;
}

Result<Layer> layer_of(const char* name, const std::vector<ControlRow>& rows, pack::compiler::GeometryKind kind) {
    using pack::compiler::ColumnType;
    Layer layer;
    layer.schema.name = name;
    layer.kind = kind;
    layer.schema.columns = {{"id"},         {"kind"},     {"holder"},
                            {"valid_from"}, {"valid_to"}, {"approximate"},
                            {"legend"},     {"source"},   {"size", ColumnType::real}};
    layer.schema.key = "id";
    for (const ControlRow& row : rows) {
        const bool areas = !row.shape.polygons.empty();
        SITMAP_TRY_ASSIGN(const double size,
                          areas ? geo::area_km2(row.shape) : Result<double>(geo::length_km(row.shape)));
        layer.features.push_back(
            {row.shape,
             {row.id, row.kind, row.holder, time::to_iso(row.validity.from), time::to_iso(row.validity.to),
              row.approximate ? "1" : "0", row.legend, row.source, fmt::format("{:.1f}", size)}});
    }
    return layer;
}

}  // namespace

}  // namespace sitmap::territory::compiler

namespace sitmap::pack::compiler {

/// Areas and lines of control from settlements: layers `control_area` (size in km²) and `control_line` (km); the
/// former oblast as an area: `territory_region`.
Result<void> derive_control(StepContext& context) {
    namespace from = sitmap::territory::compiler;
    SITMAP_TRY_ASSIGN(const Pack pack, context.pack());
    SITMAP_TRY_ASSIGN(const auto facts, from::settlements(pack));
    SITMAP_TRY_ASSIGN(const auto words, from::words(pack));
    SITMAP_TRY_ASSIGN(const auto frame, from::frame(pack));
    SITMAP_TRY_ASSIGN(const auto sequence, from::control_sequence(facts, frame));
    SITMAP_TRY_ASSIGN(auto areas, from::control_areas(sequence, words));
    SITMAP_TRY_ASSIGN(const auto position_facts, from::position_facts(pack));
    SITMAP_TRY_ASSIGN(const auto position_frame, from::position_frame(pack));
    SITMAP_TRY_ASSIGN(const auto positions, from::control_positions(position_facts, position_frame));
    areas.insert(areas.end(), positions.begin(), positions.end());
    SITMAP_TRY_ASSIGN(const auto lines, from::control_lines(sequence, frame, words));
    SITMAP_TRY_ASSIGN(const Layer area_layer, from::layer_of("control_area", areas, GeometryKind::area));
    SITMAP_TRY_ASSIGN(const Layer line_layer, from::layer_of("control_line", lines, GeometryKind::line));
    SITMAP_TRY_ASSIGN(const auto regions, from::control_regions(sequence));
    SITMAP_TRY_ASSIGN(const Layer region_layer, from::layer_of("territory_region", regions, GeometryKind::area));
    SITMAP_TRY(context.write(region_layer));
    SITMAP_TRY(context.write(area_layer));
    return context.write(line_layer);
}

}  // namespace sitmap::pack::compiler
