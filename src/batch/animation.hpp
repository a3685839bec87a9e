#pragma once

#include <filesystem>
#include <vector>

#include "io/error.hpp"

namespace sitmap::batch {

/// A film of a series: what it is made into follows from the ending, .gif, .webp or .mp4.
struct Animation {
    std::filesystem::path file;
    double seconds_a_map = 0.6;
    int width_px = 960;  ///< the height follows
};

/// Whether the ending is one of them, and ffmpeg, which makes it, is on this machine. Errors: usage, with the package.
Result<void> check_animation(const Animation& animation);

/// From PNG files of one size, in their order; the last one stays a little. The same pictures give the same bytes.
/// Errors: write with what ffmpeg says; nothing_to_map without a picture.
Result<void> animate(const std::vector<std::filesystem::path>& pictures, const Animation& animation);

}  // namespace sitmap::batch
