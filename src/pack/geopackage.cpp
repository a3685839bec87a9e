#include "pack/geopackage.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>

#include "pack/database.hpp"

namespace sitmap::pack {
namespace {

static_assert(std::endian::native == std::endian::little, "geometries are written in the machine's byte order");

class Blob {
public:
    void byte(std::uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
    void integer(std::uint32_t value) { raw(&value, sizeof value); }
    void number(double value) { raw(&value, sizeof value); }
    void point(geo::LonLat p) {
        number(p.lon);
        number(p.lat);
    }
    void points(const std::vector<geo::LonLat>& list) {
        integer(static_cast<std::uint32_t>(list.size()));
        for (const geo::LonLat p : list) {
            point(p);
        }
    }
    void head(std::uint32_t wkb_type) {
        byte(1);
        integer(wkb_type);
    }
    const std::string& bytes() const { return bytes_; }

private:
    void raw(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }
    std::string bytes_;
};

constexpr std::uint32_t wkb_point = 1, wkb_line = 2, wkb_polygon = 3, wkb_lines = 5, wkb_polygons = 6;

/// "GP", version 0, little end first with an envelope of x and y, then WKB. A shape without parts of the kind is empty.
std::string encoded(const geo::Geometry& geometry, LayerShape shape) {
    geo::Geometry kept;
    (shape == LayerShape::point  ? void(kept.points = geometry.points)
     : shape == LayerShape::line ? void(kept.lines = geometry.lines)
                                 : void(kept.polygons = geometry.polygons));
    const auto box = geo::box_of(kept);
    Blob blob;
    blob.byte('G');
    blob.byte('P');
    blob.byte(0);
    blob.byte(box ? 0b0000'0011 : 0b0001'0001);
    blob.integer(4326);
    if (box) {
        for (const double edge : {box->west, box->east, box->south, box->north}) {
            blob.number(edge);
        }
    }
    if (shape == LayerShape::point) {
        blob.head(wkb_point);
        blob.point(kept.points.empty() ? geo::LonLat{std::bit_cast<double>(0x7FF8'0000'0000'0000ULL),
                                                     std::bit_cast<double>(0x7FF8'0000'0000'0000ULL)}
                                       : kept.points.front());
    } else if (shape == LayerShape::line) {
        blob.head(wkb_lines);
        blob.integer(static_cast<std::uint32_t>(kept.lines.size()));
        for (const auto& line : kept.lines) {
            blob.head(wkb_line);
            blob.points(line);
        }
    } else {
        blob.head(wkb_polygons);
        blob.integer(static_cast<std::uint32_t>(kept.polygons.size()));
        for (const auto& polygon : kept.polygons) {
            blob.head(wkb_polygon);
            blob.integer(static_cast<std::uint32_t>(1 + polygon.holes.size()));
            blob.points(polygon.shell);
            for (const auto& hole : polygon.holes) {
                blob.points(hole);
            }
        }
    }
    return blob.bytes();
}

/// What a GeoPackage 1.3 must have. The time of change is fixed so that the bytes depend on the content alone.
constexpr const char* skeleton = R"(
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO gpkg_spatial_ref_sys VALUES
 ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),
 ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),
 ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,)"
                                 R"(AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,)"
                                 R"(AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,)"
                                 R"(AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', NULL);
)";

class Package {
public:
    static Result<Package> start() {
        sqlite3* raw = nullptr;
        const int opened = sqlite3_open(":memory:", &raw);
        Package package{Database(raw)};
        if (opened != SQLITE_OK) {
            return package.fault("cannot start a GeoPackage");
        }
        SITMAP_TRY(package.run(skeleton));
        return package;
    }

