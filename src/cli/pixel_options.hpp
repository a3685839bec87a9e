#pragma once

#include <string>

#include "cli/command_line.hpp"
#include "cli/common_options.hpp"

namespace sitmap::cli {

/// How pictures of pixels are written: --dpi or --scale, --colours.
struct PixelOptions {
    std::string dpi_text = "144", scale_text, colours_text;
    double dpi = 144;
    int colours = 0;  ///< 0: all

    void declare(CommandLine& line);
    /// Reads the values; faults go into `problems`.
    void check(Problems& problems);
};

}  // namespace sitmap::cli
