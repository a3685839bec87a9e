#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <span>

#include "overlay/gdal_library.hpp"
#include "overlay/overlay.hpp"
#include "overlay/to_globe.hpp"

namespace sitmap::overlay {

namespace {

/// Where a grid's cells lie in the raster, in its pixels; not finite where they have no place in it.
struct Places {
    std::vector<double> x, y;
};

/// The raster's pixels that the grid needs, shrunk to about the grid's fineness.
struct Window {
    int left = 0, top = 0, width = 0, height = 0;  ///< in the raster
    int columns = 0, rows = 0;                     ///< read
};

class Raster {
public:
    static Result<Raster> open(const std::string& file) {
        SITMAP_TRY(may_open(file));
        SITMAP_TRY_ASSIGN(const Gdal* const library, overlay::gdal());
        static const char* const kinds[] = {"GTiff", "AAIGrid", "SRTMHGT", "PNG", "JPEG", nullptr};
        library->CPLErrorReset();
        Dataset dataset(library->GDALOpenEx(file.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, kinds, nullptr, nullptr),
                        library->GDALClose);
        if (!dataset || library->GDALGetRasterCount(dataset.get()) == 0) {
            return failure({.code = ErrorCode::format,
                            .message = "is no raster that can be read " + library->complaint(),
                            .hint = "GeoTIFF, ASCII grid, HGT, or PNG or JPEG with a world file",
                            .file = file});
        }
        Raster raster(*library, std::move(dataset), file);
        std::array<double, 6> to_plane{};
        if (library->GDALGetGeoTransform(raster.dataset_.get(), to_plane.data()) != CE_None ||
            !library->GDALInvGeoTransform(to_plane.data(), raster.to_pixel_.data())) {
            return failure({.code = ErrorCode::crs,
                            .message = "does not say where it lies",
                            .hint = "give it a position: gdal_edit.py -a_ullr … -a_srs …",
                            .file = file});
        }
        return raster;
    }

    const Gdal& gdal() const { return *gdal_; }
    const std::string& file() const { return file_; }
    int bands() const { return gdal_->GDALGetRasterCount(dataset_.get()); }
    GDALRasterBandH band(int number) const { return gdal_->GDALGetRasterBand(dataset_.get(), number); }

    Result<Places> places(const geo::Box& box, int columns, int rows) const {
        SITMAP_TRY_ASSIGN(const ToGlobe back, ToGlobe::back(*gdal_, gdal_->GDALGetSpatialRef(dataset_.get()), file_));
        Places places;
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                places.x.push_back(box.west + (box.east - box.west) * (column + 0.5) / columns);
                places.y.push_back(box.north - (box.north - box.south) * (row + 0.5) / rows);
            }
        }
        const std::vector<int> done = back.move(places.x, places.y);
        for (std::size_t i = 0; i < done.size(); ++i) {
            const double x = places.x[i], y = places.y[i];
            const bool usable = done[i] != 0 && std::isfinite(x) && std::isfinite(y);
            places.x[i] = usable ? to_pixel_[0] + to_pixel_[1] * x + to_pixel_[2] * y : nowhere;
            places.y[i] = usable ? to_pixel_[3] + to_pixel_[4] * x + to_pixel_[5] * y : nowhere;
        }
        return places;
    }

    /// Nothing where no cell lies in the raster.
    std::optional<Window> window(const Places& places, int columns, int rows) const {
        const int width = gdal_->GDALGetRasterXSize(dataset_.get());
        const int height = gdal_->GDALGetRasterYSize(dataset_.get());
        double left = width, right = 0, top = height, bottom = 0;
        for (std::size_t i = 0; i < places.x.size(); ++i) {
            const double x = places.x[i], y = places.y[i];
            if (x >= 0 && x <= width && y >= 0 && y <= height) {
                left = std::min(left, x), right = std::max(right, x);
                top = std::min(top, y), bottom = std::max(bottom, y);
            }
        }
        if (left > right || top > bottom) {
            return std::nullopt;
        }
        Window window;
        window.left = std::max(0, static_cast<int>(std::floor(left)) - 1);
        window.top = std::max(0, static_cast<int>(std::floor(top)) - 1);
        window.width = std::min(width, static_cast<int>(std::ceil(right)) + 1) - window.left;
        window.height = std::min(height, static_cast<int>(std::ceil(bottom)) + 1) - window.top;
        window.columns = std::min(window.width, 2 * columns);
        window.rows = std::min(window.height, 2 * rows);
        return window;
    }

