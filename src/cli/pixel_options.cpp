#include "cli/pixel_options.hpp"

#include <cmath>

#include "cli/option_values.hpp"

namespace sitmap::cli {

void PixelOptions::declare(CommandLine& line) {
    line.text("--dpi", dpi_text, "N", "Resolution of PNG (144: two pixels a point)");
    line.text("--scale", scale_text, "N", "Instead of --dpi: pixels a point, 1 to 4");
    line.text("--colours", colours_text, "N", "PNG of at most N colours (2 to 256): a third of the bytes");
}

void PixelOptions::check(Problems& problems) {
    problems.take(parse_number("--dpi", dpi_text, 18, 1200), dpi);
    if (!scale_text.empty()) {
        double scale = 2;
        problems.take(parse_number("--scale", scale_text, 1, 4), scale);
        dpi = 72 * scale;
    }
    if (!colours_text.empty()) {
        double number = 0;
        problems.take(parse_number("--colours", colours_text, 2, 256), number);
        colours = static_cast<int>(std::lround(number));
    }
}

}  // namespace sitmap::cli
