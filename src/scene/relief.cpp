#include "scene/relief.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <system_error>
#include <utility>
#include <vector>

#include "io/address_limit.hpp"

namespace sitmap::scene {

namespace {

/// Heights as a smooth surface: Gaussian of one cell, then cubic B-spline. Only the cells of a window are made ready,
/// each once; beyond the grid's edge its last heights go on.
class Surface {
public:
    /// Cells that positions from west to east and north to south need, in cells of the grid; one more at either end
    /// for positions that single precision rounds over the edge.
    Surface(const pack::Relief& relief, double west, double east, double north, double south)
        : left_(first_cell(west, relief.columns)),
          top_(first_cell(north, relief.rows)),
          stride_(first_cell(east, relief.columns) + 6 - left_) {
        const int height = first_cell(south, relief.rows) + 6 - top_;
        const auto row_of = [&](int row) { return std::clamp(row, 0, relief.rows - 1); };
        // Rows across first, two more at either end for the pass down.
        const int first = row_of(top_) - 2;
        const int passes = row_of(top_ + height - 1) + 3 - first;
        std::vector<float> pass(static_cast<std::size_t>(passes) * stride_);
        for (int i = 0; i < passes; ++i) {
            const std::int16_t* metres = &relief.metres[static_cast<std::size_t>(row_of(first + i)) * relief.columns];
            float* to = &pass[static_cast<std::size_t>(i) * stride_];
            for (int column = 0; column < stride_; ++column) {
                const int middle = std::clamp(left_ + column, 0, relief.columns - 1);
                if (middle >= 2 && middle + 2 < relief.columns) {
                    to[column] = smoothed(metres + middle - 2);
                } else {
                    std::array<std::int16_t, 5> round{};
                    for (int k = 0; k < 5; ++k) {
                        round[k] = metres[std::clamp(middle + k - 2, 0, relief.columns - 1)];
                    }
                    to[column] = smoothed(round.data());
                }
            }
        }
        heights_.resize(static_cast<std::size_t>(height) * stride_);
        for (int row = 0; row < height; ++row) {
            const float* from = &pass[static_cast<std::size_t>(row_of(top_ + row) - 2 - first) * stride_];
            float* to = &heights_[static_cast<std::size_t>(row) * stride_];
            for (int column = 0; column < stride_; ++column) {
                to[column] = gauss[0] * (from[column] + from[column + 4 * stride_]) +
                             gauss[1] * (from[column + stride_] + from[column + 3 * stride_]) +
                             gauss[2] * from[column + 2 * stride_];
            }
        }
    }

    /// \pre the position lies in the window
    float at(float x, float y) const {
        const int column = cell_of(x, left_);
        const int row = cell_of(y, top_);
        const auto across = spline(x - static_cast<float>(column + left_ + 1));
        const auto down = spline(y - static_cast<float>(row + top_ + 1));
        const float* cell = &heights_[static_cast<std::size_t>(row) * stride_ + column];
        float height = 0;
        for (int i = 0; i < 4; ++i) {
            height += across[i] * (down[0] * cell[i] + down[1] * cell[stride_ + i] + down[2] * cell[2 * stride_ + i] +
                                   down[3] * cell[3 * stride_ + i]);
        }
        return height;
    }

    /// Farther out than this the heights no longer change.
    static double within_reach(double position, int cells) { return std::clamp(position, -4.0, cells + 3.0); }

private:
    static constexpr std::array<float, 5> gauss{0.054489F, 0.244201F, 0.402620F, 0.244201F, 0.054489F};

    /// Of five cells in a row.
    static float smoothed(const std::int16_t* metres) {
        return gauss[0] * metres[0] + gauss[1] * metres[1] + gauss[2] * metres[2] + gauss[3] * metres[3] +
               gauss[4] * metres[4];
    }