    /// Errors: read.
    template <class Number>
    Result<std::vector<Number>> read(GDALRasterBandH band, const Window& window, GDALDataType type,
                                     GDALRIOResampleAlg resampling) const {
        std::vector<Number> numbers(static_cast<std::size_t>(window.columns) * static_cast<std::size_t>(window.rows));
        GDALRasterIOExtraArg extra;
        INIT_RASTERIO_EXTRA_ARG(extra);
        extra.eResampleAlg = resampling;
        gdal_->CPLErrorReset();
        if (gdal_->GDALRasterIOEx(band, GF_Read, window.left, window.top, window.width, window.height, numbers.data(),
                                  window.columns, window.rows, type, 0, 0, &extra) != CE_None) {
            return failure({.code = ErrorCode::read,
                            .message = "cannot be read whole: " + gdal_->complaint(),
                            .hint = {},
                            .file = file_});
        }
        return numbers;
    }

private:
    using Dataset = std::unique_ptr<void, void (*)(GDALDatasetH)>;
    static constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

    Raster(const Gdal& gdal, Dataset dataset, std::string file)
        : gdal_(&gdal), dataset_(std::move(dataset)), file_(std::move(file)) {}

    const Gdal* gdal_;
    Dataset dataset_;
    std::string file_;
    std::array<double, 6> to_pixel_{};
};

/// The four pixels round a place, with their shares. \pre the window was made of these places
template <class Use>
void around(const Window& window, double x, double y, Use use) {
    const double column = (x - window.left) * window.columns / window.width - 0.5;
    const double row = (y - window.top) * window.rows / window.height - 0.5;
    const int west = static_cast<int>(std::floor(column)), north = static_cast<int>(std::floor(row));
    for (const int down : {0, 1}) {
        for (const int across : {0, 1}) {
            const double share =
                (across != 0 ? column - west : 1 - (column - west)) * (down != 0 ? row - north : 1 - (row - north));
            const int c = std::clamp(west + across, 0, window.columns - 1);
            const int r = std::clamp(north + down, 0, window.rows - 1);
            use(static_cast<std::size_t>(r) * static_cast<std::size_t>(window.columns) + static_cast<std::size_t>(c),
                share);
        }
    }
}

bool within(const Window& window, double x, double y) {
    return x >= window.left && x <= window.left + window.width && y >= window.top && y <= window.top + window.height;
}

using Channels = std::array<std::vector<std::uint8_t>, 4>;  ///< red, green, blue, alpha

Result<Channels> channels_of(const Raster& raster, const Window& window) {
    const Gdal& gdal = raster.gdal();
    const int bands = raster.bands();
    for (int band = 1; band <= std::min(bands, 3); ++band) {
        if (gdal.GDALGetRasterDataType(raster.band(band)) != GDT_Byte) {
            return failure({.code = ErrorCode::format,
                            .message = "its bands hold other numbers than bytes, so they are no colours",
                            .hint = "gdal_translate -ot Byte -scale IN OUT",
                            .file = raster.file()});
        }
    }
    const GDALColorTableH palette = gdal.GDALGetRasterColorTable(raster.band(1));
    const GDALRIOResampleAlg resampling = palette != nullptr ? GRIORA_NearestNeighbour : GRIORA_Average;
    Channels channels;
    for (int channel = 0; channel < 3; ++channel) {
        GDALRasterBandH band = raster.band(bands >= 3 ? channel + 1 : 1);
        SITMAP_TRY_ASSIGN(channels[channel], raster.read<std::uint8_t>(band, window, GDT_Byte, resampling));
        if (palette != nullptr && bands < 3) {
            for (std::uint8_t& number : channels[channel]) {
                GDALColorEntry colour{};
                gdal.GDALGetColorEntryAsRGB(palette, number, &colour);
                const short parts[] = {colour.c1, colour.c2, colour.c3};
                number = static_cast<std::uint8_t>(parts[channel]);
            }
        }
    }
    SITMAP_TRY_ASSIGN(channels[3], raster.read<std::uint8_t>(gdal.GDALGetMaskBand(raster.band(1)), window, GDT_Byte,
                                                             GRIORA_NearestNeighbour));
    return channels;
}

}  // namespace

