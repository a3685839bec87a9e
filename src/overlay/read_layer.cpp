#include <fmt/format.h>

#include <cstring>
#include <memory>
#include <span>

#include "geo/operations.hpp"
#include "io/limits.hpp"
#include "io/utf8.hpp"
#include "overlay/gdal_library.hpp"
#include "overlay/longitudes.hpp"
#include "overlay/overlay.hpp"
#include "overlay/to_globe.hpp"
#include "pack/blob.hpp"

namespace sitmap::overlay {

namespace {

/// The layer named, or the only one.
Result<OGRLayerH> layer_of(const Gdal& gdal, GDALDatasetH dataset, const std::string& file, const std::string& name) {
    const int count = gdal.GDALDatasetGetLayerCount(dataset);
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) {
        names.emplace_back(gdal.OGR_L_GetName(gdal.GDALDatasetGetLayer(dataset, i)));
    }
    if (name.empty() && count == 1) {
        return gdal.GDALDatasetGetLayer(dataset, 0);
    }
    if (!name.empty()) {
        if (OGRLayerH found = gdal.GDALDatasetGetLayerByName(dataset, name.c_str())) {
            return found;
        }
    }
    return failure({.code = ErrorCode::config,
                    .message = name.empty() ? fmt::format("has {} layers; which is meant?", count)
                                            : fmt::format("has no layer \"{}\"", name),
                    .hint = fmt::format("layers: {}", fmt::join(names, ", ")),
                    .file = file});
}

Result<int> column_of(const Gdal& gdal, OGRLayerH layer, const std::string& file, const std::string& name) {
    if (name.empty()) {
        return -1;
    }
    OGRFeatureDefnH definition = gdal.OGR_L_GetLayerDefn(layer);
    if (const int index = gdal.OGR_FD_GetFieldIndex(definition, name.c_str()); index >= 0) {
        return index;
    }
    std::vector<std::string> names;
    for (int i = 0; i < gdal.OGR_FD_GetFieldCount(definition); ++i) {
        names.emplace_back(gdal.OGR_Fld_GetNameRef(gdal.OGR_FD_GetFieldDefn(definition, i)));
    }
    return failure({.code = ErrorCode::config,
                    .message = fmt::format("has no column \"{}\"", name),
                    .hint = fmt::format("columns: {}", fmt::join(names, ", ")),
                    .file = file});
}

/// As a GeoPackage writes it, because that is what is decoded and checked already: a header, then WKB. Counts in
/// `wrapped` the shapes with longitudes beyond 180 degrees.
Result<geo::Geometry> checked(const Gdal& gdal, OGRGeometryH shape, std::size_t& wrapped) {
    // Arcs become many short straight lines.
    const std::unique_ptr<void, void (*)(OGRGeometryH)> straight(gdal.OGR_G_GetLinearGeometry(shape, 0, nullptr),
                                                                 gdal.OGR_G_DestroyGeometry);
    wrapped += wrap_longitudes(gdal, straight.get()) ? 1 : 0;
    constexpr unsigned char header[] = {'G', 'P', 0, 1, 0xE6, 0x10, 0, 0};  // version 0, little endian, SRS 4326
    std::vector<unsigned char> bytes(sizeof header + static_cast<std::size_t>(gdal.OGR_G_WkbSize(straight.get())));
    std::memcpy(bytes.data(), header, sizeof header);
    if (gdal.OGR_G_ExportToIsoWkb(straight.get(), wkbNDR, bytes.data() + sizeof header) != OGRERR_NONE) {
        return failure(ErrorCode::geometry, "a shape cannot be read");
    }
    return pack::decode_geometry(std::as_bytes(std::span(bytes)));
}

std::string label_of(const Gdal& gdal, OGRFeatureH feature, int column) {
    if (column < 0) {
        return {};
    }
    const std::string text = gdal.OGR_F_GetFieldAsString(feature, column);
    return io::first_invalid_utf8(text) == std::string::npos ? text : std::string{};
}

}  // namespace

Result<Layer> read_layer(const std::string& file, const std::string& layer_name, const std::string& label_column) {
    SITMAP_TRY(may_open(file));
    SITMAP_TRY_ASSIGN(const Gdal* const library, gdal());
    const Gdal& gdal = *library;
    static const char* const kinds[] = {"GeoJSON", "GPKG", "ESRI Shapefile", "FlatGeobuf", "KML", "GPX", nullptr};
    gdal.CPLErrorReset();
    const std::unique_ptr<void, void (*)(GDALDatasetH)> dataset(
        gdal.GDALOpenEx(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, kinds, nullptr, nullptr), gdal.GDALClose);
    if (!dataset) {
        return failure({.code = ErrorCode::format,
                        .message = "is no vector file that can be read " + gdal.complaint(),
                        .hint = "GeoJSON, GeoPackage, Shapefile, FlatGeobuf, KML or GPX",
                        .file = file});
    }
    SITMAP_TRY_ASSIGN(OGRLayerH layer, layer_of(gdal, dataset.get(), file, layer_name));
    SITMAP_TRY_ASSIGN(const int column, column_of(gdal, layer, file, label_column));
    SITMAP_TRY_ASSIGN(const ToGlobe to_globe, ToGlobe::from(gdal, gdal.OGR_L_GetSpatialRef(layer), file));

    Layer result;
    std::size_t dropped = 0, vertices = 0, wrapped = 0;
    std::string first_fault;
    const auto drop = [&](OGRFeatureH feature, const std::string& why) {
        if (dropped++ == 0) {
            first_fault = fmt::format("feature {}: {}", gdal.OGR_F_GetFID(feature), why);
        }
    };
    gdal.OGR_L_ResetReading(layer);
    while (true) {
        const std::unique_ptr<void, void (*)(OGRFeatureH)> feature(gdal.OGR_L_GetNextFeature(layer),
                                                                   gdal.OGR_F_Destroy);
        if (!feature) {
            break;
        }
        OGRGeometryH shape = gdal.OGR_F_GetGeometryRef(feature.get());
        if (shape == nullptr) {
            drop(feature.get(), "no shape");
            continue;
        }
        if (!to_globe.move(shape)) {
            drop(feature.get(), "off the globe");
            continue;
        }
        auto geometry = checked(gdal, shape, wrapped);
        if (!geometry || geometry->empty()) {
            drop(feature.get(), geometry ? "an empty shape" : geometry.error().message);
            continue;
        }
        vertices += geo::vertex_count(*geometry);
        if (vertices > limits::layer_vertices) {
            return failure({.code = ErrorCode::limit,
                            .message = fmt::format("has more than {} vertices", limits::layer_vertices),
                            .hint = "simplify it or cut it to the region first",
                            .file = file});
        }
        result.features.push_back(
            {*std::move(geometry), label_of(gdal, feature.get(), column), gdal.OGR_F_GetFID(feature.get())});
    }
    if (dropped > 0) {
        result.warnings.push_back({"W_FEATURE_DROPPED",
                                   fmt::format("{} of {} features cannot be used; {}", dropped,
                                               dropped + result.features.size(), first_fault),
                                   file, 0});
    }
    if (wrapped > 0) {
        result.warnings.push_back(
            {"W_WRAPPED",
             fmt::format("{} features have longitudes beyond 180 degrees, which are taken as those "
                         "of the same meridians: 181 is -179",
                         wrapped),
             file, 0});
    }
    return result;
}

}  // namespace sitmap::overlay