    /// One before the first of the four cells round a position.
    static int first_cell(double position, int cells) {
        return static_cast<int>(std::floor(within_reach(position, cells))) - 2;
    }
    /// The first of the four, counted from the window's edge: positive, so that cutting off is rounding down.
    static int cell_of(float position, int edge) { return static_cast<int>(position - static_cast<float>(edge)) - 1; }
    static std::array<float, 4> spline(float t) {
        const float u = 1 - t;
        const float sixth = 1.0F / 6;
        const float tt = t * t * t;
        const float uu = u * u * u;
        return {uu * sixth, (3 * tt - 6 * t * t + 4) * sixth, (3 * uu - 6 * u * u + 4) * sixth, tt * sixth};
    }

    int left_;
    int top_;
    int stride_;
    std::vector<float> heights_;
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

/// The tint of every height, so fine that neighbours are one colour.
class Tints {
public:
    explicit Tints(const std::vector<style::ReliefStyle::Stop>& stops) {
        const double lowest = stops.empty() ? 0 : stops.front().metres;
        const double range = stops.empty() ? 0 : std::max(0.0, stops.back().metres - lowest);
        const double step = range / (steps - 1);
        for (int i = 0; i < steps; ++i) {
            colours_[i] = tint(stops, lowest + i * step);
        }
        lowest_ = static_cast<float>(lowest);
        per_metre_ = step > 0 ? static_cast<float>(1 / step) : 0;
    }
    const style::Rgba& at(float metres) const {
        return colours_[static_cast<int>(
            std::clamp((metres - lowest_) * per_metre_ + 0.5F, 0.0F, static_cast<float>(steps - 1)))];
    }

private:
    static constexpr int steps = 4096;
    std::vector<style::Rgba> colours_ = std::vector<style::Rgba>(steps);
    float lowest_ = 0;
    float per_metre_ = 0;
};

/// Where each pixel lies in the grid of heights, in cells. PROJ inverts a coarse lattice and the rest is interpolated:
/// over 16 points the projection is straight to a few metres, far below a pixel.
class Lattice {
public:
    struct Node {
        double x, y;
    };

    Lattice(const Viewport& viewport, const pack::Relief& relief, double step) : step_(step) {
        columns_ = static_cast<int>(std::ceil(viewport.frame().width / step)) + 2;
        rows_ = static_cast<int>(std::ceil(viewport.frame().height / step)) + 2;
        const double per_degree_x = relief.columns / (relief.box.east - relief.box.west);
        const double per_degree_y = relief.rows / (relief.box.north - relief.box.south);
        for (int row = 0; row < rows_; ++row) {
            for (int column = 0; column < columns_; ++column) {
                const geo::LonLat p = viewport.to_globe({column * step, row * step}).value_or(geo::LonLat{});
                nodes_.push_back({Surface::within_reach((p.lon - relief.box.west) * per_degree_x - 0.5, relief.columns),
                                  Surface::within_reach((relief.box.north - p.lat) * per_degree_y - 0.5, relief.rows)});
            }
        }
    }

    Surface surface_below(const pack::Relief& relief) const {
        const auto [west, east] =
            std::minmax_element(nodes_.begin(), nodes_.end(), [](const Node& a, const Node& b) { return a.x < b.x; });
        const auto [north, south] =
            std::minmax_element(nodes_.begin(), nodes_.end(), [](const Node& a, const Node& b) { return a.y < b.y; });
        return {relief, west->x, east->x, north->y, south->y};
    }

