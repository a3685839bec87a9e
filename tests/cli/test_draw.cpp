#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "io/file.hpp"
#include "io/scratch_folder.hpp"
#include "program.hpp"

using Catch::Contains;
using Catch::StartsWith;

namespace {

const std::string example = SITMAP_SOURCE_DIR "/docs/examples/offensive-in-karabakh.txt";

std::string bytes_of(const std::filesystem::path& path) {
    const auto bytes = sitmap::io::read_file(path, 1u << 30);
    REQUIRE(bytes);
    return *bytes;
}

}  // namespace

TEST_CASE("the same input gives the same bytes in every format and wherever it is drawn") {
    const ScratchFolder one;
    const ScratchFolder two;
    const std::vector<std::string> command{"draw",  example, "-o",    "a.svg",    "-o",
                                           "a.png", "-o",    "a.pdf", "--report", "a.json"};
    Setting here;
    here.folder = one.path();
    Setting there;
    there.folder = two.path();
    there.environment = {"TZ=Asia/Tbilisi", "LC_ALL=tr_TR.UTF-8", "LANG=fa_IR.UTF-8"};
    const Run first = run(command, here);
    CAPTURE(first.error);
    REQUIRE(first.status == 0);
    REQUIRE(run(command, there).status == 0);
    CHECK(first.out == "a.svg\na.png\na.pdf\na.json\n");
    for (const char* name : {"a.svg", "a.png", "a.pdf", "a.json"}) {
        CAPTURE(name);
        CHECK(bytes_of(one / name) == bytes_of(two / name));
    }
    CHECK(one.entries() == 4);
    CHECK_THAT(bytes_of(one / "a.svg"), Contains("<svg"));
    CHECK_THAT(bytes_of(one / "a.png"), StartsWith("\x89PNG"));
    CHECK_THAT(bytes_of(one / "a.pdf"), StartsWith("%PDF-"));
}

TEST_CASE("without -o a map goes to output/ where there is such a folder, else beside") {
    const ScratchFolder folder;
    Setting setting;
    setting.folder = folder.path();
    CHECK(run({"draw", example}, setting).out == "offensive-in-karabakh.svg\n");
    std::filesystem::create_directory(folder / "output");
    CHECK(run({"draw", example, "-f", "pdf"}, setting).out == "output/offensive-in-karabakh.pdf\n");
    CHECK(std::filesystem::exists(folder / "output/offensive-in-karabakh.pdf"));
}

TEST_CASE("standard input and output take part in pipes") {
    const ScratchFolder folder;
    Setting setting;
    setting.folder = folder.path();
    setting.input = bytes_of(example);
    const Run result = run({"draw", "-", "-o", "-"}, setting);
    CHECK(result.status == 0);
    CHECK_THAT(result.out, Contains("<svg") && Contains("</svg>"));
    CHECK(folder.entries() == 0);
}

TEST_CASE("nothing is written under --dry-run, nor after a warning under --strict") {
    const ScratchFolder folder;
    const std::string map = folder / "map.svg";
    CHECK(run({"draw", example, "-n", "-o", map}).status == 0);
    CHECK(folder.entries() == 0);
    // A date before the territory data begins is always worth a warning.
    const Run strict = run({"draw", example, "--date", "1975-05-05", "--strict", "-o", map});
    CHECK(strict.status == 1);
    CHECK_THAT(strict.error, Contains("warning[W_TIME_RANGE]"));
    CHECK(folder.entries() == 0);
}

TEST_CASE("what an article says becomes a brief that draws the same events") {
    const ScratchFolder folder;
    Setting setting;
    setting.folder = folder.path();
    const Run read = run({"read", example, "-o", "brief.toml"}, setting);
    CAPTURE(read.error);
    REQUIRE(read.status == 0);
    const auto events = [&](const std::string& input) {
        const Run drawn = run({"draw", input, "-n", "--json", "-o", "x.svg"}, setting);
        CAPTURE(drawn.error);
        REQUIRE(drawn.status == 0);
        return nlohmann::json::parse(drawn.out).at("events").get<int>();
    };
    CHECK(events(example) > 0);
    CHECK(events("brief.toml") == events(example));
    // A brief may have been corrected by hand: it is not written over without being asked.
    const Run again = run({"read", example, "-o", "brief.toml"}, setting);
    CHECK(again.status == 1);
    CHECK_THAT(again.error, Contains("error[E_OUTPUT_PATH]") && Contains("--force"));
    CHECK(run({"read", example, "-o", "brief.toml", "--force"}, setting).status == 0);
}

TEST_CASE("read gives the offsets of the words in the file") {
    const Run result = run({"read", example, "--json"});
    REQUIRE(result.status == 0);
    const auto reading = nlohmann::json::parse(result.out);
    CHECK(reading.at("schema") == "sitmap.reading/1");
    const std::string text = bytes_of(example);  // plain ASCII: bytes are code points
    REQUIRE(!reading.at("mentions").empty());
    for (const auto& mention : reading.at("mentions")) {
        const std::size_t start = mention.at("start");
        const std::size_t end = mention.at("end");
        CHECK(text.substr(start, end - start) == mention.at("text"));
    }
}

