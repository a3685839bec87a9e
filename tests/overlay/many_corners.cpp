#include <sys/resource.h>

#include <array>
#include <bit>
#include <catch2/catch.hpp>
#include <cstring>
#include <fstream>

#include "io/limits.hpp"
#include "io/scratch_folder.hpp"
#include "overlay/overlay.hpp"

using namespace sitmap;

namespace {

/// Bytes of a shapefile: whole numbers in either order, numbers as they are.
class Bytes {
public:
    Bytes& big(std::size_t value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes_ += static_cast<char>(value >> shift & 0xff);
        }
        return *this;
    }
    template <class Number>
    Bytes& little(Number value) {
        std::array<char, sizeof value> raw;
        std::memcpy(raw.data(), &value, sizeof value);
        bytes_.append(raw.data(), raw.size());
        return *this;
    }
    const std::string& text() const { return bytes_; }

private:
    std::string bytes_;
};

constexpr std::int32_t polyline = 3;

std::string head(std::size_t bytes) {
    Bytes head;
    head.big(9994);
    for (int unused = 0; unused < 5; ++unused) {
        head.big(0);
    }
    head.big(bytes / 2).little(std::int32_t{1000}).little(polyline);
    for (const double edge : {46.0, 39.0, 47.0, 40.0, 0.0, 0.0, 0.0, 0.0}) {
        head.little(edge);
    }
    return head.text();
}

/// One line of so many corners. \pre little-endian machine
std::string line_of(const ScratchFolder& folder, std::size_t corners) {
    const std::size_t content = 48 + 16 * corners;
    Bytes record;
    record.big(1).big(content / 2).little(polyline);
    for (const double edge : {46.0, 39.0, 47.0, 40.0}) {
        record.little(edge);
    }
    record.little(std::int32_t{1}).little(static_cast<std::int32_t>(corners)).little(std::int32_t{0});
    for (std::size_t i = 0; i < corners; ++i) {
        record.little(46 + static_cast<double>(i % 1000) / 1000).little(39 + static_cast<double>(i % 777) / 777);
    }
    folder.with("line.shx", head(108) + Bytes().big(50).big(content / 2).text());
    folder.with("line.prj", R"(GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],)"
                            R"(PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]])");
    return folder.with("line.shp", head(100 + 8 + content) + record.text()).string();
}

}  // namespace

TEST_CASE("a layer of more corners than five millions is refused within a gigabyte") {
    static_assert(std::endian::native == std::endian::little);
    const ScratchFolder folder;
    const auto few = overlay::read_layer(line_of(folder, 1000), "", "");
    REQUIRE(few);
    CHECK(few->features.size() == 1);
    const auto many = overlay::read_layer(line_of(folder, limits::layer_vertices + 1), "", "");
    REQUIRE_FALSE(many);
    CHECK(many.error().code == ErrorCode::limit);
    CHECK_FALSE(many.error().hint.empty());
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    CHECK(used.ru_maxrss <= 1'000'000);
}
