#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <set>
#include <sstream>

#include "io/scratch_folder.hpp"
#include "layout/generated_briefs.hpp"
#include "paint/pictures/as_shown.hpp"
#include "paint/walk_svg.hpp"

using namespace sitmap;

// What holds of the results, whatever the brief: of briefs that nobody would write. SITMAP_GENERATED_MAPS asks for
// another number of them, SITMAP_GENERATED_FIRST for others.

namespace {

constexpr double dpi = 96;
/// Two programs that smooth the same edge differ by less than this in most of its pixels.
constexpr int edge = 64;
constexpr double most_differing = 0.02;
/// Of 255.
constexpr double most_in_the_mean = 2;
/// At another scale lines of a hair's breadth and letters fall on other pixels.
constexpr double most_of_a_scale = 4;
/// From far away no edges are left: what differs there is another colour, or something that is missing.
constexpr int colour = 24;
constexpr double most_colours = 0.002;

unsigned asked(const char* variable, unsigned usual) {
    const char* value = std::getenv(variable);
    return value != nullptr ? static_cast<unsigned>(std::atoi(value)) : usual;
}

const Atlas& atlas() {
    static const auto opened = Atlas::open(SITMAP_PACK);
    REQUIRE(opened);
    return *opened;
}

/// Has so many briefs looked at.
void for_briefs(unsigned first, unsigned count, const std::function<void(brief::Brief&)>& look) {
    first = asked("SITMAP_GENERATED_FIRST", first);
    count = asked("SITMAP_GENERATED_MAPS", count);
    for (unsigned seed = first; seed < first + count; ++seed) {
        CAPTURE(seed);
        brief::Brief brief = generated_briefs::brief_of(atlas(), seed, 12);
        look(brief);
    }
}

Map drawn(brief::Brief brief) {
    auto map = atlas().draw(std::move(brief));
    REQUIRE(map);
    return *std::move(map);
}

void for_maps(unsigned first, unsigned count, const std::function<void(const Map&)>& look) {
    for_briefs(first, count, [&](brief::Brief& brief) { look(drawn(std::move(brief))); });
}

/// Without what one of the two has more at the right and below: programs round the size of a page in their own way.
std::pair<ReadPng, ReadPng> of_one_size(const ReadPng& a, const ReadPng& b) {
    REQUIRE(std::abs(a.columns - b.columns) <= 1);
    REQUIRE(std::abs(a.rows - b.rows) <= 1);
    const int columns = std::min(a.columns, b.columns), rows = std::min(a.rows, b.rows);
    const auto cut = [&](const ReadPng& from) {
        ReadPng to{columns, rows, {}, 0, 0, {}};
        for (int row = 0; row < rows; ++row) {
            const auto begin = from.rgb.begin() + static_cast<std::ptrdiff_t>(row) * from.columns * 3;
            to.rgb.insert(to.rgb.end(), begin, begin + static_cast<std::ptrdiff_t>(columns) * 3);
        }
        return to;
    };
    return {cut(a), cut(b)};
}

/// Mean difference of the channels, of 255.
double mean_difference(const ReadPng& a, const ReadPng& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i) {
        sum += std::abs(a.rgb[i] - b.rgb[i]);
    }
    return sum / static_cast<double>(a.rgb.size());
}

void check_same(const ReadPng& given, const ReadPng& other, double most_in_mean) {
    const auto [a, b] = of_one_size(given, other);
    CHECK(difference(a, b, edge) <= most_differing);
    CHECK(mean_difference(a, b) <= most_in_mean);
    CHECK(difference(shrunk(a, 16), shrunk(b, 16), colour) <= most_colours);
}

void check_svg(const std::string& svg) {
    // Drawing, and the metadata that says what may be done with it.
    std::istringstream allowed(
        "svg title desc style defs g path rect circle line polyline polygon ellipse text tspan textPath use image a "
        "mask "
        "clipPath linearGradient radialGradient stop pattern symbol metadata RDF Description date rights");
    const std::set<std::string> elements{std::istream_iterator<std::string>(allowed), {}};
    const SvgDocument document = parse_svg(svg);
    REQUIRE(document != nullptr);
    CHECK(document->intSubset == nullptr);
    std::set<std::string> ids, wanted;
    const xmlNode* root = xmlDocGetRootElement(document.get());
    for_each_element(root, [&](const xmlNode& node) {
        CAPTURE(name_of(node));
        CHECK(elements.count(name_of(node)) == 1);
        for (const xmlAttr* a = node.properties; a != nullptr; a = a->next) {
            const std::string name = reinterpret_cast<const char*>(a->name);
            const std::string value = attribute_of(node, name.c_str());
            CAPTURE(name, value.substr(0, 100));
            CHECK_FALSE(name.starts_with("on"));
            if (name == "id") {
                CHECK(ids.insert(value).second);
            }
            if (name == "href") {
                const bool picture =
                    value.starts_with("data:image/png;base64,") || value.starts_with("data:image/jpeg;base64,");
                CHECK((value.starts_with("#") || picture || value.starts_with("https://") ||
                       value.starts_with("http://")));
                if (value.starts_with("#")) {
                    wanted.insert(value.substr(1));
                }
            }
            for (std::size_t at = value.find("url("); at != std::string::npos; at = value.find("url(", at + 1)) {
                REQUIRE(value[at + 4] == '#');
                wanted.insert(value.substr(at + 5, value.find(')', at) - at - 5));
            }
        }
    });
    for (const std::string& id : wanted) {
        CAPTURE(id);
        CHECK(ids.count(id) == 1);
    }
    const auto first = [&](const char* name) {
        for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
            if (node->type == XML_ELEMENT_NODE && name_of(*node) == name) {
                return content_of(*node);
            }
        }
        return std::string{};
    };
    CHECK_FALSE(first("title").empty());
    CHECK_FALSE(first("desc").empty());
}

