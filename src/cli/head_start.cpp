#include "cli/head_start.hpp"

#include <exception>

#include "geo/load_proj.hpp"
#include "io/address_limit.hpp"
#include "layout/choose_fonts.hpp"

namespace sitmap::cli {

HeadStart::HeadStart() noexcept {
    if (io::addresses_are_limited()) {
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
