#include "cli/head_start.hpp"

#include <sys/resource.h>

#include <exception>

#include "geo/load_proj.hpp"
#include "layout/choose_fonts.hpp"

namespace sitmap::cli {

namespace {

/// The stack and the heap of a thread of its own count against such a limit.
bool addresses_are_limited() {
    rlimit limit{};
    return ::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY;
}

}  // namespace

HeadStart::HeadStart() noexcept {
    if (addresses_are_limited()) {
        return;
    }
    try {
        beside_ = std::jthread([] {
            geo::load_proj();
            layout::choose_fonts();
        });
    } catch (const std::exception&) {
        return;
    }
}

}  // namespace sitmap::cli