void check_pdf(const std::string& pdf, const layout::Sheet& sheet) {
    const ScratchFolder scratch;
    const std::string file = scratch.with("a.pdf", pdf).string();
    if (const std::string said = output_of("qpdf --check " + file); !said.empty()) {
        CHECK(said.find("No syntax or stream encoding errors found") != std::string::npos);
    }
    if (const std::string info = output_of("pdfinfo " + file); !info.empty()) {
        double width = 0, height = 0;
        const std::size_t at = info.find("Page size:");
        REQUIRE(at != std::string::npos);
        REQUIRE(std::sscanf(info.c_str() + at, "Page size: %lf x %lf", &width, &height) == 2);
        CHECK(width == Approx(sheet.width).margin(0.01));
        CHECK(height == Approx(sheet.height).margin(0.01));
        CHECK(info.find("Pages:           1\n") != std::string::npos);
        CHECK(info.find("JavaScript:      no") != std::string::npos);
        CHECK(info.find("Encrypted:       no") != std::string::npos);
    }
    const std::string fonts = output_of("pdffonts " + file);
    for (std::size_t line = fonts.find("\n", fonts.find("---")); line < fonts.size() - 1;
         line = fonts.find("\n", line + 1)) {
        const std::string font = fonts.substr(line + 1, fonts.find("\n", line + 1) - line - 1);
        CAPTURE(font);
        CHECK(font.find(" yes yes ") != std::string::npos);  // embedded, subset
        if (fonts.find("\n", line + 1) == std::string::npos) {
            break;
        }
    }
}

}  // namespace

TEST_CASE("every result is whole: SVG, PNG and PDF of maps of any brief") {
    for_maps(70'000, 8, [](const Map& map) {
        const layout::Sheet& sheet = map.laid.sheet;
        check_svg(*paint::to_svg(sheet));
        check_pdf(*paint::to_pdf(sheet), sheet);
        const ReadPng png = read_png(*paint::to_png(sheet, dpi));
        CHECK(png.columns == std::lround(sheet.width * dpi / 72));
        CHECK(png.rows == std::lround(sheet.height * dpi / 72));
        CHECK(png.pixels_per_metre == std::lround(dpi / 0.0254));
        CHECK(png.notes.at("Title") == sheet.title);
    });
}

TEST_CASE("SVG, PNG and PDF of maps of any brief show the same sheet") {
    // Programs smooth edges in their own ways, and small pages are full of letters, which are all edges: seen from four
    // times as far away less of that is left.
    constexpr int away = 4;
    for_maps(71'000, 2, [](const Map& map) {
        const layout::Sheet& sheet = map.laid.sheet;
        const ReadPng png = read_png(*paint::to_png(sheet, away * dpi));
        const auto check = [&](const char* format, const ReadPng& other) {
            CAPTURE(format);
            const auto [a, b] = of_one_size(png, other);
            check_same(shrunk(a, away), shrunk(b, away), most_in_the_mean);
        };
        check("svg", svg_as_shown(*paint::to_svg(sheet), png.columns, png.rows));
        if (const auto pdf = pdf_as_shown(*paint::to_pdf(sheet), away * dpi)) {
            check("pdf", *pdf);
        }
    });
}

TEST_CASE("a map of any brief at twice the resolution, made half as large, is the map") {
    for_maps(72'000, 8, [](const Map& map) {
        const ReadPng once = read_png(*paint::to_png(map.laid.sheet, dpi));
        const ReadPng twice = shrunk(read_png(*paint::to_png(map.laid.sheet, 2 * dpi)), 2);
        check_same(once, twice, most_of_a_scale);
    });
}

TEST_CASE("any brief that is written and read again is the same brief and gives the same map") {
    for_briefs(73'000, 200, [&](brief::Brief& given) {
        const auto& gazetteer = atlas().gazetteer();
        const std::string written = brief::to_toml(given, nullptr, gazetteer);
        CAPTURE(written);
        const auto again = brief::parse(written, "again.toml", gazetteer);
        REQUIRE(again);
        CHECK(brief::to_toml(*again, nullptr, gazetteer) == written);
        if (given.events.size() == 4) {
            CHECK(*paint::to_svg(drawn(*again).laid.sheet) == *paint::to_svg(drawn(std::move(given)).laid.sheet));
        }
    });
}
