#include "pack/compiler/writer.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "pack/compiler/shape.hpp"
#include "pack/schema.hpp"

namespace sitmap::pack::compiler {
namespace {

/// GeoPackage wants a time of change; a fixed one keeps the bytes the same.
constexpr const char* last_change = "2000-01-01T00:00:00.000Z";

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

tl::unexpected<Error> cannot_write(const std::filesystem::path& file, std::string what) {
    const std::string reason = CPLGetLastErrorMsg();
    return failure({.code = ErrorCode::write,
                    .message = std::move(what) + (reason.empty() ? "" : ": " + reason),
                    .hint = {},
                    .file = file.string()});
}

Result<Dataset> reopen(const std::filesystem::path& file) {
    const char* const drivers[] = {"GPKG", nullptr};
    Dataset dataset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, drivers, nullptr, nullptr));
    if (!dataset) {
        return cannot_write(file, "cannot open again");
    }
    return dataset;
}

Result<void> execute(GDALDataset& dataset, const std::filesystem::path& file, const std::string& sql) {
    CPLErrorReset();
    dataset.ReleaseResultSet(dataset.ExecuteSQL(sql.c_str(), nullptr, nullptr));
    if (CPLGetLastErrorType() >= CE_Failure) {
        return cannot_write(file, sql);
    }
    return {};
}

std::vector<std::string> triggers_of(GDALDataset& dataset) {
    std::vector<std::string> names;
    OGRLayer* const rows =
        dataset.ExecuteSQL("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name", nullptr, nullptr);
    if (rows != nullptr) {
        while (const OGRFeatureUniquePtr row{rows->GetNextFeature()}) {
            names.emplace_back(row->GetFieldAsString(0));
        }
        dataset.ReleaseResultSet(rows);
    }
    return names;
}

OGRFieldType field_type(ColumnType type) {
    switch (type) {
        case ColumnType::integer:
            return OFTInteger64;
        case ColumnType::real:
            return OFTReal;
        case ColumnType::bytes:
            return OFTBinary;
        case ColumnType::text:
            break;
    }
    return OFTString;
}

OGRwkbGeometryType geometry_type(GeometryKind kind) {
    switch (kind) {
        case GeometryKind::point:
            return wkbPoint;
        case GeometryKind::line:
            return wkbMultiLineString;
        case GeometryKind::area:
            return wkbMultiPolygon;
        case GeometryKind::any:
            break;
    }
    return wkbUnknown;
}

/// \pre the values fit the columns.
void set_values(OGRFeature& feature, const Schema& schema, const Row& values) {
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        const int field = static_cast<int>(i);
        if (values[i].empty()) {
            feature.SetFieldNull(field);
        } else if (schema.columns[i].type == ColumnType::integer) {
            feature.SetField(field, static_cast<GIntBig>(*integer_from(values[i])));
        } else if (schema.columns[i].type == ColumnType::real) {
            feature.SetField(field, *real_from(values[i]));
        } else if (schema.columns[i].type == ColumnType::bytes) {
            feature.SetField(field, static_cast<int>(values[i].size()), values[i].data());
        } else {
            feature.SetField(field, values[i].c_str());
        }
    }
}

Result<void> check(const Schema& schema, const Row& values, const char* what, std::size_t number) {
    if (const auto fault = fault_of(values, schema.columns); !fault.empty()) {
        return failure(ErrorCode::csv, "'" + schema.name + "', " + what + " " + std::to_string(number) + ": " + fault);
    }
    return {};
}

Result<OGRLayer*> create_layer(GDALDataset& dataset, const std::filesystem::path& file, const Schema& schema,
                               OGRwkbGeometryType type) {
    CPLStringList options;
    options.SetNameValue("FID", "fid");
    options.SetNameValue("GEOMETRY_NAME", "geom");
    if (type == wkbNone) {
        options.SetNameValue("ASPATIAL_VARIANT", "GPKG_ATTRIBUTES");
    }
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRLayer* layer =
        dataset.CreateLayer(schema.name.c_str(), type == wkbNone ? nullptr : &wgs84, type, options.List());
    if (!layer) {
        return cannot_write(file, "cannot make layer '" + schema.name + "'");
    }
    for (const auto& column : schema.columns) {
        OGRFieldDefn field(column.name.c_str(), field_type(column.type));
        if (layer->CreateField(&field) != OGRERR_NONE) {
            return cannot_write(file, "cannot make column '" + schema.name + "." + column.name + "'");
        }
    }
    return layer;
}

/// `columns` separated by commas, each quoted.
std::string quoted_columns(std::string_view columns, std::string& index_name) {
    std::string sql;
    while (!columns.empty()) {
        const auto end = std::min(columns.find(','), columns.size());
        const std::string_view column = columns.substr(0, end);
        sql += (sql.empty() ? "\"" : ", \"") + std::string(column) + '"';
        index_name += "_" + std::string(column);
        columns.remove_prefix(std::min(end + 1, columns.size()));
    }
    return sql;
}

