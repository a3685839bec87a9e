#include "pack/blob.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <type_traits>
#include <utility>

#include "io/limits.hpp"

namespace sitmap::pack {
namespace {

enum WkbType : std::uint32_t {
    wkb_point = 1,
    wkb_line = 2,
    wkb_polygon = 3,
    wkb_multi_point = 4,
    wkb_multi_line = 5,
    wkb_multi_polygon = 6,
    wkb_collection = 7,
};

constexpr std::int32_t wgs84 = 4326;

tl::unexpected<Error> damaged(std::string what) {
    return failure(ErrorCode::pack, "damaged geometry: " + std::move(what), "rebuild the data pack: ./dev geodata");
}

class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

    std::size_t left() const { return bytes_.size() - at_; }
    void little_endian(bool yes) { swap_ = yes != (std::endian::native == std::endian::little); }
    bool skip(std::size_t count) {
        if (left() < count) {
            return false;
        }
        at_ += count;
        return true;
    }
    /// Pairs of numbers as they lie; false in the other byte order or when too few are left. \pre P is two doubles
    template <class P>
    bool read_pairs(std::vector<P>& pairs, std::size_t count) {
        static_assert(std::is_trivially_copyable_v<P> && sizeof(P) == 2 * sizeof(double));
        if (swap_ || count > left() / sizeof(P)) {
            return false;
        }
        pairs.resize(count);
        if (count > 0) {
            std::memcpy(pairs.data(), &bytes_[at_], count * sizeof(P));
        }
        at_ += count * sizeof(P);
        return true;
    }
    template <class T>
    bool read(T& value) {
        if (left() < sizeof(T)) {
            return false;
        }
        std::byte raw[sizeof(T)];
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            raw[i] = bytes_[at_ + (swap_ ? sizeof(T) - 1 - i : i)];
        }
        std::memcpy(&value, raw, sizeof(T));
        at_ += sizeof(T);
        return true;
    }

private:
    std::span<const std::byte> bytes_;
    std::size_t at_ = 0;
    bool swap_ = false;
};

class Decoder {
public:
    explicit Decoder(Reader reader) : in_(reader) {}

    Result<void> geometry(int depth) {
        if (depth > limits::geometry_depth) {
            return damaged("collections nested too deeply");
        }
        std::uint8_t order = 0;
        std::uint32_t type = 0;
        if (!in_.read(order) || order > 1) {
            return damaged("no byte order");
        }
        in_.little_endian(order == 1);
        if (!in_.read(type)) {
            return damaged("cut short");
        }
        const std::uint32_t dimensions = type / 1000;
        if (dimensions > 3) {
            return damaged("unknown type " + std::to_string(type));
        }
        beyond_xy_ = dimensions == 0 ? 0 : dimensions == 3 ? 2 : 1;
        switch (type % 1000) {
            case wkb_point:
                return point();
            case wkb_line:
                return line();
            case wkb_polygon:
                return polygon();
            case wkb_multi_point:
            case wkb_multi_line:
            case wkb_multi_polygon:
            case wkb_collection:
                return parts(depth);
            default:
                return damaged("unknown type " + std::to_string(type));
        }
    }

    Result<geo::Geometry> finished() && {
        if (in_.left() != 0) {
            return damaged("bytes after its end");
        }
        return std::move(out_);
    }

private:
    Result<void> parts(int depth) {
        SITMAP_TRY_ASSIGN(const std::uint32_t parts, count(5));
        for (std::uint32_t i = 0; i < parts; ++i) {
            SITMAP_TRY(geometry(depth + 1));
        }
        return {};
    }

    Result<void> point() {
        double x = 0;
        double y = 0;
        if (!in_.read(x) || !in_.read(y) || !in_.skip(beyond_xy_ * sizeof(double))) {
            return damaged("cut short");
        }
        if (std::isnan(x) && std::isnan(y)) {
            return {};  // how WKB writes POINT EMPTY
        }
        SITMAP_TRY_ASSIGN(const geo::LonLat position, on_globe(x, y));
        out_.points.push_back(position);
        return {};
    }

