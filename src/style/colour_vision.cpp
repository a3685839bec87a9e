#include "style/colour_vision.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sitmap::style {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t encoded(double value) {
    const double c = std::clamp(value, 0.0, 1.0);
    return static_cast<std::uint8_t>(
        std::lround(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055)));
}

Triple linear(Rgba colour) {
    return {linear(colour.r), linear(colour.g), linear(colour.b)};
}

Triple product(const Matrix& matrix, const Triple& value) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            result[row] += matrix[row][column] * value[column];
        }
    }
    return result;
}

constexpr Matrix protanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia = {
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Triple lab(Rgba colour) {
    constexpr Matrix to_xyz = {
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Triple white = {0.95047, 1.0, 1.08883};
    Triple f = product(to_xyz, linear(colour));
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = f[i] / white[i];
        f[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

}  // namespace

Rgba seen_with(Rgba colour, Vision vision) {
    if (vision == Vision::full) {
        return colour;
    }
    const Matrix& matrix = vision == Vision::protanopia     ? protanopia
                           : vision == Vision::deuteranopia ? deuteranopia
                                                            : tritanopia;
    const Triple seen = product(matrix, linear(colour));
    return {encoded(seen[0]), encoded(seen[1]), encoded(seen[2]), colour.alpha};
}

double distance(Rgba a, Rgba b) {
    const Triple x = lab(a);
    const Triple y = lab(b);
    return std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

}  // namespace sitmap::style
