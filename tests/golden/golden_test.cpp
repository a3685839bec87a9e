#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "golden/symbol_sheet.hpp"
#include "paint/paint.hpp"

using namespace sitmap;

namespace {

std::string read_all(const std::filesystem::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

void write_all(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

/// Compares with the tracked picture. SITMAP_UPDATE_GOLDEN=1 writes it anew; look at it before committing.
void check_against_golden(const layout::Sheet& sheet, const std::string& name) {
    const std::filesystem::path golden = std::filesystem::path(SITMAP_TEST_DIR) / "golden" / (name + ".svg");
    const std::string svg = *paint::to_svg(sheet);
    if (std::getenv("SITMAP_UPDATE_GOLDEN") != nullptr) {
        write_all(golden, svg);
    }
    const bool same = read_all(golden) == svg;
    CHECK(same);
    if (!same) {
        const std::filesystem::path actual = std::filesystem::temp_directory_path() / ("sitmap-" + name + ".svg");
        write_all(actual, svg);
        WARN("the picture differs from " << golden.string() << "; the new one is " << actual.string());
    }
}

}  // namespace

TEST_CASE("symbols look as they did when last looked at") {
    check_against_golden(symbol_sheet(), "symbols");
}