    /// The positions of one row of pixels: at `count` places `apart` from `first`, all at the height `y`.
    void row(double y, double first, double apart, int count, std::vector<Node>& positions) const {
        const double down = std::clamp(y / step_, 0.0, rows_ - 1.001);
        const Node* above = &nodes_[static_cast<std::size_t>(down) * columns_];
        const double v = down - std::floor(down);
        positions.resize(count);
        for (int i = 0; i < count; ++i) {
            const double along = std::clamp((first + i * apart) / step_, 0.0, columns_ - 1.001);
            const auto column = static_cast<std::size_t>(along);
            const double u = along - static_cast<double>(column);
            const Node *a = above + column, *c = a + columns_;
            positions[i] = {(a[0].x * (1 - u) + a[1].x * u) * (1 - v) + (c[0].x * (1 - u) + c[1].x * u) * v,
                            (a[0].y * (1 - u) + a[1].y * u) * (1 - v) + (c[0].y * (1 - u) + c[1].y * u) * v};
        }
    }

private:
    double step_;
    int columns_ = 0;
    int rows_ = 0;
    std::vector<Node> nodes_;
};

/// What light from one side makes of the ground's colour.
class Shading {
public:
    Shading(const style::ReliefStyle& style, double strength)
        : shade_(style.shade),
          light_(style.light),
          dark_(static_cast<float>(style.dark_alpha * strength / 0.55)),
          most_dark_(static_cast<float>(style.dark_alpha * strength)),
          bright_(static_cast<float>(style.light_alpha * strength / 0.32)),
          most_bright_(static_cast<float>(std::min(1.0, style.light_alpha * strength))) {
        const double altitude = style.altitude_deg * std::numbers::pi / 180;
        const double azimuth = style.azimuth_deg * std::numbers::pi / 180;
        x_ = static_cast<float>(std::cos(altitude) * std::sin(azimuth));
        y_ = static_cast<float>(std::cos(altitude) * std::cos(azimuth));
        z_ = static_cast<float>(std::sin(altitude));
    }

    /// The slope is metres up for each metre to the east and to the north, exaggerated.
    void set(std::uint8_t* pixel, const style::Rgba& ground, float east, float north) const {
        const float d = (z_ - east * x_ - north * y_) / std::sqrt(east * east + north * north + 1) - z_;
        if (d < 0) {
            const float alpha = std::min(-d * dark_, most_dark_);
            // Towards the ground's own colour darkened, not towards grey: shadows keep the hue of the tint.
            const auto toward = [alpha](std::uint8_t from, std::uint8_t shadow) {
                const auto dark = static_cast<float>(shadow);
                return rounded(static_cast<float>(from) * (1 - alpha + alpha * (0.55F / 255) * dark) +
                               alpha * 0.45F * dark);
            };
            pixel[0] = toward(ground.r, shade_.r);
            pixel[1] = toward(ground.g, shade_.g);
            pixel[2] = toward(ground.b, shade_.b);
        } else {
            const float alpha = std::min(d * bright_, most_bright_);
            const auto toward = [alpha](std::uint8_t from, std::uint8_t light) {
                return rounded(static_cast<float>(from) + static_cast<float>(light - from) * alpha);
            };
            pixel[0] = toward(ground.r, light_.r);
            pixel[1] = toward(ground.g, light_.g);
            pixel[2] = toward(ground.b, light_.b);
        }
        pixel[3] = 255;
    }

private:
    static std::uint8_t rounded(float channel) { return static_cast<std::uint8_t>(channel + 0.5F); }