TEST_CASE("several inputs make one map, a batch makes many and skips what is done") {
    const ScratchFolder folder;
    Setting setting;
    setting.folder = folder.path();
    const std::string table = SITMAP_SOURCE_DIR "/docs/examples/events-2020-10.csv";
    CHECK(run({"draw", example, table, "-o", "both.svg"}, setting).status == 0);
    const std::vector<std::string> batch{"batch", table, "--by", "month", "-o", "maps", "--json", "-j", "2"};
    const Run first = run(batch, setting);
    CAPTURE(first.error);
    REQUIRE(first.status == 0);
    const auto drawn = nlohmann::json::parse(first.out);
    CHECK(drawn.at("drawn").get<int>() > 0);
    const auto again = nlohmann::json::parse(run(batch, setting).out);
    CHECK(again.at("drawn") == 0);
    CHECK(again.at("skipped") == drawn.at("drawn"));
    // One bad input does not stop the others, and the status says so.
    folder.with("bad.txt", "");
    CHECK(run({"batch", "bad.txt", example, "-o", "maps2"}, setting).status == 3);
    CHECK(std::filesystem::exists(folder / "maps2/index.html"));
}

TEST_CASE("the credit bears a drawing date only when SOURCE_DATE_EPOCH gives one") {
    const ScratchFolder folder;
    Setting setting;
    setting.folder = folder.path();
    REQUIRE(run({"draw", example, "-o", "plain.svg"}, setting).status == 0);
    CHECK_THAT(bytes_of(folder / "plain.svg"), !Contains("drawn 1 Jan 2026"));
    setting.environment = {"SOURCE_DATE_EPOCH=1767225600"};
    REQUIRE(run({"draw", example, "-o", "dated.svg"}, setting).status == 0);
    CHECK_THAT(bytes_of(folder / "dated.svg"), Contains("drawn 1 Jan 2026"));
    setting.environment = {"SOURCE_DATE_EPOCH=yesterday"};
    const Run refused = run({"draw", example, "-o", "no.svg"}, setting);
    CHECK(refused.status == 2);
    CHECK_THAT(refused.error, Contains("E_CONFIG") && Contains("yesterday"));
    CHECK_FALSE(std::filesystem::exists(folder / "no.svg"));
}

TEST_CASE("every point of a layer that somebody brings is shown, whether or not its name finds room") {
    const ScratchFolder folder;
    std::string features;
    for (int i = 0; i < 120; ++i) {
        features += std::string(i > 0 ? "," : "") + R"({"type":"Feature","properties":{"name":"Post )" +
                    std::to_string(i) + R"("},"geometry":{"type":"Point","coordinates":[)" +
                    std::to_string(46 + 0.01 * (i % 12)) + "," + std::to_string(39.5 + 0.01 * (i / 12)) + "]}}";
    }
    folder.with("posts.geojson", R"({"type":"FeatureCollection","features":[)" + features + "]}");
    folder.with("brief.toml",
                "title = \"Posts\"\ndate = 2020-10-20\nextent = [44.5, 38.6, 47.5, 41]\n\n"
                "[[layer]]\nfile = \"posts.geojson\"\nname = \"Posts\"\nlabel = \"name\"\n");
    Setting setting;
    setting.folder = folder.path();
    const Run drawn = run({"draw", "brief.toml", "-o", "a.svg"}, setting);
    CAPTURE(drawn.error);
    REQUIRE(drawn.status == 0);
    const std::string svg = bytes_of(folder / "a.svg");
    std::size_t dots = 0;
    const std::string colour = "fill=\"#a3276f\"";  // of the first layer in the briefing style
    for (std::size_t at = svg.find(colour); at != std::string::npos; at = svg.find(colour, at + 1)) {
        ++dots;
    }
    CHECK(dots >= 120);
}

TEST_CASE("a page's size may be given in pixels and in the measures of print") {
    const ScratchFolder folder;
    Setting setting;
    setting.folder = folder.path();
    const auto png_size = [&](const char* size, const char* dpi) {
        const Run drawn = run({"draw", "--date", "2020-10-20", "-o", "a.png", "--size", size, "--dpi", dpi}, setting);
        CAPTURE(drawn.error);
        REQUIRE(drawn.status == 0);
        const std::string bytes = bytes_of(folder / "a.png");
        const auto number = [&](std::size_t at) {
            return static_cast<unsigned char>(bytes.at(at)) * 256 + static_cast<unsigned char>(bytes.at(at + 1));
        };
        return fmt::format("{}x{}", number(18), number(22));
    };
    CHECK(png_size("1600x1200px", "144") == "1600x1200");
    CHECK(png_size("1500x1100px", "96") == "1500x1100");
    CHECK(png_size("10x7.5in", "96") == "960x720");
    CHECK(png_size("25.4x19.05cm", "96") == png_size("254x190.5mm", "96"));
}

TEST_CASE("a size that cannot be is answered with the nearest in its own measure") {
    const auto said = [](const char* size) {
        const Run result = run({"draw", "--date", "2020-10-20", "--size", size});
        CHECK(result.status == 2);
        return result.error;
    };
    CHECK_THAT(said("90x70mm"), Contains("\"90x70mm\" is too small") && Contains("at least 71 mm a side"));
    CHECK_THAT(said("300x300px"), Contains("at least 400 px a side at 144 dpi"));
    CHECK_THAT(said("90x90m"), Contains("is not a size") && Contains("1600x1200px"));
    CHECK_THAT(said("infxnanpx"), Contains("is not a size"));
    CHECK_THAT(said("400x900in"), Contains("is too large") && Contains("in a side"));
}
