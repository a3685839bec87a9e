#include "pack/compiler/examine.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "geo/operations.hpp"
#include "pack/pack.hpp"

namespace sitmap::pack::compiler {
namespace {

Result<std::string> single_value(const Pack& pack, const std::string& sql) {
    std::string value;
    SITMAP_TRY(pack.query(sql, {}, [&](const auto& row) {
        value = row[0];
        return false;
    }));
    return value;
}

Result<std::string> examine_layer(const Pack& pack, const std::string& name) {
    SITMAP_TRY_ASSIGN(const auto features, pack.features(name, {}));
    std::size_t vertices = 0;
    for (const auto& feature : features) {
        vertices += geo::vertex_count(feature.geometry);
    }
    SITMAP_TRY_ASSIGN(const auto indexed, single_value(pack, "SELECT count(*) FROM \"rtree_" + name + "_geom\""));
    if (indexed != std::to_string(features.size())) {
        return failure(ErrorCode::pack,
                       fmt::format("layer '{}' has {} features, its spatial index {}", name, features.size(), indexed));
    }
    return fmt::format("{:24} {:7} features {:8} vertices\n", name, features.size(), vertices);
}

}  // namespace

Result<std::string> examine(const std::filesystem::path& file) {
    SITMAP_TRY_ASSIGN(const auto pack, Pack::open(file));
    SITMAP_TRY_ASSIGN(const auto integrity, single_value(pack, "PRAGMA integrity_check"));
    if (integrity != "ok") {
        return failure(ErrorCode::pack, "damaged: " + integrity);
    }
    std::vector<std::pair<std::string, std::string>> contents;
    SITMAP_TRY(pack.query("SELECT table_name, data_type FROM gpkg_contents ORDER BY data_type DESC, table_name", {},
                          [&](const auto& row) {
                              contents.emplace_back(row[0], row[1]);
                              return true;
                          }));
    std::string report = "version " + pack.version() + '\n';
    for (const auto& [name, type] : contents) {
        if (type == "features") {
            SITMAP_TRY_ASSIGN(const auto line, examine_layer(pack, name));
            report += line;
        } else if (type == "attributes") {
            SITMAP_TRY_ASSIGN(const auto rows, single_value(pack, "SELECT count(*) FROM \"" + name + '"'));
            report += fmt::format("{:24} {:>7} rows\n", name, rows);
        }
    }
    SITMAP_TRY_ASSIGN(const auto relief, pack.relief());
    report += fmt::format("{:24} {} x {} heights\n", "relief", relief.columns, relief.rows);
    SITMAP_TRY_ASSIGN(const auto credits, pack.credits());
    for (const auto& credit : credits) {
        report += fmt::format("{} ({})\n", credit.name, credit.licence);
    }
    return report;
}

}  // namespace sitmap::pack::compiler
