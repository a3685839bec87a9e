#include "style/ink.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sitmap::style {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return -1;
}

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Rgba c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

Result<Rgba> parse_rgb(std::string_view hex) {
    std::string_view digits = hex;
    if (digits.starts_with('#')) {
        digits.remove_prefix(1);
    }
    const bool all_hex = std::all_of(digits.begin(), digits.end(), [](char c) { return hex_digit(c) >= 0; });
    if (digits.size() != 6 || !all_hex) {
        return failure(ErrorCode::style, fmt::format("'{}' is not a colour", hex),
                       "write six hexadecimal digits, for example BC2330");
    }
    const auto channel = [&](std::size_t at) {
        return static_cast<std::uint8_t>(hex_digit(digits[at]) * 16 + hex_digit(digits[at + 1]));
    };
    return Rgba{channel(0), channel(2), channel(4), 1};
}

std::string to_hex(Rgba colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b);
}

Rgba with_alpha(Rgba colour, double alpha) {
    colour.alpha = alpha;
    return colour;
}

Rgba mix(Rgba a, Rgba b, double k) {
    const double part = std::clamp(k, 0.0, 1.0);
    const auto channel = [&](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(from + (to - from) * part));
    };
    return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), a.alpha + (b.alpha - a.alpha) * part};
}

double contrast(Rgba a, Rgba b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace sitmap::style
