#include "pack/pack.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "geo/operations.hpp"
#include "pack/blob.hpp"
#include "pack/database.hpp"
#include "pack/relief.hpp"
#include "pack/schema.hpp"

namespace sitmap::pack {

namespace {

struct LayerColumns {
    std::string key;
    std::string geometry;
    std::vector<std::string> names;
};

/// Rows that were asked for in the same way before: the maps of a series ask for the same ones. What is asked for once
/// is not kept, so that a single map pays nothing.
class KnownRows {
public:
    /// Null where they are not kept.
    const std::vector<Feature>* find(const std::string& question) const {
        const auto found = kept_.find(question);
        return found == kept_.end() ? nullptr : &found->second;
    }
    void answer(const std::string& question, const std::vector<Feature>& rows) {
        if (asked_.insert(question).second) {
            return;
        }
        std::size_t vertices = 0;
        for (const Feature& row : rows) {
            constexpr std::size_t row_itself = 16;
            vertices += row_itself + geo::vertex_count(row.geometry);
        }
        if (vertices > vertices_kept) {
            return;
        }
        if (vertices_ + vertices > vertices_kept) {
            kept_.clear();
            vertices_ = 0;
        }
        vertices_ += vertices;
        kept_.emplace(question, rows);
        if (asked_.size() > questions_kept) {
            asked_.clear();
        }
    }

private:
    /// Eight megabytes; changing frames ask new questions without end.
    static constexpr std::size_t vertices_kept = 500'000, questions_kept = 1'000;
    std::map<std::string, std::vector<Feature>> kept_;
    std::set<std::string> asked_;
    std::size_t vertices_ = 0;
};

}  // namespace

struct Pack::Impl {
    Database database;
    std::filesystem::path file;
    std::string version;
    std::map<std::string, LayerColumns, std::less<>> layers;  ///< those asked for so far
    KnownRows known_rows;
};

namespace {

tl::unexpected<Error> refused(const std::filesystem::path& file, std::string what) {
    return failure({.code = ErrorCode::pack,
                    .message = std::move(what),
                    .hint = "rebuild the data pack: ./dev geodata",
                    .file = file.string()});
}

Result<std::string> single_value(const Database& database, std::string_view sql) {
    SITMAP_TRY_ASSIGN(auto statement, Statement::prepare(database, sql));
    SITMAP_TRY_ASSIGN(const bool found, statement.step());
    return found ? std::string(statement.text(0)) : std::string();
}

Result<std::string> meta(const Database& database, std::string_view key) {
    return single_value(database,
                        "SELECT value FROM " + sql_name(meta_table) + " WHERE key = '" + std::string(key) + "'");
}

/// What is wrong with an open file as a pack of this program; nothing when it is one. `version` gets its version.
Result<void> check(const Database& database, const std::filesystem::path& file, std::string& version) {
    std::error_code ignored;
    const auto bytes = std::filesystem::file_size(file, ignored);
    SITMAP_TRY_ASSIGN(const auto application, single_value(database, "PRAGMA application_id"));
    if (application != std::to_string(geopackage_application_id)) {
        return refused(file, "is not a GeoPackage");
    }
    SITMAP_TRY_ASSIGN(const auto pages, single_value(database, "PRAGMA page_count"));
    SITMAP_TRY_ASSIGN(const auto page_size, single_value(database, "PRAGMA page_size"));
    if (std::stoull("0" + pages) * std::stoull("0" + page_size) > bytes) {
        return refused(file, "is cut short");
    }
    SITMAP_TRY_ASSIGN(const auto tables, single_value(database, "SELECT count(*) FROM sqlite_master WHERE name = '" +
                                                                    std::string(meta_table) + "'"));
    if (tables != "1") {
        return refused(file, "is a GeoPackage, but not a data pack of sitmap");
    }
    SITMAP_TRY_ASSIGN(const auto schema, meta(database, "schema"));
    if (schema != schema_version) {
        return refused(file, "is a data pack of version '" + schema + "', this program reads version '" +
                                 std::string(schema_version) + "'");
    }
    SITMAP_TRY_ASSIGN(version, meta(database, "version"));
    return {};
}

bool touches(const geo::Geometry& geometry, const geo::Box& box) {
    const auto own = geo::box_of(geometry);
    return own && own->west <= box.east && own->east >= box.west && own->south <= box.north && own->north >= box.south;
}

Result<LayerColumns> columns_of(const Database& database, std::string_view layer) {
    LayerColumns found;
    SITMAP_TRY_ASSIGN(auto geometry, Statement::prepare(database,
                                                        "SELECT column_name FROM gpkg_geometry_columns "
                                                        "WHERE table_name = ?1"));
    geometry.bind(1, layer);
    SITMAP_TRY_ASSIGN(const bool is_layer, geometry.step());
    if (!is_layer) {
        return failure(ErrorCode::pack, "the pack has no layer '" + std::string(layer) + "'",
                       "rebuild the data pack: ./dev geodata");
    }
    found.geometry = geometry.text(0);
    SITMAP_TRY_ASSIGN(auto info, Statement::prepare(database, "SELECT name, pk FROM pragma_table_info(?1)"));
    info.bind(1, layer);
    for (;;) {
        SITMAP_TRY_ASSIGN(const bool row, info.step());
        if (!row) {
            return found;
        }
        found.names.emplace_back(info.text(0));
        if (info.integer(1) == 1) {
            found.key = info.text(0);
        }
    }
}

}  // namespace

Pack::Pack(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Pack::Pack(Pack&&) noexcept = default;
Pack& Pack::operator=(Pack&&) noexcept = default;
Pack::~Pack() = default;

Result<Pack> Pack::open(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) {
        return refused(file, "is not there or not a file: no data pack");
    }
    auto impl = std::make_unique<Impl>();
    impl->file = file;
    SITMAP_TRY_ASSIGN(impl->database, open_read_only(file));
    if (auto checked = check(impl->database, file, impl->version); !checked) {
        Error error = std::move(checked).error();
        error.file = file.string();
        return failure(std::move(error));
    }
    return Pack(std::move(impl));
}

Result<std::vector<Feature>> Pack::features(std::string_view layer, const std::vector<std::string>& columns,
                                            const std::optional<geo::Box>& box) const {
    std::string question(layer);
    for (const auto& column : columns) {
        question += '/' + column;
    }
    if (box) {
        question.append(1, '/').append(reinterpret_cast<const char*>(&*box), sizeof *box);
    }
    if (const auto* known = impl_->known_rows.find(question)) {
        return *known;
    }
    auto asked = impl_->layers.find(layer);
    if (asked == impl_->layers.end()) {
        SITMAP_TRY_ASSIGN(auto found, columns_of(impl_->database, layer));
        asked = impl_->layers.emplace(layer, std::move(found)).first;
    }
    const LayerColumns& known = asked->second;
    std::string sql = "SELECT t." + sql_name(known.key) + ", t." + sql_name(known.geometry);
    for (const auto& column : columns) {
        if (std::find(known.names.begin(), known.names.end(), column) == known.names.end()) {
            return failure(ErrorCode::pack, "layer '" + std::string(layer) + "' has no column '" + column + "'",
                           "rebuild the data pack: ./dev geodata");
        }
        sql += ", t." + sql_name(column);
    }
    sql += " FROM " + sql_name(layer) + " AS t";
    if (box) {
        const std::string tree = "rtree_" + std::string(layer) + "_" + known.geometry;
        sql += " JOIN " + sql_name(tree) + " AS r ON r.id = t." + sql_name(known.key) +
               " WHERE r.minx <= ?1 AND r.maxx >= ?2 AND r.miny <= ?3 AND r.maxy >= ?4";
    }
    sql += " ORDER BY t." + sql_name(known.key);
    SITMAP_TRY_ASSIGN(auto rows, Statement::prepare(impl_->database, sql));
    if (box) {
        rows.bind(1, box->east);
        rows.bind(2, box->west);
        rows.bind(3, box->north);
        rows.bind(4, box->south);
    }
    std::vector<Feature> features;
    for (;;) {
        SITMAP_TRY_ASSIGN(const bool row, rows.step());
        if (!row) {
            impl_->known_rows.answer(question, features);
            return features;
        }
        SITMAP_TRY_ASSIGN(auto geometry, decode_geometry(rows.blob(1)));
        // The tree keeps single precision, rounded outwards: it may offer a little more than was asked for.
        if (box && !touches(geometry, *box)) {
            continue;
        }
        Feature feature{.id = rows.integer(0), .geometry = std::move(geometry), .values = {}};
        feature.values.reserve(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            feature.values.emplace_back(rows.text(static_cast<int>(i) + 2));
        }
        features.push_back(std::move(feature));
    }
}

Result<void> Pack::query(std::string_view sql, const std::vector<std::string>& parameters,
                         const std::function<bool(const std::vector<std::string_view>&)>& row) const {
    SITMAP_TRY_ASSIGN(auto rows, Statement::prepare(impl_->database, sql));
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        rows.bind(static_cast<int>(i) + 1, parameters[i]);
    }
    std::vector<std::string_view> values(static_cast<std::size_t>(rows.columns()));
    for (;;) {
        SITMAP_TRY_ASSIGN(const bool more, rows.step());
        if (!more) {
            return {};
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = rows.text(static_cast<int>(i));
        }
        if (!row(values)) {
            return {};
        }
    }
}

