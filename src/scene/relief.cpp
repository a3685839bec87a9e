#include "scene/relief.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace sitmap::scene {

namespace {

/// Heights as a smooth surface: Gaussian of one cell, then cubic B-spline.
class Surface {
public:
    explicit Surface(const pack::Relief& relief)
        : relief_(relief), heights_(relief.metres.begin(), relief.metres.end()) {
        smooth();
    }

    double at(geo::LonLat p) const {
        const double x = (p.lon - relief_.box.west) / (relief_.box.east - relief_.box.west) * relief_.columns - 0.5;
        const double y = (relief_.box.north - p.lat) / (relief_.box.north - relief_.box.south) * relief_.rows - 0.5;
        const int column = static_cast<int>(std::floor(x));
        const int row = static_cast<int>(std::floor(y));
        const auto across = spline(x - column);
        const auto down = spline(y - row);
        double height = 0;
        for (int j = 0; j < 4; ++j) {
            double line = 0;
            for (int i = 0; i < 4; ++i) {
                line += across[i] * cell(column - 1 + i, row - 1 + j);
            }
            height += down[j] * line;
        }
        return height;
    }

private:
    static std::array<double, 4> spline(double t) {
        const double u = 1 - t;
        return {u * u * u / 6, (3 * t * t * t - 6 * t * t + 4) / 6, (3 * u * u * u - 6 * u * u + 4) / 6, t * t * t / 6};
    }
    double cell(int column, int row) const {
        column = std::clamp(column, 0, relief_.columns - 1);
        row = std::clamp(row, 0, relief_.rows - 1);
        return heights_[static_cast<std::size_t>(row) * relief_.columns + column];
    }
    void smooth() {
        constexpr std::array<double, 5> kernel{0.054489, 0.244201, 0.402620, 0.244201, 0.054489};
        std::vector<double> pass(heights_.size());
        for (const bool across : {true, false}) {
            for (int row = 0; row < relief_.rows; ++row) {
                for (int column = 0; column < relief_.columns; ++column) {
                    double sum = 0;
                    for (int k = -2; k <= 2; ++k) {
                        sum += kernel[k + 2] * (across ? cell(column + k, row) : cell(column, row + k));
                    }
                    pass[static_cast<std::size_t>(row) * relief_.columns + column] = sum;
                }
            }
            heights_.swap(pass);
        }
    }

    const pack::Relief& relief_;
    std::vector<double> heights_;
};

style::Rgba tint(const std::vector<style::ReliefStyle::Stop>& stops, double metres) {
    if (stops.empty()) {
        return {255, 255, 255, 1};
    }
    if (metres <= stops.front().metres) {
        return stops.front().colour;
    }
    for (std::size_t i = 1; i < stops.size(); ++i) {
        if (metres <= stops[i].metres) {
            return style::mix(stops[i - 1].colour, stops[i].colour,
                              (metres - stops[i - 1].metres) / (stops[i].metres - stops[i - 1].metres));
        }
    }
    return stops.back().colour;
}

/// Globe positions of all pixels. PROJ inverts a coarse lattice and the rest is interpolated: over 16 points the
/// projection is straight to a few metres, far below a pixel.
class Lattice {
public:
    Lattice(const Viewport& viewport, double step) : step_(step) {
        columns_ = static_cast<int>(std::ceil(viewport.frame().width / step)) + 2;
        rows_ = static_cast<int>(std::ceil(viewport.frame().height / step)) + 2;
        for (int row = 0; row < rows_; ++row) {
            for (int column = 0; column < columns_; ++column) {
                nodes_.push_back(viewport.to_globe({column * step, row * step}).value_or(geo::LonLat{}));
            }
        }
    }
    geo::LonLat at(XY p) const {
        const double x = std::clamp(p.x / step_, 0.0, columns_ - 1.001);
        const double y = std::clamp(p.y / step_, 0.0, rows_ - 1.001);
        const int column = static_cast<int>(x);
        const int row = static_cast<int>(y);
        const double u = x - column;
        const double v = y - row;
        const geo::LonLat& a = nodes_[static_cast<std::size_t>(row) * columns_ + column];
        const geo::LonLat& b = nodes_[static_cast<std::size_t>(row) * columns_ + column + 1];
        const geo::LonLat& c = nodes_[static_cast<std::size_t>(row + 1) * columns_ + column];
        const geo::LonLat& d = nodes_[static_cast<std::size_t>(row + 1) * columns_ + column + 1];
        return {(a.lon * (1 - u) + b.lon * u) * (1 - v) + (c.lon * (1 - u) + d.lon * u) * v,
                (a.lat * (1 - u) + b.lat * u) * (1 - v) + (c.lat * (1 - u) + d.lat * u) * v};
    }

private:
    double step_;
    int columns_ = 0;
    int rows_ = 0;
    std::vector<geo::LonLat> nodes_;
};

}  // namespace

