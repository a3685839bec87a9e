#include <map>
#include <string>
#include <utility>
#include <vector>

#include "geo/operations.hpp"
#include "pack/compiler/settled_units.hpp"
#include "pack/compiler/shapes.hpp"
#include "pack/compiler/steps.hpp"

namespace sitmap::pack::compiler {
namespace {

struct Unit {
    std::string id, country, name, place_id, kind;
    geo::Geometry raw;    ///< as the source has it, with outlines of its own
    geo::Geometry shape;  ///< fitted to the country
};

/// How far the source's outlines may lie inside the country's: units grow by as much to meet it.
constexpr double reach_degrees = 0.08;

/// Internal lines end this far from a border: the two sources' borders would run beside each other.
constexpr double clear_of_border_degrees = 0.03;

Result<std::vector<Unit>> units_of(const Pack& pack) {
    SITMAP_TRY_ASSIGN(const auto shapes, shapes_by(pack, "admin1_source", "geonameid"));
    std::map<std::string, std::vector<geo::Geometry>> parts;
    SITMAP_TRY(
        pack.query("SELECT coalesce(parent, id), geonameid FROM admin1_name ORDER BY id", {}, [&](const auto& row) {
            if (const auto shape = shapes.find(std::string(row[1])); shape != shapes.end()) {
                parts[std::string(row[0])].push_back(shape->second);
            }
            return true;
        }));
    std::vector<Unit> units;
    SITMAP_TRY(pack.query("SELECT id, country, name, place_id, kind FROM admin1_name WHERE parent IS NULL ORDER BY id",
                          {}, [&](const auto& row) {
                              units.push_back({.id = std::string(row[0]),
                                               .country = std::string(row[1]),
                                               .name = std::string(row[2]),
                                               .place_id = std::string(row[3]),
                                               .kind = std::string(row[4]),
                                               .raw = {},
                                               .shape = {}});
                              return true;
                          }));
    for (auto& unit : units) {
        SITMAP_TRY_ASSIGN(unit.raw, geo::union_of(parts[unit.id]));
        if (unit.raw.empty()) {
            return failure(ErrorCode::config, "admin1_names.csv: '" + unit.id + "' has no shape");
        }
    }
    Outlines outlines;
    for (const auto& unit : units) {
        outlines[unit.id] = unit.raw;
    }
    SITMAP_TRY(settle(outlines, pack));
    for (auto& unit : units) {
        unit.raw = std::move(outlines.at(unit.id));
    }
    return units;
}

/// Fits the units of one country to its outline: cut where they stand out, grown where they do not reach it.
Result<void> fit(std::vector<Unit*>& units, geo::Geometry country,
                 const std::map<std::string, geo::Geometry>& exclaves) {
    // Exclaves go to the unit that they belong to, whichever is nearer.
    for (auto* unit : units) {
        if (const auto exclave = exclaves.find(unit->id); exclave != exclaves.end()) {
            SITMAP_TRY_ASSIGN(country, geo::difference(country, exclave->second));
        }
    }
    std::vector<geo::Geometry> taken;
    for (const auto* unit : units) {
        taken.push_back(unit->raw);
    }
    SITMAP_TRY_ASSIGN(auto covered, geo::union_of(taken));
    for (auto* unit : units) {
        SITMAP_TRY_ASSIGN(auto around, grown(unit->raw, reach_degrees));
        SITMAP_TRY_ASSIGN(around, geo::intersection(around, country));
        SITMAP_TRY_ASSIGN(const auto gained, geo::difference(areas_of(around), covered));
        SITMAP_TRY_ASSIGN(const auto kept, geo::intersection(unit->raw, country));
        std::vector<geo::Geometry> all = {areas_of(kept), areas_of(gained)};
        if (const auto exclave = exclaves.find(unit->id); exclave != exclaves.end()) {
            all.push_back(exclave->second);
        }
        SITMAP_TRY_ASSIGN(unit->shape, geo::union_of(all));
        unit->shape = areas_of(std::move(unit->shape));
        SITMAP_TRY_ASSIGN(covered, geo::union_of<geo::LonLat>({covered, areas_of(gained)}));
    }
    return {};
}

Result<std::map<std::string, geo::Geometry>> exclaves_by_unit(const Pack& pack) {
    SITMAP_TRY_ASSIGN(const auto shapes, shapes_by(pack, "exclave", "id"));
    std::map<std::string, geo::Geometry> exclaves;
    // One that borders on several countries is a unit of its own right, not a piece of another.
    SITMAP_TRY(pack.query("SELECT id, admin1 FROM exclave_fact WHERE around IS NOT NULL ORDER BY id", {},
                          [&](const auto& row) {
                              const auto& shape = shapes.at(std::string(row[0]));
                              auto& all = exclaves[std::string(row[1])];
                              all.polygons.insert(all.polygons.end(), shape.polygons.begin(), shape.polygons.end());
                              return true;
                          }));
    return exclaves;
}

Result<geo::Geometry> border_strip(const Pack& pack) {
    SITMAP_TRY_ASSIGN(const auto borders, pack.features("border", {}));
    std::vector<geo::Geometry> strips;
    for (const auto& border : borders) {
        SITMAP_TRY_ASSIGN(const auto thin, geo::simplified(border.geometry, clear_of_border_degrees / 10));
        SITMAP_TRY_ASSIGN(strips.emplace_back(), grown(thin, clear_of_border_degrees));
    }
    return geo::union_of(strips);
}

Result<void> write_lines(StepContext& context, const Pack& pack, const std::vector<Unit>& units) {
    SITMAP_TRY_ASSIGN(const auto strip, border_strip(pack));
    SITMAP_TRY_ASSIGN(const auto countries, shapes_by(pack, "country", "iso2"));
    std::map<std::string, geo::Geometry> lines;
    for (std::size_t i = 0; i < units.size(); ++i) {
        for (std::size_t j = i + 1; j < units.size(); ++j) {
            if (units[i].country == units[j].country && boxes_touch(units[i].raw, units[j].raw)) {
                SITMAP_TRY_ASSIGN(auto shared, shared_edge(units[i].raw, units[j].raw));
                auto& all = lines[units[i].country].lines;
                all.insert(all.end(), shared.lines.begin(), shared.lines.end());
            }
        }
    }
    Layer layer{.schema = {.name = "admin1_line", .columns = {{.name = "country"}}, .indexes = {}, .key = {}},
                .kind = GeometryKind::line,
                .features = {}};
    for (auto& [country, all] : lines) {
        if (all.lines.empty()) {
            continue;
        }
        SITMAP_TRY_ASSIGN(auto kept, geo::difference(all, strip));
        SITMAP_TRY_ASSIGN(kept, geo::intersection(lines_of(kept), countries.at(country)));
        SITMAP_TRY_ASSIGN(kept, geo::merged_lines(lines_of(kept)));
        for (auto& line : kept.lines) {
            layer.features.push_back(
                {.geometry = {.points = {}, .lines = {std::move(line)}, .polygons = {}}, .values = {country}});
        }
    }
    return context.write(layer);
}

/// Districts of the units that are shown as one, as the source has them, cut to the unit.
Result<void> write_parts(StepContext& context, const Pack& pack, const std::vector<Unit>& units) {
    SITMAP_TRY_ASSIGN(const auto shapes, shapes_by(pack, "admin1_source", "geonameid"));
    Layer layer{
        .schema =
            {.name = "admin2",
             .columns = {{.name = "id"}, {.name = "parent"}, {.name = "name"}, {.name = "place_id"}, {.name = "kind"}},
             .indexes = {"place_id"},
             .key = "id"},
        .kind = GeometryKind::area,
        .features = {}};
    Result<void> cut;
    SITMAP_TRY(
        pack.query("SELECT id, parent, name, place_id, kind, geonameid FROM admin1_name "
                   "WHERE parent IS NOT NULL ORDER BY id",
                   {}, [&](const auto& row) {
                       for (const auto& unit : units) {
                           if (unit.id != row[1]) {
                               continue;
                           }
                           auto shape = geo::intersection(shapes.at(std::string(row[5])), unit.shape);
                           if (!shape) {
                               cut = tl::make_unexpected(shape.error());
                               return false;
                           }
                           layer.features.push_back(
                               {.geometry = areas_of(std::move(*shape)), .values = {row.begin(), row.begin() + 5}});
                       }
                       return true;
                   }));
    SITMAP_TRY(cut);
    return context.write(layer);
}

}  // namespace

Result<void> derive_admin1(StepContext& context) {
    SITMAP_TRY_ASSIGN(const auto pack, context.pack());
    SITMAP_TRY_ASSIGN(auto units, units_of(pack));
    SITMAP_TRY_ASSIGN(const auto countries, shapes_by(pack, "country", "iso2"));
    SITMAP_TRY_ASSIGN(const auto exclaves, exclaves_by_unit(pack));
    for (const auto& [code, country] : countries) {
        std::vector<Unit*> own;
        for (auto& unit : units) {
            if (unit.country == code) {
                own.push_back(&unit);
            }
        }
        if (!own.empty()) {
            SITMAP_TRY(fit(own, country, exclaves));
        }
    }
    Layer layer{
        .schema =
            {.name = "admin1",
             .columns = {{.name = "id"}, {.name = "country"}, {.name = "name"}, {.name = "place_id"}, {.name = "kind"}},
             .indexes = {"place_id"},
             .key = "id"},
        .kind = GeometryKind::area,
        .features = {}};
    for (const auto& unit : units) {
        layer.features.push_back(
            {.geometry = unit.shape, .values = {unit.id, unit.country, unit.name, unit.place_id, unit.kind}});
    }
    SITMAP_TRY(context.write(layer));
    SITMAP_TRY(write_parts(context, pack, units));
    return write_lines(context, pack, units);
}

}  // namespace sitmap::pack::compiler
