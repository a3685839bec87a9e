#pragma once

#include <catch2/catch.hpp>

#include "gazetteer/gazetteer.hpp"

/// The gazetteer of the built data pack, loaded once for the whole program.
inline const sitmap::gazetteer::Gazetteer& gazetteer_of_pack() {
    static const sitmap::gazetteer::Gazetteer gazetteer = [] {
        auto pack = sitmap::pack::Pack::open(SITMAP_PACK);
        REQUIRE(pack.has_value());
        auto loaded = sitmap::gazetteer::Gazetteer::load(*pack);
        REQUIRE(loaded.has_value());
        return std::move(*loaded);
    }();
    return gazetteer;
}
