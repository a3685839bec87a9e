#include <algorithm>

#include "territory/dated_rows.hpp"
#include "territory/names.hpp"
#include "territory/parts.hpp"

namespace sitmap::territory {

namespace {

struct BorderStatus {
    std::string status;
    time::Interval validity;
    std::string source;
};

/// What the dated table says of a border; the base map's own word where it says nothing.
Result<BorderStatus> status_on(time::Date date, const std::string& a, const std::string& b, const std::string& given,
                               const std::vector<TextRow>& table) {
    for (const TextRow& row : table) {
        if ((row[0] == a && row[1] == b) || (row[0] == b && row[1] == a)) {
            SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(row[2], row[3]));
            if (validity.contains(date)) {
                return BorderStatus{row[4], validity, row[5]};
            }
        }
    }
    return BorderStatus{given, {}, "OpenStreetMap contributors"};
}

std::string legend_of(const std::string& status) {
    if (status == "undelimited") {
        return "International border, not delimited in full";
    }
    if (status == "disputed") {
        return "International border, disputed";
    }
    return status == "internal" ? "Border between Soviet republics" : "International border";
}

}  // namespace

Result<std::vector<BoundaryLine>> borders_on(time::Date date, const pack::Pack& pack) {
    std::vector<BoundaryLine> lines;
    if (!pack.has_table("border")) {
        return lines;
    }
    std::vector<TextRow> table;
    if (pack.has_table("border_status")) {
        SITMAP_TRY_ASSIGN(table, rows_of(pack, "SELECT a, b, valid_from, valid_to, status, source FROM border_status"));
    }
    SITMAP_TRY_ASSIGN(auto rows, pack.features("border", {"a", "b", "status"}));
    for (pack::Feature& row : rows) {
        const auto& [a, b, given] = std::tie(row.values[0], row.values[1], row.values[2]);
        SITMAP_TRY_ASSIGN(const BorderStatus status, status_on(date, a, b, given, table));
        BoundaryLine line;
        line.id = "border-" + a + "-" + b;
        const bool open = status.status == "undelimited" || status.status == "disputed";
        line.kind = open ? LineClass::undelimited : LineClass::international;
        line.shape = std::move(row.geometry);
        line.validity = status.validity;
        line.legend = legend_of(status.status);
        line.source = status.source;
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<BoundaryLine>> de_facto_lines_on(time::Date date, const pack::Pack& pack) {
    std::vector<BoundaryLine> lines;
    if (pack.has_table("control_line")) {
        SITMAP_TRY_ASSIGN(auto rows, pack.features("control_line", {"id", "kind", "valid_from", "valid_to",
                                                                    "approximate", "legend", "source"}));
        for (pack::Feature& row : rows) {
            SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(row.values[2], row.values[3]));
            const auto kind = line_class_from(row.values[1]);
            if (validity.contains(date) && kind) {
                lines.push_back({row.values[0], *kind, std::move(row.geometry), validity, row.values[5],
                                 row.values[4] == "1", row.values[6]});
            }
        }
    }
    if (pack.has_table("disputed_line") && pack.has_table("territory_zone")) {
        SITMAP_TRY_ASSIGN(const auto entities, rows_of(pack,
                                                       "SELECT id, valid_from, valid_to, legend, source "
                                                       "FROM territory_zone WHERE kind = 'entity' ORDER BY id"));
        SITMAP_TRY_ASSIGN(const auto rows, pack.features("disputed_line", {"kind"}));
        for (const TextRow& entity : entities) {
            SITMAP_TRY_ASSIGN(const time::Interval validity, interval_from(entity[1], entity[2]));
            for (const pack::Feature& row : rows) {
                if (validity.contains(date) && row.values[0] == entity[0]) {
                    lines.push_back(
                        {entity[0], LineClass::de_facto_entity, row.geometry, validity, entity[3], false, entity[4]});
                }
            }
        }
    }
    return lines;
}

}  // namespace sitmap::territory
