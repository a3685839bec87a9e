#pragma once

#include <catch2/catch.hpp>

#include "style/style.hpp"

/// The styles of the source tree.
inline const std::vector<std::filesystem::path>& source_styles() {
    static const std::vector<std::filesystem::path> folders = {SITMAP_SOURCE_DIR "/styles"};
    return folders;
}

inline sitmap::style::Style shipped(std::string_view name) {
    auto style = sitmap::style::load(name, source_styles());
    if (!style) {
        FAIL(style.error().file << ":" << style.error().line << ": " << style.error().message);
    }
    return *style;
}
