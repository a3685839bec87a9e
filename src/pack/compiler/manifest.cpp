#include "pack/compiler/manifest.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "io/file.hpp"

namespace sitmap::pack::compiler {
namespace {

constexpr std::size_t manifest_bytes = 1u << 20;

class Reader {
public:
    explicit Reader(const std::filesystem::path& file) { manifest_.file = file; }

    Result<Manifest> read(const toml::table& root) && {
        for (const auto& [key, node] : root) {
            const std::string_view name = key.str();
            if (name == "relief") {
                SITMAP_TRY_ASSIGN(manifest_.relief, text(node, "relief"));
            } else if (name == "layer" || name == "table" || name == "document") {
                const auto* array = node.as_array();
                if (!array) {
                    return at(node, "'" + std::string(name) + "' must be written [[" + std::string(name) + "]]");
                }
                for (const auto& element : *array) {
                    SITMAP_TRY(entry(name, element));
                }
            } else {
                return at(node, "unknown key '" + std::string(name) + "'",
                          "known are layer, table, document and relief");
            }
        }
        return std::move(manifest_);
    }

private:
    tl::unexpected<Error> at(const toml::node& node, std::string what, std::string hint = {}) const {
        const auto begin = node.source().begin;
        return failure({.code = ErrorCode::config,
                        .message = std::move(what),
                        .hint = std::move(hint),
                        .file = manifest_.file.string(),
                        .line = static_cast<int>(begin.line),
                        .column = static_cast<int>(begin.column)});
    }

    Result<std::string> text(const toml::node& node, std::string_view key) const {
        const auto value = node.value_exact<std::string>();
        if (!value || value->empty()) {
            return at(node, "'" + std::string(key) + "' must be a text");
        }
        return *value;
    }

    Result<std::vector<std::string>> texts(const toml::node& node, std::string_view key) const {
        std::vector<std::string> values;
        if (const auto* array = node.as_array()) {
            for (const auto& element : *array) {
                SITMAP_TRY_ASSIGN(values.emplace_back(), text(element, key));
            }
        } else {
            SITMAP_TRY_ASSIGN(values.emplace_back(), text(node, key));
        }
        return values;
    }

    Result<void> entry(std::string_view what, const toml::node& node) {
        const auto* table = node.as_table();
        if (!table) {
            return at(node, "a " + std::string(what) + " must be a table");
        }
        const bool is_document = what == "document";
        Entry entry;
        entry.line = static_cast<int>(node.source().begin.line);
        for (const auto& [key, value] : *table) {
            const std::string_view name = key.str();
            if (name == "name") {
                SITMAP_TRY_ASSIGN(entry.schema.name, text(value, name));
            } else if (name == "source") {
                SITMAP_TRY_ASSIGN(entry.sources, texts(value, name));
            } else if (name == "columns" && !is_document) {
                SITMAP_TRY_ASSIGN(const auto names, texts(value, name));
                for (const auto& column : names) {
                    entry.schema.columns.push_back({.name = column});
                }
            } else if (name == "index" && !is_document) {
                SITMAP_TRY_ASSIGN(entry.schema.indexes, texts(value, name));
            } else if (name == "key" && !is_document) {
                SITMAP_TRY_ASSIGN(entry.schema.key, text(value, name));
            } else if (name == "geometry" && what == "layer") {
                SITMAP_TRY_ASSIGN(entry.kind, geometry_kind(value));
            } else if (name == "temporary" && !is_document && value.is_boolean()) {
                entry.temporary = value.value_or(false);
            } else if (name == "types" && !is_document) {
                SITMAP_TRY_ASSIGN(entry.types, types(value));
            } else {
                return at(value, "a " + std::string(what) + " has no key '" + std::string(name) + "'");
            }
        }
        return add(what, node, std::move(entry));
    }

    Result<GeometryKind> geometry_kind(const toml::node& node) const {
        SITMAP_TRY_ASSIGN(const auto name, text(node, "geometry"));
        constexpr std::array<std::pair<std::string_view, GeometryKind>, 4> kinds = {{{"any", GeometryKind::any},
                                                                                     {"point", GeometryKind::point},
                                                                                     {"line", GeometryKind::line},
                                                                                     {"area", GeometryKind::area}}};
        const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.first == name; });
        if (kind == kinds.end()) {
            return at(node, "unknown geometry '" + name + "'", "known are any, point, line and area");
        }
        return kind->second;
    }

    Result<std::vector<Column>> types(const toml::node& node) const {
        const auto* table = node.as_table();
        if (!table) {
            return at(node, "'types' must be a table of column = type");
        }
        std::vector<Column> types;
        for (const auto& [key, value] : *table) {
            SITMAP_TRY_ASSIGN(const auto name, text(value, key.str()));
            if (name != "text" && name != "integer" && name != "real") {
                return at(value, "unknown type '" + name + "'", "known are text, integer and real");
            }
            types.push_back({.name = std::string(key.str()),
                             .type = name == "integer" ? ColumnType::integer
                                     : name == "real"  ? ColumnType::real
                                                       : ColumnType::text});
        }
        return types;
    }

    Result<void> add(std::string_view what, const toml::node& node, Entry entry) {
        if (entry.schema.name.empty() || entry.sources.empty()) {
            return at(node, "a " + std::string(what) + " needs 'name' and 'source'");
        }
        if (!names_.insert(std::string(what == "document" ? "document:" : "") + entry.schema.name).second) {
            return at(node, "'" + entry.schema.name + "' is given twice");
        }
        if (what == "document") {
            manifest_.documents.push_back(
                {.name = entry.schema.name, .source = entry.sources.front(), .line = entry.line});
        } else if (what == "layer") {
            manifest_.layers.push_back(std::move(entry));
        } else {
            manifest_.tables.push_back(std::move(entry));
        }
        return {};
    }

    Manifest manifest_;
    std::set<std::string> names_;
};

}  // namespace

Result<Manifest> read_manifest(const std::filesystem::path& file) {
    SITMAP_TRY_ASSIGN(const auto content, io::read_text(file, manifest_bytes));
    try {
        const toml::table root = toml::parse(content, file.string());
        return Reader(file).read(root);
    } catch (const toml::parse_error& error) {
        const auto begin = error.source().begin;
        return failure({.code = ErrorCode::config,
                        .message = std::string(error.description()),
                        .hint = {},
                        .file = file.string(),
                        .line = static_cast<int>(begin.line),
                        .column = static_cast<int>(begin.column)});
    }
}

}  // namespace sitmap::pack::compiler