Result<void> create_indexes(GDALDataset& dataset, const std::filesystem::path& file, const Schema& schema) {
    const auto create = [&](const char* kind, std::string_view columns) {
        std::string name = "index_" + schema.name;
        const std::string list = quoted_columns(columns, name);
        return execute(dataset, file,
                       std::string(kind) + " \"" + name + "\" ON \"" + schema.name + "\" (" + list + ")");
    };
    if (!schema.key.empty()) {
        SITMAP_TRY(create("CREATE UNIQUE INDEX", schema.key));
    }
    for (const auto& index : schema.indexes) {
        SITMAP_TRY(create("CREATE INDEX", index));
    }
    return {};
}

}  // namespace

Result<Writer> Writer::create(const std::filesystem::path& file) {
    GDALAllRegister();
    CPLSetErrorHandler(CPLQuietErrorHandler);
    CPLSetConfigOption("OGR_CURRENT_DATE", last_change);
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    if (!driver) {
        return failure(ErrorCode::write, "this GDAL has no GeoPackage driver", "install libgdal with SQLite support");
    }
    Dataset dataset(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset) {
        return cannot_write(file, "cannot create");
    }
    return Writer(file);
}

Result<void> Writer::write(const Layer& layer) {
    SITMAP_TRY_ASSIGN(const auto dataset, reopen(file_));
    SITMAP_TRY_ASSIGN(OGRLayer* const target, create_layer(*dataset, file_, layer.schema, geometry_type(layer.kind)));
    dataset->StartTransaction();
    std::size_t count = 0;
    for (const auto& entry : layer.features) {
        OGRFeature feature(target->GetLayerDefn());
        feature.SetFID(static_cast<GIntBig>(++count));
        if (!is_of(entry.geometry, layer.kind)) {
            return failure(ErrorCode::geometry, "'" + layer.schema.name + "', feature " + std::to_string(count) +
                                                    ": the shape is not of the layer's kind");
        }
        SITMAP_TRY(check(layer.schema, entry.values, "feature", count));
        set_values(feature, layer.schema, entry.values);
        feature.SetGeometryDirectly(as_ogr(entry.geometry).release());
        if (target->CreateFeature(&feature) != OGRERR_NONE) {
            return cannot_write(file_, "cannot write to layer '" + layer.schema.name + "'");
        }
    }
    if (dataset->CommitTransaction() != OGRERR_NONE) {
        return cannot_write(file_, "cannot write layer '" + layer.schema.name + "'");
    }
    return create_indexes(*dataset, file_, layer.schema);
}

Result<void> Writer::write(const Table& table) {
    SITMAP_TRY_ASSIGN(const auto dataset, reopen(file_));
    SITMAP_TRY_ASSIGN(OGRLayer* const target, create_layer(*dataset, file_, table.schema, wkbNone));
    dataset->StartTransaction();
    std::size_t count = 0;
    for (const auto& row : table.rows) {
        OGRFeature feature(target->GetLayerDefn());
        feature.SetFID(static_cast<GIntBig>(++count));
        SITMAP_TRY(check(table.schema, row, "row", count));
        set_values(feature, table.schema, row);
        if (target->CreateFeature(&feature) != OGRERR_NONE) {
            return cannot_write(file_, "cannot write to table '" + table.schema.name + "'");
        }
    }
    if (dataset->CommitTransaction() != OGRERR_NONE) {
        return cannot_write(file_, "cannot write table '" + table.schema.name + "'");
    }
    return create_indexes(*dataset, file_, table.schema);
}

Result<void> Writer::write_relief(const std::filesystem::path& geotiff) {
    const char* const drivers[] = {"GTiff", nullptr};
    Dataset source(GDALDataset::Open(geotiff.c_str(), GDAL_OF_RASTER, drivers, nullptr, nullptr));
    if (!source || source->GetRasterCount() != 1 || source->GetRasterBand(1)->GetRasterDataType() != GDT_Int16) {
        return failure({.code = ErrorCode::format,
                        .message = "is not a GeoTIFF of 16-bit heights",
                        .hint = {},
                        .file = geotiff.string()});
    }
    CPLStringList options;
    options.SetNameValue("APPEND_SUBDATASET", "YES");
    options.SetNameValue("RASTER_TABLE", std::string(relief_table).c_str());
    options.SetNameValue("TILING_SCHEME", "CUSTOM");
    options.SetNameValue("BLOCKXSIZE", std::to_string(source->GetRasterXSize()).c_str());
    options.SetNameValue("BLOCKYSIZE", std::to_string(source->GetRasterYSize()).c_str());
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    Dataset target(driver->CreateCopy(file_.c_str(), source.get(), TRUE, options.List(), nullptr, nullptr));
    if (!target) {
        return cannot_write(file_, "cannot write the relief");
    }
    return {};
}

Result<void> Writer::drop(std::string_view layer_or_table) {
    SITMAP_TRY_ASSIGN(const auto dataset, reopen(file_));
    return execute(*dataset, file_, "DROP TABLE \"" + std::string(layer_or_table) + "\"");
}

Result<void> Writer::finish() {
    SITMAP_TRY_ASSIGN(const auto dataset, reopen(file_));
    // They keep counts and trees up to date for whoever writes; whoever reads would parse all 200 of them first.
    for (const std::string& trigger : triggers_of(*dataset)) {
        SITMAP_TRY(execute(*dataset, file_, "DROP TRIGGER \"" + trigger + "\""));
    }
    return execute(*dataset, file_, "VACUUM");
}

}  // namespace sitmap::pack::compiler
