#pragma once

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <string>

#include "io/error.hpp"

/// GDAL, loaded only when a map brings layers or rasters of its own: its libraries take longer to load than a map to
/// draw. The functions that are called, by their names in GDAL's C interface. Only overlay's own .cpp files include
/// this.
namespace sitmap::overlay {

struct Gdal {
#define SITMAP_GDAL_FUNCTIONS(each)                                                                                  \
    each(CPLSetConfigOption) each(CPLPushErrorHandler) each(CPLQuietErrorHandler) each(CPLPopErrorHandler) each(     \
        CPLGetLastErrorMsg) each(CPLErrorReset) each(VSIFree) each(GDALOpenEx) each(GDALClose)                       \
        each(GDALDatasetGetLayerCount) each(GDALDatasetGetLayer) each(GDALDatasetGetLayerByName) each(               \
            GDALGetRasterCount) each(GDALGetRasterXSize) each(GDALGetRasterYSize) each(GDALGetRasterBand)            \
            each(GDALGetRasterDataType) each(GDALGetRasterColorInterpretation) each(GDALGetRasterColorTable) each(   \
                GDALGetColorEntryAsRGB) each(GDALGetMaskBand) each(GDALGetGeoTransform) each(GDALGetSpatialRef)      \
                each(GDALGetRasterScale) each(GDALGetRasterOffset) each(GDALInvGeoTransform) each(GDALRasterIOEx)    \
                    each(OGR_L_GetName) each(OGR_L_ResetReading) each(OGR_L_GetNextFeature) each(OGR_L_GetLayerDefn) \
                        each(OGR_L_GetSpatialRef) each(OGR_FD_GetFieldIndex) each(OGR_FD_GetFieldCount)              \
                            each(OGR_FD_GetFieldDefn) each(OGR_Fld_GetNameRef) each(OGR_F_GetGeometryRef)            \
                                each(OGR_F_GetFieldAsString) each(OGR_F_GetFID) each(OGR_F_Destroy)                  \
                                    each(OGR_G_Transform) each(OGR_G_WkbSize) each(OGR_G_ExportToIsoWkb)             \
                                        each(OGR_G_GetLinearGeometry) each(OGR_G_GetEnvelope)                        \
                                            each(OGR_G_GetGeometryCount) each(OGR_G_GetGeometryRef)                  \
                                                each(OGR_G_GetPointCount) each(OGR_G_GetX) each(OGR_G_GetY)          \
                                                    each(OGR_G_SetPoint_2D) each(OGR_G_DestroyGeometry)              \
                                                        each(OSRNewSpatialReference) each(OSRSetFromUserInput)       \
                                                            each(OSRSetAxisMappingStrategy) each(OSRClone)           \
                                                                each(OSRDestroySpatialReference)                     \
                                                                    each(OCTNewCoordinateTransformation)             \
                                                                        each(OCTDestroyCoordinateTransformation)     \
                                                                            each(OCTTransformEx)
#define SITMAP_GDAL_FUNCTION(name) decltype(&::name) name = nullptr;
    SITMAP_GDAL_FUNCTIONS(SITMAP_GDAL_FUNCTION)
#undef SITMAP_GDAL_FUNCTION

    /// What GDAL complained of last, without line ends; what it says to standard error is silenced.
    std::string complaint() const;
};

/// The library with the allowed drivers registered and nothing else: no plug-ins, no network, no virtual files.
/// Loaded once, at the first call. Errors: read (not installed, another version), crs (PROJ without its database).
Result<const Gdal*> gdal();

/// A path that GDAL may open: an existing file of the file system, no /vsi…, no URL. Errors: policy_path, read,
/// not_a_file.
Result<void> may_open(const std::string& path);

}  // namespace sitmap::overlay