Result<Bytes> Pack::bytes(std::string_view table) const {
    struct CloseBlob {
        void operator()(sqlite3_blob* blob) const { sqlite3_blob_close(blob); }
    };
    sqlite3* database = impl_->database.get();
    sqlite3_blob* raw = nullptr;
    const int opened = sqlite3_blob_open(database, "main", std::string(table).c_str(), "content", 1, 0, &raw);
    const std::unique_ptr<sqlite3_blob, CloseBlob> blob(raw);
    Bytes bytes;
    if (opened == SQLITE_OK) {
        bytes = Bytes::room_for(static_cast<std::size_t>(sqlite3_blob_bytes(blob.get())));
    }
    const int read = opened != SQLITE_OK
                         ? opened
                         : sqlite3_blob_read(blob.get(), bytes.words.get(), static_cast<int>(bytes.size), 0);
    if (read == SQLITE_NOMEM) {
        return sqlite_failure(read, {}, "");
    }
    if (read != SQLITE_OK) {
        return refused(impl_->file, "has no readable '" + std::string(table) + "': " + sqlite3_errmsg(database));
    }
    return bytes;
}

bool Pack::has_table(std::string_view name) const {
    bool found = false;
    const auto asked = query("SELECT 1 FROM gpkg_contents WHERE table_name = ?1", {std::string(name)},
                             [&](const auto&) { return !(found = true); });
    return asked && found;
}

Result<Relief> Pack::relief() const {
    if (!has_table(heights_table)) {
        return read_relief(impl_->database);
    }
    SITMAP_TRY_ASSIGN(const Bytes content, bytes(heights_table));
    return heights_from(content);
}

Result<std::vector<Credit>> Pack::credits() const {
    std::vector<Credit> credits;
    SITMAP_TRY(query("SELECT name, licence, url, layers FROM credit ORDER BY fid", {}, [&](const auto& row) {
        Credit credit{
            .name = std::string(row[0]), .licence = std::string(row[1]), .url = std::string(row[2]), .layers = {}};
        for (std::string_view rest = row[3]; !rest.empty();) {
            const auto end = std::min(rest.find(' '), rest.size());
            if (end > 0) {
                credit.layers.emplace_back(rest.substr(0, end));
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        credits.push_back(std::move(credit));
        return true;
    }));
    return credits;
}

std::string Pack::version() const {
    return impl_->version;
}

const std::filesystem::path& Pack::file() const {
    return impl_->file;
}

}  // namespace sitmap::pack