Result<Heights> read_heights(const std::string& file, const geo::Box& box, int columns, int rows) {
    SITMAP_TRY_ASSIGN(const Raster raster, Raster::open(file));
    Heights heights{box, columns, rows,
                    std::vector<float>(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows),
                                       std::numeric_limits<float>::quiet_NaN())};
    SITMAP_TRY_ASSIGN(const Places places, raster.places(box, columns, rows));
    const auto window = raster.window(places, columns, rows);
    if (!window) {
        return heights;
    }
    GDALRasterBandH band = raster.band(1);
    SITMAP_TRY_ASSIGN(const auto metres, raster.read<float>(band, *window, GDT_Float32, GRIORA_Average));
    SITMAP_TRY_ASSIGN(const auto mask, raster.read<std::uint8_t>(raster.gdal().GDALGetMaskBand(band), *window, GDT_Byte,
                                                                 GRIORA_NearestNeighbour));
    // What the file itself says of its numbers: metres = scale × number + offset.
    const double scale = raster.gdal().GDALGetRasterScale(band, nullptr);
    const double offset = raster.gdal().GDALGetRasterOffset(band, nullptr);
    for (std::size_t i = 0; i < places.x.size(); ++i) {
        if (!within(*window, places.x[i], places.y[i])) {
            continue;
        }
        double sum = 0, shares = 0;
        around(*window, places.x[i], places.y[i], [&](std::size_t at, double share) {
            // Higher than any mountain or deeper than any sea: a missing-value mark that the file does not declare.
            if (mask[at] != 0 && std::abs(metres[at]) < 12'000) {
                sum += share * static_cast<double>(metres[at]);
                shares += share;
            }
        });
        if (shares > 0.25) {
            heights.metres[i] = static_cast<float>(scale * (sum / shares) + offset);
        }
    }
    return heights;
}

Result<Picture> read_picture(const std::string& file, const geo::Box& box, int columns, int rows) {
    SITMAP_TRY_ASSIGN(const Raster raster, Raster::open(file));
    Picture picture{
        box, columns, rows,
        std::vector<std::uint8_t>(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) * 4, 0)};
    SITMAP_TRY_ASSIGN(const Places places, raster.places(box, columns, rows));
    const auto window = raster.window(places, columns, rows);
    if (!window) {
        return picture;
    }
    SITMAP_TRY_ASSIGN(const Channels channels, channels_of(raster, *window));
    for (std::size_t i = 0; i < places.x.size(); ++i) {
        if (!within(*window, places.x[i], places.y[i])) {
            continue;
        }
        std::array<double, 3> sum{};
        double alpha = 0;
        around(*window, places.x[i], places.y[i], [&](std::size_t at, double share) {
            const double weight = share * channels[3][at] / 255;
            alpha += weight;
            for (std::size_t channel = 0; channel < 3; ++channel) {
                sum[channel] += weight * channels[channel][at];
            }
        });
        if (alpha > 0) {
            for (std::size_t channel = 0; channel < 3; ++channel) {
                picture.rgba[i * 4 + channel] = static_cast<std::uint8_t>(std::lround(sum[channel] / alpha));
            }
            picture.rgba[i * 4 + 3] = static_cast<std::uint8_t>(std::lround(std::min(1.0, alpha) * 255));
        }
    }
    return picture;
}

}  // namespace sitmap::overlay
