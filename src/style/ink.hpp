#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/error.hpp"

/// Colours and strokes, as the style names them and as the sheet carries them.
namespace sitmap::style {

struct Rgba {
    std::uint8_t r = 0, g = 0, b = 0;
    double alpha = 1;  ///< 0 clear … 1 opaque
    bool operator==(const Rgba&) const = default;
};
/// "BC2330" or "#BC2330". Errors: style.
Result<Rgba> parse_rgb(std::string_view hex);
std::string to_hex(Rgba colour);  ///< "#bc2330", without alpha
Rgba with_alpha(Rgba colour, double alpha);
/// `k` = 0 gives a, 1 gives b.
Rgba mix(Rgba a, Rgba b, double k);
/// WCAG 2.1 ratio, 1–21.
double contrast(Rgba a, Rgba b);

enum class Cap { butt, round, square };
enum class Join { miter, round, bevel };

struct Stroke {
    Rgba colour;
    double width_pt = 1;
    std::vector<double> dash_pt;  ///< empty: solid
    Cap cap = Cap::round;
    Join join = Join::round;
    bool operator==(const Stroke&) const = default;
};

}  // namespace sitmap::style
