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

/// False where an allocator stands before the C library's, as sanitizers have one: all libraries must find that one.
bool allocates_as_usual() {
    const auto home_of = [](const char* name) {
        Dl_info info{};
        return dladdr(dlsym(RTLD_DEFAULT, name), &info) != 0 ? info.dli_fbase : nullptr;
    };
    return home_of("malloc") == home_of("gnu_get_libc_version");
}

Result<ProjLibrary> load() {
    // Thirty libraries come with it: their names are looked for among themselves first, not among those of the program,
    // which takes half the time.
    const int among_themselves = allocates_as_usual() ? RTLD_DEEPBIND : 0;
    void* library = dlopen(SITMAP_PROJ_LIBRARY, RTLD_LAZY | RTLD_LOCAL | among_themselves);
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
