#include "scene/own_ground.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "overlay/overlay.hpp"

namespace sitmap::scene {

namespace {

/// Heights a cell a point; pictures sharper, because they have edges and letters.
constexpr double picture_pixels_per_point = 1.5;

geo::Box widened(const geo::Box& box, double share) {
    const double across = (box.east - box.west) * share, down = (box.north - box.south) * share;
    return {std::max(-180.0, box.west - across), std::max(-90.0, box.south - down), std::min(180.0, box.east + across),
            std::min(90.0, box.north + down)};
}

int cells(double points) {
    return std::clamp(static_cast<int>(std::ceil(points)), 2, 4096);
}

/// Between the four cells round a position; the edge goes on for ever. \pre not an empty relief
double height_at(const pack::Relief& relief, geo::LonLat p) {
    const double x = (p.lon - relief.box.west) / (relief.box.east - relief.box.west) * relief.columns - 0.5;
    const double y = (relief.box.north - p.lat) / (relief.box.north - relief.box.south) * relief.rows - 0.5;
    const double u = x - std::floor(x), v = y - std::floor(y);
    const auto cell = [&](double column, double row) {
        const auto c = static_cast<std::size_t>(std::clamp(column, 0.0, relief.columns - 1.0));
        const auto r = static_cast<std::size_t>(std::clamp(row, 0.0, relief.rows - 1.0));
        return static_cast<double>(relief.metres[r * static_cast<std::size_t>(relief.columns) + c]);
    };
    const double c = std::floor(x), r = std::floor(y);
    return (cell(c, r) * (1 - u) + cell(c + 1, r) * u) * (1 - v) +
           (cell(c, r + 1) * (1 - u) + cell(c + 1, r + 1) * u) * v;
}

/// The picture's colour at a position, mixed of four pixels; alpha 0 beside it.
style::Rgba colour_at(const overlay::Picture& picture, geo::LonLat p) {
    const double x = (p.lon - picture.box.west) / (picture.box.east - picture.box.west) * picture.columns - 0.5;
    const double y = (picture.box.north - p.lat) / (picture.box.north - picture.box.south) * picture.rows - 0.5;
    double sum[3] = {}, alpha = 0;
    for (const int down : {0, 1}) {
        for (const int across : {0, 1}) {
            const double column = std::floor(x) + across, row = std::floor(y) + down;
            if (column < 0 || row < 0 || column >= picture.columns || row >= picture.rows) {
                continue;
            }
            const std::uint8_t* pixel =
                &picture.rgba[(static_cast<std::size_t>(row) * static_cast<std::size_t>(picture.columns) +
                               static_cast<std::size_t>(column)) *
                              4];
            const double share = (1 - std::abs(x - column)) * (1 - std::abs(y - row)) * pixel[3] / 255;
            alpha += share;
            for (int channel = 0; channel < 3; ++channel) {
                sum[channel] += share * pixel[channel];
            }
        }
    }
    if (alpha <= 0) {
        return {0, 0, 0, 0};
    }
    const auto level = [&](int channel) { return static_cast<std::uint8_t>(std::lround(sum[channel] / alpha)); };
    return {level(0), level(1), level(2), alpha};
}

/// The ground in pixels as fine as the picture's.
ReliefImage finer(const ReliefImage& ground, const Frame& frame) {
    ReliefImage image;
    image.columns = cells(frame.width * picture_pixels_per_point);
    image.rows = cells(frame.height * picture_pixels_per_point);
    auto pixels = std::make_shared<std::vector<std::uint8_t>>();
    for (int row = 0; row < image.rows; ++row) {
        for (int column = 0; column < image.columns; ++column) {
            if (!ground.rgba) {
                pixels->insert(pixels->end(), {255, 255, 255, 0});
                continue;
            }
            const auto from =
                (static_cast<std::size_t>(row * ground.rows / image.rows) * static_cast<std::size_t>(ground.columns) +
                 static_cast<std::size_t>(column * ground.columns / image.columns)) *
                4;
            pixels->insert(pixels->end(), ground.rgba->begin() + static_cast<std::ptrdiff_t>(from),
                           ground.rgba->begin() + static_cast<std::ptrdiff_t>(from + 4));
        }
    }
    image.rgba = std::move(pixels);
    return image;
}

}  // namespace

Result<pack::Relief> heights_of(const brief::Brief& brief, const Viewport& viewport, pack::Relief relief) {
    if (!brief.heights) {
        return relief;
    }
    const Frame& frame = viewport.frame();
    const geo::Box box = widened(frame.extent, 0.02);
    SITMAP_TRY_ASSIGN(const overlay::Heights own,
                      overlay::read_heights(brief.heights->file, box, cells(frame.width), cells(frame.height)));
    pack::Relief merged{box, own.columns, own.rows, {}};
    merged.metres.reserve(own.metres.size());
    for (int row = 0; row < own.rows; ++row) {
        for (int column = 0; column < own.columns; ++column) {
            const double metres = own.metres[merged.metres.size()] * brief.heights->scale + brief.heights->offset;
            const geo::LonLat p{box.west + (box.east - box.west) * (column + 0.5) / own.columns,
                                box.north - (box.north - box.south) * (row + 0.5) / own.rows};
            const double height = !std::isnan(metres) ? metres : relief.metres.empty() ? 0 : height_at(relief, p);
            merged.metres.push_back(static_cast<std::int16_t>(std::lround(std::clamp(height, -12'000.0, 12'000.0))));
        }
    }
    return merged;
}

Result<void> add_picture(const brief::Brief& brief, const Viewport& viewport, ReliefImage& ground) {
    if (!brief.picture) {
        return {};
    }
    const Frame& frame = viewport.frame();
    ReliefImage image = finer(ground, frame);
    SITMAP_TRY_ASSIGN(const overlay::Picture picture,
                      overlay::read_picture(brief.picture->file, frame.extent, image.columns, image.rows));
    auto pixels = std::make_shared<std::vector<std::uint8_t>>(*image.rgba);
    for (int row = 0; row < image.rows; ++row) {
        for (int column = 0; column < image.columns; ++column) {
            const auto globe = viewport.to_globe(
                {(column + 0.5) * frame.width / image.columns, (row + 0.5) * frame.height / image.rows});
            const style::Rgba colour = globe ? colour_at(picture, *globe) : style::Rgba{0, 0, 0, 0};
            const double alpha = colour.alpha * brief.picture->opacity;
            std::uint8_t* pixel = &(*pixels)[(static_cast<std::size_t>(row) * static_cast<std::size_t>(image.columns) +
                                              static_cast<std::size_t>(column)) *
                                             4];
            const std::uint8_t parts[] = {colour.r, colour.g, colour.b};
            const double below = pixel[3] / 255.0 * (1 - alpha);
            const double covered = alpha + below;
            for (int channel = 0; channel < 3 && covered > 0; ++channel) {
                pixel[channel] =
                    static_cast<std::uint8_t>(std::lround((parts[channel] * alpha + pixel[channel] * below) / covered));
            }
            pixel[3] = static_cast<std::uint8_t>(std::lround(covered * 255));
        }
    }
    image.rgba = std::move(pixels);
    ground = std::move(image);
    return {};
}

}  // namespace sitmap::scene
