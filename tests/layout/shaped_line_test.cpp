#include "layout/shaped_line.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "layout/measure.hpp"
#include "layout/piece_widths.hpp"

namespace sitmap::layout {
namespace {

style::TextStyle noto() {
    style::TextStyle style;
    style.family = "Noto Sans";
    style.fallbacks = {"Noto Sans Armenian", "Noto Sans Georgian", "Noto Sans Arabic UI"};
    style.size_pt = 12;
    return style;
}

std::vector<std::string> texts_of(const ShapedLine& line) {
    std::vector<std::string> texts;
    for (const GlyphRun& run : line.runs) {
        texts.push_back(line.text.substr(run.start, run.end - run.start));
    }
    return texts;
}

TEST_CASE("glyphs stand from left to right and end at the line's width") {
    for (const auto& [text, language] : {std::pair{"Qubadlı, Cəbrayıl", Language::az},
                                         {"Ստեփանակերտ 1991", Language::hy},
                                         {"ბათუმი (აჭარა)", Language::ka},
                                         {"آذربایجان 12 km", Language::fa}}) {
        const ShapedLine line = shape_line(text, noto(), language);
        CHECK(line.missing == 0);
        REQUIRE(!line.runs.empty());
        double pen = 0;
        for (const GlyphRun& run : line.runs) {
            CHECK(run.left == Approx(pen));
            for (const Glyph& glyph : run.glyphs) {
                CHECK(glyph.pen >= pen);
                CHECK(glyph.id != 0);
                pen = glyph.pen;
            }
            pen = run.right;
        }
        CHECK(line.width == Approx(pen));
    }
}

TEST_CASE("each run is in the first of the style's families that has its letters") {
    const ShapedLine line = shape_line("Gyumri Գյումրի", noto(), Language::en);
    CHECK(texts_of(line) == std::vector<std::string>{"Gyumri ", "Գյումրի"});
    CHECK(line.runs.front().font->family() == "Noto Sans");
    CHECK(line.runs.back().font->family() == "Noto Sans Armenian");
}

TEST_CASE("in a line from right to left numbers and foreign names keep their own direction") {
    const ShapedLine line = shape_line("شوشا 1992", noto(), Language::fa);
    CHECK(line.runs.front().start > line.runs.back().start);
    CHECK(line.runs.back().leftwards);
    const GlyphRun& digits = line.runs.front();
    CHECK(line.text.substr(digits.glyphs.front().cluster, 1) == "1");
}

TEST_CASE("joined letters take another form than each by itself") {
    const ShapedLine joined = shape_line("شش", noto(), Language::fa);
    const ShapedLine single = shape_line("ش", noto(), Language::fa);
    CHECK(joined.width < 2 * single.width);
}

TEST_CASE("a line that shows nothing covers nothing") {
    for (const char* text : {"", " ", "\u200f"}) {
        const ShapedLine line = shape_line(text, noto(), Language::en);
        CHECK(line.ink.right == line.ink.left);
        CHECK(line.ink.bottom == line.ink.top);
        CHECK(line.missing == 0);
    }
    CHECK(shape_line("", noto(), Language::en).runs.empty());
}

TEST_CASE("italics that a family lacks are slanted and keep their widths") {
    style::TextStyle italic = noto();
    italic.italic = true;
    const ShapedLine upright = shape_line("Գյումրի", noto(), Language::hy);
    const ShapedLine slanted = shape_line("Գյումրի", italic, Language::hy);
    CHECK(slanted.width == Approx(upright.width));
    CHECK(slanted.ink.right > upright.ink.right);
}

TEST_CASE("a line that was shaped at one size is set at another as if it had been shaped for it") {
    style::TextStyle small = noto(), large = noto();
    small.tracking_em = large.tracking_em = 0.08;
    large.size_pt = 31.7;
    for (const auto& [text, language] :
         {std::pair{"Qubadlı – AVATAR", Language::az}, {"آذربایجان 12 km", Language::fa}, {"", Language::en}}) {
        const ShapedLine once = set_line(shaping_of(text, small, language), large, language);
        const ShapedLine anew = shape_line(text, large, language);
        CHECK(once.width == anew.width);
        CHECK(once.ink.top == anew.ink.top);
        REQUIRE(once.runs.size() == anew.runs.size());
        for (std::size_t i = 0; i < once.runs.size(); ++i) {
            CHECK(once.runs[i].right == anew.runs[i].right);
            CHECK(once.runs[i].glyphs.size() == anew.runs[i].glyphs.size());
        }
    }
}

TEST_CASE("pieces of a paragraph are as wide as estimated, within the error") {
    style::TextStyle tracked = noto();
    tracked.tracking_em = 0.1;
    const std::vector<std::pair<std::string, Language>> paragraphs{
        {"Shelling was reported near Sotk, Jermuk and Vardenis – AVATAR", Language::en},
        {"ارتش آذربایجان شهر شوشا را در 8 نوامبر گرفت", Language::fa},
        {"Օդային հարված՝ Ստեփանակերտ և Շուշի", Language::hy}};
    for (const style::TextStyle& style : {noto(), tracked}) {
        for (const auto& [text, language] : paragraphs) {
            const PieceWidths widths(shaping_of(text, style, language), style, language);
            for (std::size_t start = 0; start < text.size(); start = text.find(' ', start + 1)) {
                for (std::size_t end = text.find(' ', start + 1); end < text.size(); end = text.find(' ', end + 1)) {
                    const std::string_view piece = std::string_view(text).substr(start, end - start);
                    const double measured = Measurer().measure(piece, style, language).width;
                    CHECK(std::abs(widths.about(start, piece.size()) - measured) <= widths.error_pt());
                }
            }
            CHECK(widths.about(0, text.size()) == Approx(Measurer().measure(text, style, language).width));
        }
    }
}

}  // namespace
}  // namespace sitmap::layout
