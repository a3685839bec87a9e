#include <algorithm>
#include <set>

#include "io/scratch_folder.hpp"
#include "style/glyph_file.hpp"
#include "style/outline.hpp"
#include "style/read_parts.hpp"
#include "style/shipped_styles.hpp"
#include "style/svg_path.hpp"

using namespace sitmap;
using namespace sitmap::style;

namespace {

constexpr std::array claims = {event::Claim::happened, event::Claim::claimed, event::Claim::denied,
                               event::Claim::threatened, event::Claim::proposed};

std::string svg(std::string_view body) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-12 -12 24 24\" fill=\"none\" "
           "stroke=\"currentColor\">" +
           std::string(body) + "</svg>";
}

}  // namespace

TEST_CASE("every type has a symbol for every claim in every style, halo first") {
    for (const std::string& name : available(source_styles())) {
        const Style style = shipped(name);
        for (event::Type type : event::all_types()) {
            for (event::Claim claim : claims) {
                INFO(name << " " << event::name_of(type) << " " << event::name_of(claim));
                const auto parts = style.symbol(type, claim);
                REQUIRE(parts.size() >= 3);
                CHECK(parts.front().fill == with_alpha(style.colour("halo"), parts.front().fill->alpha));
                for (const SymbolPart& part : parts) {
                    CHECK_FALSE(part.path.empty());
                    CHECK((part.fill || part.stroke));
                }
            }
        }
    }
}

TEST_CASE("glyphs stay within their outline and differ from each other") {
    const auto glyphs = read_glyphs(SITMAP_SOURCE_DIR "/styles/symbols");
    REQUIRE(glyphs);
    std::set<std::vector<double>> seen;
    for (const auto& [type, glyph] : *glyphs) {
        INFO(event::name_of(type));
        std::vector<double> numbers;
        for (const GlyphPart& part : glyph) {
            for (const geo::XY& point : part.path.points) {
                CHECK(std::abs(point.x) <= 7.6);
                CHECK(std::abs(point.y) <= 7.6);
                numbers.push_back(point.x);
                numbers.push_back(point.y);
            }
        }
        CHECK(seen.insert(numbers).second);
    }
    CHECK(seen.size() == 20);
}

TEST_CASE("claims are told by fill, dashes and strike, not by colour alone") {
    const Style style = shipped("briefing");
    for (event::Type type : event::all_types()) {
        const auto body = [&](event::Claim claim) { return style.symbol(type, claim).at(1); };
        CHECK(body(event::Claim::happened).fill == style.family_colour(event::family_of(type)));
        CHECK_FALSE(body(event::Claim::happened).stroke);
        CHECK(body(event::Claim::claimed).stroke->dash_pt.empty());
        CHECK(body(event::Claim::threatened).stroke->dash_pt.size() == 2);
        CHECK(body(event::Claim::proposed).stroke->dash_pt.at(0) < 0.3);
        CHECK(style.symbol(type, event::Claim::denied).size() == style.symbol(type, event::Claim::claimed).size() + 2);
    }
}

TEST_CASE("dashes of an outline go round without a stump") {
    const Style style = shipped("briefing");
    for (auto family : {event::Family::violence, event::Family::forces, event::Family::diplomacy, event::Family::people,
                        event::Family::territory}) {
        const SymbolPart body = style.symbol_outline(family, event::Claim::threatened).at(1);
        const double period = body.stroke->dash_pt.at(0) + body.stroke->dash_pt.at(1);
        const double turns = length_of(body.path) / period;
        CHECK(turns == Approx(std::round(turns)).margin(1e-6));
    }
}

TEST_CASE("glyph files that hold anything but plain shapes are refused") {
    const ScratchFolder scratch;
    for (const char* body :
         {"<script>alert(1)</script>", "<foreignObject/>", "<image href=\"file:///etc/passwd\"/>", "<use href=\"#a\"/>",
          "<path d=\"M0 0 L1 1\" onload=\"x()\"/>", "<path d=\"M0 0 L1 1\" style=\"fill:red\"/>",
          "<path d=\"M0 0 L1 1\" fill=\"url(#x)\"/>", "<path d=\"M0 0 A 5 5 0 0 0 1 1\"/>", "<path d=\"L1 1\"/>",
          "<path d=\"M0 0 L1\"/>", "<path d=\"M0 0 Lnan 1\"/>", "<path d=\"M0 0 L1e9 1\"/>", "<path d=\"\"/>", "text",
          "<circle r=\"x\"/>", "<polyline points=\"1 2 3\"/>", "<path stroke=\"none\" d=\"M0 0 L1 1\"/>", ""}) {
        INFO(body);
        const auto glyph = read_glyph(scratch.with("glyph.svg", svg(body)));
        REQUIRE_FALSE(glyph);
        CHECK(glyph.error().code == ErrorCode::style);
        CHECK(glyph.error().file.ends_with("glyph.svg"));
    }
}

TEST_CASE("entities, document types and broken markup are refused") {
    const ScratchFolder scratch;
    const std::string path = "<path d=\"M0 0 L1 1\"/>";
    for (const std::string& bytes : {"<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + svg(path + "&x;"),
                                     "<!DOCTYPE svg []>" + svg(path), std::string("<svg"), std::string("<html/>"),
                                     std::string(), std::string("<svg viewBox=\"0 0 24 24\">" + path + "</svg>")}) {
        INFO(bytes);
        CHECK_FALSE(read_glyph(scratch.with("glyph.svg", bytes)));
    }
    CHECK(read_glyph(scratch.with("glyph.svg", svg(path))));
}

TEST_CASE("deeply nested glyph files are refused") {
    const ScratchFolder scratch;
    std::string body = "<path d=\"M0 0 L1 1\"/>";
    for (int i = 0; i < 200; ++i) {
        body = "<g>" + body + "</g>";
    }
    CHECK_FALSE(read_glyph(scratch.with("glyph.svg", svg(body))));
}

TEST_CASE("path data is read in absolute and relative form alike") {
    CHECK(*parse_svg_path("M1 2L3 4H5V6C1 2 3 4 5 7Z") == *parse_svg_path("m1,2 l2,2 h2 v2 c-4-4-2-2 0 1 z"));
    CHECK(*parse_svg_path("M0 0 1 1 2 0") == *parse_svg_path("M0,0L1,1L2,0"));
    CHECK(parse_svg_path("M.5-.5")->points.front() == geo::XY{0.5, -0.5});
}
