#pragma once

#include <catch2/catch.hpp>

#include "sitmap.hpp"

/// What every scene is composed with: opened once.
namespace scene_tests {

using namespace sitmap;

inline const Atlas& atlas() {
    static const Result<Atlas> opened = Atlas::open(SITMAP_PACK);
    REQUIRE(opened);
    return *opened;
}

inline const style::Style& look() {
    static const auto loaded = style::load("briefing", {SITMAP_SOURCE_DIR "/styles"});
    REQUIRE(loaded);
    return *loaded;
}

}  // namespace scene_tests