    style::Rgba shade_, light_;
    float dark_, most_dark_, bright_, most_bright_;
    float x_ = 0, y_ = 0, z_ = 0;
};

/// Styles are made for heights two minutes of arc apart. Finer ones have steeper slopes, which would stand before the
/// news: they are exaggerated less.
double steepness_of(const pack::Relief& relief) {
    constexpr double usual_deg = 2.0 / 60, roughness = 0.35;
    const double cell_deg = (relief.box.north - relief.box.south) / relief.rows;
    return cell_deg > 0.9 * usual_deg ? 1 : std::pow(cell_deg / usual_deg, roughness);
}

}  // namespace

namespace {

/// The ground of a frame; `lattice` says where its pixels lie.
ReliefImage shaded_on(const Lattice& lattice, const Frame& frame, const pack::Relief& relief,
                      const style::ReliefStyle& style, double strength) {
    // Finer pixels than a quarter of a height cell would only store the same slope several times.
    const double cell_pt = (relief.box.north - relief.box.south) / relief.rows * 111'000 / frame.metres_per_point;
    const double pixel_pt = std::clamp(cell_pt / 4, 1.0, 2.5);
    ReliefImage image;
    image.columns = static_cast<int>(std::ceil(frame.width / pixel_pt));
    image.rows = static_cast<int>(std::ceil(frame.height / pixel_pt));

    const Surface surface = lattice.surface_below(relief);
    const Tints tints(style.tint);
    const Shading shading(style, strength);
    const double across = frame.width / image.columns;
    const double down = frame.height / image.rows;
    const double exaggeration = style.exaggeration * steepness_of(relief);
    const auto per_east = static_cast<float>(exaggeration / (2 * across * frame.metres_per_point));
    const auto per_north = static_cast<float>(exaggeration / (2 * down * frame.metres_per_point));
    const int stride = image.columns + 2;
    // Three rows of heights are enough at a time: the pixel's own, the one above and the one below.
    std::array<std::vector<float>, 3> heights;
    std::vector<Lattice::Node> positions;
    const auto fill = [&](int row) {
        std::vector<float>& line = heights[static_cast<std::size_t>(row) % 3];
        line.resize(stride);
        lattice.row((row - 0.5) * down, -0.5 * across, across, stride, positions);
        for (int column = 0; column < stride; ++column) {
            line[column] = surface.at(static_cast<float>(positions[column].x), static_cast<float>(positions[column].y));
        }
    };
    fill(0);
    fill(1);
    auto pixels = std::make_shared<std::vector<std::uint8_t>>(static_cast<std::size_t>(image.columns) * image.rows * 4);
    std::uint8_t* pixel = pixels->data();
    for (int row = 1; row <= image.rows; ++row) {
        fill(row + 1);
        const float* above = heights[static_cast<std::size_t>(row - 1) % 3].data();
        const float* here = heights[static_cast<std::size_t>(row) % 3].data();
        const float* below = heights[static_cast<std::size_t>(row + 1) % 3].data();
        for (int column = 1; column <= image.columns; ++column, pixel += 4) {
            shading.set(pixel, tints.at(here[column]), (here[column + 1] - here[column - 1]) * per_east,
                        (above[column] - below[column]) * per_north);
        }
    }
    image.rgba = std::move(pixels);
    return image;
}

/// Between the nodes of the lattice the projection is as good as straight.
constexpr double lattice_step_pt = 16;

bool can_be_shaded(const pack::Relief& relief) {
    return relief.columns >= 2 && relief.rows >= 2;
}

}  // namespace

ReliefImage shade(const pack::Relief& relief, const Viewport& viewport, const style::ReliefStyle& style,
                  double strength) {
    return can_be_shaded(relief)
               ? shaded_on({viewport, relief, lattice_step_pt}, viewport.frame(), relief, style, strength)
               : ReliefImage{};
}

std::future<ReliefImage> shade_beside(std::shared_ptr<const pack::Relief> relief, const Viewport& viewport,
                                      const style::ReliefStyle& style, double strength) {
    if (!can_be_shaded(*relief)) {
        return std::async(std::launch::deferred, [] { return ReliefImage{}; });
    }
    // A projection is for one thread at a time: what is asked of it is asked here.
    Lattice lattice(viewport, *relief, lattice_step_pt);
    const auto make = [relief = std::move(relief), &style, strength, frame = viewport.frame(),
                       lattice = std::move(lattice)] { return shaded_on(lattice, frame, *relief, style, strength); };
    if (!io::addresses_are_limited()) {
        try {
            return std::async(std::launch::async, make);
        } catch (const std::system_error&) {
            return std::async(std::launch::deferred, make);  // no thread is to be had
        }
    }
    return std::async(std::launch::deferred, make);
}

}  // namespace sitmap::scene
