#include "overlay/gdal_library.hpp"

#include <dlfcn.h>

#include <algorithm>
#include <filesystem>

#include "io/path_policy.hpp"

namespace sitmap::overlay {

namespace {

/// GDAL's functions that register one driver each; its installed headers leave them out.
constexpr const char* drivers[] = {"RegisterOGRGeoJSON",    "RegisterOGRGeoPackage", "RegisterOGRShape",
                                   "RegisterOGRFlatGeobuf", "RegisterOGRKML",        "RegisterOGRGPX",
                                   "GDALRegister_GTiff",    "GDALRegister_AAIGrid",  "GDALRegister_SRTMHGT",
                                   "GDALRegister_PNG",      "GDALRegister_JPEG"};

tl::unexpected<Error> missing(const std::string& what) {
    return failure(ErrorCode::read, "GDAL is needed for layers and rasters of your own: " + what,
                   "sudo apt install libgdal32");
}

/// Without PROJ's database GDAL takes a file in any coordinate system for one in longitude and latitude, and says
/// nothing.
Result<void> check_coordinate_systems(const Gdal& gdal) {
    OGRSpatialReferenceH globe = gdal.OSRNewSpatialReference(nullptr);
    const OGRErr outcome = gdal.OSRSetFromUserInput(globe, "EPSG:4326");
    gdal.OSRDestroySpatialReference(globe);
    if (outcome != OGRERR_NONE) {
        return failure(ErrorCode::crs, "PROJ's database proj.db is missing or of another version, or cannot be read",
                       "install the Debian package proj-data; unset PROJ_DATA and PROJ_LIB");
    }
    return {};
}

/// \pre called once
Result<Gdal> load() {
    void* library = dlopen(SITMAP_GDAL_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        return missing(dlerror());
    }
    Gdal gdal;
    const char* absent = nullptr;
#define SITMAP_GDAL_FUNCTION(name)                                            \
    gdal.name = reinterpret_cast<decltype(gdal.name)>(dlsym(library, #name)); \
    absent = gdal.name == nullptr ? #name : absent;
    SITMAP_GDAL_FUNCTIONS(SITMAP_GDAL_FUNCTION)
#undef SITMAP_GDAL_FUNCTION
    if (absent != nullptr) {
        return missing(std::string(SITMAP_GDAL_LIBRARY) + " has no " + absent);
    }
    gdal.CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");  // no files beside the user's
    gdal.CPLSetConfigOption("PROJ_NETWORK", "OFF");
    gdal.CPLPushErrorHandler(gdal.CPLQuietErrorHandler);
    for (const char* driver : drivers) {
        if (auto* const enrol = reinterpret_cast<void (*)()>(dlsym(library, driver))) {
            enrol();
        }
    }
    SITMAP_TRY(check_coordinate_systems(gdal));
    return gdal;
}

}  // namespace

std::string Gdal::complaint() const {
    std::string text = CPLGetLastErrorMsg();
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

Result<const Gdal*> gdal() {
    static const Result<Gdal> library = load();
    if (!library) {
        return failure(library.error());
    }
    return &*library;
}

Result<void> may_open(const std::string& path) {
    SITMAP_TRY(io::check_path_policy(path));
    // GDAL takes a name that is XML for the description of a virtual file.
    if (path.starts_with("<")) {
        return failure({.code = ErrorCode::policy_path,
                        .message = "is no file's name",
                        .hint = "name the file that holds the data",
                        .file = path});
    }
    std::error_code fault;
    const auto status = std::filesystem::status(path, fault);
    if (!std::filesystem::exists(status)) {
        return failure(
            {.code = ErrorCode::read, .message = "cannot be read: there is no such file", .hint = {}, .file = path});
    }
    if (!std::filesystem::is_regular_file(status)) {
        return failure({.code = ErrorCode::not_a_file, .message = "is not a file", .hint = {}, .file = path});
    }
    return {};
}

}  // namespace sitmap::overlay
