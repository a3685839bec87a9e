#include "geo/proj_library.hpp"

#include <dlfcn.h>

#include <exception>
#include <string>

#include "geo/load_proj.hpp"

namespace sitmap::geo {

namespace {

template <class Function>
bool take(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    return function != nullptr;
}

tl::unexpected<Error> missing(const std::string& what) {
    return failure(ErrorCode::crs, "the library PROJ cannot be used: " + what, "its Debian package is libproj25");
}

Result<ProjLibrary> load() {
    void* library = dlopen(SITMAP_PROJ_LIBRARY, RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr) {
        return missing(dlerror());
    }
    ProjLibrary proj;
    const bool whole = take(library, "proj_context_create", proj.context_create) &&
                       take(library, "proj_context_destroy", proj.context_destroy) &&
                       take(library, "proj_context_set_enable_network", proj.context_set_enable_network) &&
                       take(library, "proj_context_set_search_paths", proj.context_set_search_paths) &&
                       take(library, "proj_log_func", proj.log_func) && take(library, "proj_create", proj.create) &&
                       take(library, "proj_create_crs_to_crs", proj.create_crs_to_crs) &&
                       take(library, "proj_normalize_for_visualization", proj.normalize_for_visualization) &&
                       take(library, "proj_destroy", proj.destroy) && take(library, "proj_trans", proj.trans);
    if (!whole) {
        return missing(SITMAP_PROJ_LIBRARY " is not complete");
    }
    return proj;
}

}  // namespace

Result<const ProjLibrary*> proj_library() {
    static const Result<ProjLibrary> loaded = load();
    if (!loaded) {
        return failure(loaded.error());
    }
    return &*loaded;
}

void load_proj() noexcept {
    try {
        static_cast<void>(proj_library());
    } catch (const std::exception&) {
        return;  // whoever projects meets it again
    }
}

}  // namespace sitmap::geo