    Result<void> line() {
        SITMAP_TRY_ASSIGN(auto vertices, sequence());
        if (vertices.size() == 1) {
            return damaged("a line of one point");
        }
        if (!vertices.empty()) {
            out_.lines.push_back(std::move(vertices));
        }
        return {};
    }

    Result<void> polygon() {
        SITMAP_TRY_ASSIGN(const std::uint32_t rings, count(4));
        geo::Polygon polygon;
        for (std::uint32_t i = 0; i < rings; ++i) {
            SITMAP_TRY_ASSIGN(auto ring, sequence());
            if (ring.size() < 4 || ring.front() != ring.back()) {
                return damaged("a ring that is not closed");
            }
            if (i == 0) {
                polygon.shell = std::move(ring);
            } else {
                polygon.holes.push_back(std::move(ring));
            }
        }
        if (rings > 0) {
            out_.polygons.push_back(std::move(polygon));
        }
        return {};
    }

    Result<std::vector<geo::LonLat>> sequence() {
        SITMAP_TRY_ASSIGN(const std::uint32_t vertices, count((2 + beyond_xy_) * sizeof(double)));
        std::vector<geo::LonLat> sequence;
        if (beyond_xy_ == 0 && in_.read_pairs(sequence, vertices)) {
            // One sum of comparisons instead of a branch a vertex; NaN fails them.
            std::size_t valid = 0;
            for (const geo::LonLat p : sequence) {
                valid +=
                    static_cast<std::size_t>(std::abs(p.lon) <= 180) & static_cast<std::size_t>(std::abs(p.lat) <= 90);
            }
            return valid == vertices ? Result<std::vector<geo::LonLat>>(std::move(sequence)) : off_the_globe();
        }
        sequence.reserve(vertices);
        for (std::uint32_t i = 0; i < vertices; ++i) {
            double x = 0;
            double y = 0;
            if (!in_.read(x) || !in_.read(y) || !in_.skip(beyond_xy_ * sizeof(double))) {
                return damaged("cut short");
            }
            SITMAP_TRY_ASSIGN(const geo::LonLat position, on_globe(x, y));
            sequence.push_back(position);
        }
        return sequence;
    }

    /// A count whose items must still fit in: memory is never asked for on the word of the file alone.
    Result<std::uint32_t> count(std::size_t smallest_item) {
        std::uint32_t count = 0;
        if (!in_.read(count) || count > in_.left() / smallest_item) {
            return damaged("cut short");
        }
        return count;
    }

    static tl::unexpected<Error> off_the_globe() { return damaged("a coordinate that is not on the globe"); }

    static Result<geo::LonLat> on_globe(double x, double y) {
        // Written so that NaN fails.
        if (!(std::abs(x) <= 180) || !(std::abs(y) <= 90)) {
            return off_the_globe();
        }
        return geo::LonLat{x, y};
    }

    Reader in_;
    geo::Geometry out_;
    std::size_t beyond_xy_ = 0;
};

}  // namespace

Result<geo::Geometry> decode_geometry(std::span<const std::byte> blob) {
    if (blob.empty()) {
        return geo::Geometry{};
    }
    Reader reader(blob);
    std::uint8_t g = 0;
    std::uint8_t p = 0;
    std::uint8_t version = 0;
    std::uint8_t flags = 0;
    if (!reader.read(g) || !reader.read(p) || !reader.read(version) || !reader.read(flags) || g != 'G' || p != 'P' ||
        version != 0) {
        return damaged("no GeoPackage header");
    }
    reader.little_endian((flags & 0x01) != 0);
    std::int32_t srs = 0;
    if (!reader.read(srs)) {
        return damaged("cut short");
    }
    if (srs != wgs84) {
        return damaged("SRS " + std::to_string(srs) + " instead of 4326");
    }
    constexpr std::size_t envelope_doubles[] = {0, 4, 6, 6, 8};
    const unsigned envelope = (flags >> 1) & 0x07;
    if (envelope >= std::size(envelope_doubles) || !reader.skip(envelope_doubles[envelope] * sizeof(double))) {
        return damaged("wrong envelope");
    }
    Decoder decoder(reader);
    SITMAP_TRY(decoder.geometry(0));
    return std::move(decoder).finished();
}

}  // namespace sitmap::pack