    Result<void> add(const ResultLayer& layer) {
        static constexpr const char* types[] = {"POINT", "MULTILINESTRING", "MULTIPOLYGON"};
        const char* const type = types[static_cast<int>(layer.shape)];
        const std::string table = sql_name(layer.name);
        std::string columns = fmt::format("fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {}", type);
        std::string marks = "?1, ?2";
        for (std::size_t i = 0; i < layer.columns.size(); ++i) {
            columns += ", " + sql_name(layer.columns[i].name) + (layer.columns[i].number ? " REAL" : " TEXT");
            marks += fmt::format(", ?{}", i + 3);
        }
        SITMAP_TRY(run(fmt::format("CREATE TABLE {} ({});", table, columns)));
        SITMAP_TRY(insert(layer, fmt::format("INSERT INTO {} VALUES ({})", table, marks)));
        return enter(layer, type);
    }

    Result<std::string> bytes() {
        sqlite3_int64 size = 0;
        const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> image(
            sqlite3_serialize(database_.get(), "main", &size, 0), &sqlite3_free);
        if (!image) {
            return fault("cannot finish a GeoPackage");
        }
        return std::string(reinterpret_cast<const char*>(image.get()), static_cast<std::size_t>(size));
    }

private:
    explicit Package(Database database) : database_(std::move(database)) {}

    tl::unexpected<Error> fault(const std::string& what) const {
        return failure(ErrorCode::write, what + ": " + sqlite3_errmsg(database_.get()));
    }

    Result<void> run(const std::string& sql) {
        return sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK
                   ? Result<void>{}
                   : Result<void>(fault("cannot write a GeoPackage"));
    }

    Result<void> insert(const ResultLayer& layer, const std::string& sql) {
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &raw, nullptr) != SQLITE_OK) {
            return fault("cannot write layer '" + layer.name + "'");
        }
        const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(raw, &sqlite3_finalize);
        sqlite3_int64 id = 0;
        for (const ResultLayer::Row& row : layer.rows) {
            const std::string blob = encoded(row.geometry, layer.shape);
            sqlite3_bind_int64(raw, 1, ++id);
            sqlite3_bind_blob(raw, 2, blob.data(), static_cast<int>(blob.size()), SQLITE_TRANSIENT);
            for (std::size_t i = 0; i < row.values.size(); ++i) {
                const int parameter = static_cast<int>(i) + 3;
                if (const auto* number = std::get_if<double>(&row.values[i])) {
                    sqlite3_bind_double(raw, parameter, *number);
                } else if (const auto& text = std::get<std::string>(row.values[i]); text.empty()) {
                    sqlite3_bind_null(raw, parameter);
                } else {
                    sqlite3_bind_text(raw, parameter, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
                }
            }
            if (sqlite3_step(raw) != SQLITE_DONE) {
                return fault("cannot write layer '" + layer.name + "'");
            }
            sqlite3_reset(raw);
        }
        return {};
    }

    Result<void> enter(const ResultLayer& layer, const char* type) {
        geo::Geometry all;
        for (const ResultLayer::Row& row : layer.rows) {
            if (const auto box = geo::box_of(row.geometry)) {
                all.points.push_back({box->west, box->south});
                all.points.push_back({box->east, box->north});
            }
        }
        const auto box = geo::box_of(all);
        const std::string edges = box ? fmt::format("{}, {}, {}, {}", box->west, box->south, box->east, box->north)
                                      : "NULL, NULL, NULL, NULL";
        std::string name = layer.name;
        for (std::size_t at = 0; (at = name.find('\'', at)) != std::string::npos; at += 2) {
            name.insert(at, 1, '\'');
        }
        return run(
            fmt::format("INSERT INTO gpkg_contents VALUES ('{0}', 'features', '{0}', '', '2000-01-01T00:00:00.000Z', "
                        "{1}, 4326); INSERT INTO gpkg_geometry_columns VALUES ('{0}', 'geom', '{2}', 4326, 0, 0);",
                        name, edges, type));
    }

    Database database_;
};

}  // namespace

Result<std::string> geopackage(const std::vector<ResultLayer>& layers) {
    SITMAP_TRY_ASSIGN(Package package, Package::start());
    for (const ResultLayer& layer : layers) {
        SITMAP_TRY(package.add(layer));
    }
    return package.bytes();
}

}  // namespace sitmap::pack
