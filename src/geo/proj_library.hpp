#pragma once

#include <proj.h>

#include "io/error.hpp"

/// PROJ, loaded when the first projection is made. It brings a network stack of thirty libraries with it, which cost
/// more to load than most questions about a place or a date take to answer. Only for projection.cpp.
namespace sitmap::geo {

struct ProjLibrary {
    decltype(&::proj_context_create) context_create = nullptr;
    decltype(&::proj_context_destroy) context_destroy = nullptr;
    decltype(&::proj_context_set_enable_network) context_set_enable_network = nullptr;
    decltype(&::proj_context_set_search_paths) context_set_search_paths = nullptr;
    decltype(&::proj_log_func) log_func = nullptr;
    decltype(&::proj_create) create = nullptr;
    decltype(&::proj_create_crs_to_crs) create_crs_to_crs = nullptr;
    decltype(&::proj_normalize_for_visualization) normalize_for_visualization = nullptr;
    decltype(&::proj_destroy) destroy = nullptr;
    decltype(&::proj_trans) trans = nullptr;
};

/// The same one every time; stays loaded. Errors: crs when it is not installed.
Result<const ProjLibrary*> proj_library();

}  // namespace sitmap::geo
