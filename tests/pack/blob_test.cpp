#include "pack/blob.hpp"

#include <bit>
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstring>
#include <limits>

using namespace sitmap;

namespace {

/// Writes a GeoPackage geometry piece by piece, in either byte order.
class Blob {
public:
    explicit Blob(bool little = true, std::int32_t srs = 4326) : little_(little) {
        bytes_ = {std::byte{'G'}, std::byte{'P'}, std::byte{0}, std::byte(little ? 1 : 0)};
        number(srs);
    }
    Blob& shape(std::uint32_t type) {
        bytes_.push_back(std::byte(little_ ? 1 : 0));
        return number(type);
    }
    template <class Number>
    Blob& number(Number value) {
        std::byte raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        const bool swap = little_ != (std::endian::native == std::endian::little);
        for (std::size_t i = 0; i < sizeof value; ++i) {
            bytes_.push_back(raw[swap ? sizeof value - 1 - i : i]);
        }
        return *this;
    }
    Blob& count(std::uint32_t value) { return number(value); }
    Blob& at(double x, double y) { return number(x).number(y); }
    Blob& square(double x, double y, double side) {
        return count(5).at(x, y).at(x + side, y).at(x + side, y + side).at(x, y + side).at(x, y);
    }
    const std::vector<std::byte>& bytes() const { return bytes_; }

private:
    bool little_;
    std::vector<std::byte> bytes_;
};

Blob collection(bool little) {
    Blob blob(little);
    blob.shape(7).count(3);
    blob.shape(1).at(46.7, 39.8);
    blob.shape(5).count(1).shape(2).count(2).at(45, 40).at(46, 41);
    blob.shape(6).count(2);
    blob.shape(3).count(2).square(44, 40, 1).square(44.2, 40.2, 0.5);
    blob.shape(3).count(1).square(50, 36, 2);
    return blob;
}

}  // namespace

TEST_CASE("a nested collection reads the same in both byte orders") {
    const auto little = pack::decode_geometry(collection(true).bytes());
    const auto big = pack::decode_geometry(collection(false).bytes());
    REQUIRE(little);
    REQUIRE(big);
    CHECK(*little == *big);
    CHECK(little->points == std::vector<geo::LonLat>{{46.7, 39.8}});
    REQUIRE(little->lines.size() == 1);
    CHECK(little->lines[0] == std::vector<geo::LonLat>{{45, 40}, {46, 41}});
    REQUIRE(little->polygons.size() == 2);
    CHECK(little->polygons[0].holes.size() == 1);
    CHECK(little->polygons[1].shell.size() == 5);
}

TEST_CASE("every geometry that is cut short is refused") {
    const auto whole = collection(true).bytes();
    for (std::size_t length = 1; length < whole.size(); ++length) {
        const auto decoded = pack::decode_geometry(std::span(whole).first(length));
        INFO("first " << length << " bytes");
        REQUIRE_FALSE(decoded);
        CHECK(decoded.error().code == ErrorCode::pack);
    }
}

TEST_CASE("no changed byte of a geometry gives a position off the globe") {
    const auto whole = collection(true).bytes();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (const int flip : {0x01, 0x40, 0x80, 0xff}) {
            auto changed = whole;
            changed[i] ^= std::byte(flip);
            const auto decoded = pack::decode_geometry(changed);
            if (!decoded) {
                continue;
            }
            for (const auto& polygon : decoded->polygons) {
                for (const auto& vertex : polygon.shell) {
                    REQUIRE((std::abs(vertex.lon) <= 180 && std::abs(vertex.lat) <= 90));
                }
            }
        }
    }
}

TEST_CASE("positions that are not finite or off the globe are refused") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double wrong : {infinity, -infinity, nan, 1e308, 200.0}) {
        Blob blob;
        blob.shape(2).count(2).at(45, 40).at(wrong, 41);
        CHECK_FALSE(pack::decode_geometry(blob.bytes()));
    }
}

TEST_CASE("a count larger than the blob asks for no memory") {
    Blob blob;
    blob.shape(2).count(0xffffffffu);
    CHECK_FALSE(pack::decode_geometry(blob.bytes()));
}

TEST_CASE("collections within collections end at a depth") {
    Blob blob;
    for (int depth = 0; depth < 100'000; ++depth) {
        blob.shape(7).count(1);
    }
    CHECK_FALSE(pack::decode_geometry(blob.bytes()));
}

TEST_CASE("heights and measures are read over") {
    Blob blob;
    blob.shape(3002).count(2).at(45, 40).at(1, 2).at(46, 41).at(3, 4);
    const auto decoded = pack::decode_geometry(blob.bytes());
    REQUIRE(decoded);
    CHECK(decoded->lines == std::vector<std::vector<geo::LonLat>>{{{45, 40}, {46, 41}}});
}

TEST_CASE("open rings and other reference systems are refused") {
    Blob open;
    open.shape(3).count(1).count(4).at(0, 0).at(1, 0).at(1, 1).at(0, 1);
    CHECK_FALSE(pack::decode_geometry(open.bytes()));
    Blob mercator(true, 3857);
    mercator.shape(1).at(1, 1);
    CHECK_FALSE(pack::decode_geometry(mercator.bytes()));
}

TEST_CASE("NULL and POINT EMPTY are empty geometries") {
    const auto null = pack::decode_geometry({});
    REQUIRE(null);
    CHECK(null->empty());
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    Blob empty;
    empty.shape(1).at(nan, nan);
    const auto point = pack::decode_geometry(empty.bytes());
    REQUIRE(point);
    CHECK(point->empty());
}
