#include "pack/compiler/load.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "pack/compiler/csv.hpp"
#include "pack/compiler/geojson.hpp"

namespace sitmap::pack::compiler {
namespace {

tl::unexpected<Error> at(ErrorCode code, const std::string& file, int line, std::string what) {
    return failure({.code = code, .message = std::move(what), .hint = {}, .file = file, .line = line});
}

std::size_t position_of(const std::vector<Column>& columns, const std::string& name) {
    return static_cast<std::size_t>(
        std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return column.name == name; }) -
        columns.begin());
}

/// Gives the columns their types and checks that key and indexes name columns.
Result<void> complete(Schema& schema, const Entry& entry, const std::string& manifest) {
    const auto known = [&](const std::string& name) {
        return position_of(schema.columns, name) < schema.columns.size();
    };
    const auto unknown = [&](const char* what, const std::string& name) {
        return at(ErrorCode::config, manifest, entry.line,
                  std::string("'") + what + "' of '" + schema.name + "' names no column: '" + name + "'");
    };
    for (const auto& type : entry.types) {
        if (!known(type.name)) {
            return unknown("types", type.name);
        }
        schema.columns[position_of(schema.columns, type.name)].type = type.type;
    }
    if (!schema.key.empty() && !known(schema.key)) {
        return unknown("key", schema.key);
    }
    for (const auto& index : schema.indexes) {
        for (std::size_t begin = 0; begin <= index.size();) {
            const auto end = std::min(index.find(',', begin), index.size());
            if (!known(index.substr(begin, end - begin))) {
                return unknown("index", index.substr(begin, end - begin));
            }
            begin = end + 1;
        }
    }
    return {};
}

/// Checks rows one by one, knowing where each comes from.
class RowCheck {
public:
    explicit RowCheck(const Schema& schema) : schema_(schema) {}

    Result<void> check(const Row& row, const std::string& file, int line) {
        if (const auto fault = fault_of(row, schema_.columns); !fault.empty()) {
            return at(ErrorCode::csv, file, line, fault);
        }
        if (schema_.key.empty()) {
            return {};
        }
        const std::string& key = row[position_of(schema_.columns, schema_.key)];
        const auto [first, is_new] = seen_.emplace(key, file + ":" + std::to_string(line));
        if (key.empty() || !is_new) {
            return at(ErrorCode::csv, file, line,
                      key.empty() ? "no '" + schema_.key + "'"
                                  : schema_.key + " '" + key + "' is there already, at " + first->second);
        }
        return {};
    }

private:
    const Schema& schema_;
    std::map<std::string, std::string> seen_;
};

}  // namespace

Result<Layer> load_layer(const Entry& entry, Sources& sources, const std::filesystem::path& manifest) {
    Layer layer{.schema = entry.schema, .kind = entry.kind, .features = {}};
    SITMAP_TRY(complete(layer.schema, entry, manifest.string()));
    RowCheck rows(layer.schema);
    for (const auto& source : entry.sources) {
        SITMAP_TRY_ASSIGN(const auto text, sources.text(source));
        SITMAP_TRY_ASSIGN(auto features, parse_geojson(text, source, layer.schema.columns));
        for (auto& feature : features) {
            SITMAP_TRY(rows.check(feature.values, source, feature.line));
            if (!is_of(feature.geometry, layer.kind)) {
                return at(ErrorCode::geometry, source, feature.line,
                          "the shape is not of the kind that layer '" + layer.schema.name + "' holds");
            }
            layer.features.push_back({.geometry = std::move(feature.geometry), .values = std::move(feature.values)});
        }
    }
    return layer;
}

Result<Table> load_table(const Entry& entry, Sources& sources, const std::filesystem::path& manifest) {
    Table table{.schema = entry.schema, .rows = {}};
    std::vector<std::pair<std::string, CsvFile>> files;
    for (const auto& source : entry.sources) {
        SITMAP_TRY_ASSIGN(const auto text, sources.text(source));
        SITMAP_TRY_ASSIGN(auto csv, parse_csv(text, source));
        files.emplace_back(source, std::move(csv));
    }
    if (table.schema.columns.empty()) {
        for (const auto& name : files.front().second.header) {
            table.schema.columns.push_back({.name = name});
        }
    }
    SITMAP_TRY(complete(table.schema, entry, manifest.string()));
    RowCheck rows(table.schema);
    for (auto& [file, csv] : files) {
        std::vector<std::size_t> fields;
        for (const auto& column : table.schema.columns) {
            const auto found = std::find(csv.header.begin(), csv.header.end(), column.name);
            if (found == csv.header.end()) {
                return at(ErrorCode::csv, file, 1, "has no column '" + column.name + "'");
            }
            fields.push_back(static_cast<std::size_t>(found - csv.header.begin()));
        }
        for (auto& record : csv.records) {
            Row row;
            for (const std::size_t field : fields) {
                row.push_back(std::move(record.fields[field]));
            }
            SITMAP_TRY(rows.check(row, file, record.line));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

}  // namespace sitmap::pack::compiler