ReliefImage shade(const pack::Relief& relief, const Viewport& viewport, const style::ReliefStyle& style,
                  double strength) {
    if (relief.columns < 2 || relief.rows < 2) {
        return {};
    }
    const Frame& frame = viewport.frame();
    // Finer pixels than a quarter of a height cell would only store the same slope several times.
    const double cell_pt = (relief.box.north - relief.box.south) / relief.rows * 111'000 / frame.metres_per_point;
    const double pixel_pt = std::clamp(cell_pt / 4, 1.0, 2.5);
    ReliefImage image;
    image.columns = static_cast<int>(std::ceil(frame.width / pixel_pt));
    image.rows = static_cast<int>(std::ceil(frame.height / pixel_pt));

    const Surface surface(relief);
    const Lattice lattice(viewport, 16);
    const int stride = image.columns + 2;
    std::vector<double> heights(static_cast<std::size_t>(stride) * (image.rows + 2));
    const double across = frame.width / image.columns;
    const double down = frame.height / image.rows;
    for (int row = 0; row < image.rows + 2; ++row) {
        for (int column = 0; column < stride; ++column) {
            heights[static_cast<std::size_t>(row) * stride + column] =
                surface.at(lattice.at({(column - 0.5) * across, (row - 0.5) * down}));
        }
    }

    const double altitude = style.altitude_deg * std::numbers::pi / 180;
    const double azimuth = style.azimuth_deg * std::numbers::pi / 180;
    const double light_x = std::cos(altitude) * std::sin(azimuth);
    const double light_y = std::cos(altitude) * std::cos(azimuth);
    const double light_z = std::sin(altitude);
    auto pixels = std::make_shared<std::vector<std::uint8_t>>();
    pixels->reserve(static_cast<std::size_t>(image.columns) * image.rows * 4);
    for (int row = 1; row <= image.rows; ++row) {
        for (int column = 1; column <= image.columns; ++column) {
            const double* here = &heights[static_cast<std::size_t>(row) * stride + column];
            const double east = (here[1] - here[-1]) / (2 * across * frame.metres_per_point) * style.exaggeration;
            const double north =
                (here[-stride] - here[stride]) / (2 * down * frame.metres_per_point) * style.exaggeration;
            const double slope = std::sqrt(east * east + north * north + 1);
            const double d = (-east * light_x - north * light_y + light_z) / slope - light_z;
            style::Rgba colour = tint(style.tint, *here);
            if (d < 0) {
                const double alpha = std::clamp(-d / 0.55, 0.0, 1.0) * style.dark_alpha * strength;
                // Towards the ground's own colour darkened, not towards grey: shadows keep the hue of the tint.
                const auto toward = [&](std::uint8_t ground, std::uint8_t shadow) {
                    return ground * (1 - alpha) + alpha * (0.55 * ground * shadow / 255 + 0.45 * shadow);
                };
                colour.r = static_cast<std::uint8_t>(std::lround(toward(colour.r, style.shade.r)));
                colour.g = static_cast<std::uint8_t>(std::lround(toward(colour.g, style.shade.g)));
                colour.b = static_cast<std::uint8_t>(std::lround(toward(colour.b, style.shade.b)));
            } else {
                colour = style::mix(colour, style.light, std::clamp(d / 0.32, 0.0, 1.0) * style.light_alpha * strength);
            }
            pixels->insert(pixels->end(), {colour.r, colour.g, colour.b, 255});
        }
    }
    image.rgba = std::move(pixels);
    return image;
}

}  // namespace sitmap::scene
