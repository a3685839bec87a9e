#include "layout/measure.hpp"

#include "layout/reading_direction.hpp"

#include "style/shipped_styles.hpp"

using namespace sitmap;
using namespace sitmap::layout;
using style::TextRole;

namespace {

const style::TextStyle& role(TextRole name) {
    static const style::Style style = shipped("briefing");
    return style.text(name);
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) {
        all += (all.empty() || all.ends_with('-') ? "" : " ") + line;
    }
    return all;
}

}  // namespace

TEST_CASE("the fonts of the shipped styles are installed") {
    for (const char* name : {"briefing", "print-grey", "dark", "newsprint", "minimal"}) {
        CHECK(check_fonts(shipped(name)));
    }
}

TEST_CASE("every alphabet of the region is set without a missing or substituted glyph") {
    Measurer measurer;
    for (TextRole name : {TextRole::title, TextRole::town, TextRole::country, TextRole::item_body, TextRole::water}) {
        measurer.measure("Ağdərə, Şuşa, Çaykənd, Xankəndi, İrəvan – “quoted” · 5 km²", role(name), Language::az);
        measurer.measure("Երևան, Ստեփանակերտ", role(name), Language::hy);
        measurer.measure("თბილისი", role(name), Language::ka);
        measurer.measure("Нагорный Карабах, Шёлковый", role(name), Language::ru);
        measurer.measure("شهرستان خداآفرین ۱۳۹۹ «قره‌باغ» گچپژ", role(name),
                         Language::fa);
    }
    for (const Warning& warning : measurer.take_warnings()) {
        FAIL_CHECK(warning.code << " " << warning.message);
    }
}

TEST_CASE("a character that no font has is named once") {
    Measurer measurer;
    measurer.measure("x\U000F1234", role(TextRole::town), Language::en);
    measurer.measure("x\U000F1234", role(TextRole::town), Language::en);
    const Warnings warnings = measurer.take_warnings();
    REQUIRE_FALSE(warnings.empty());
    CHECK(warnings.front().code == "W_FONT_GLYPHS");
    CHECK(measurer.take_warnings().empty());
}

TEST_CASE("widths grow with the size and with every letter") {
    Measurer measurer;
    style::TextStyle style = role(TextRole::town);
    const double at_11 = measurer.measure("Stepanakert", style, Language::en).width;
    style.size_pt *= 3;
    CHECK(measurer.measure("Stepanakert", style, Language::en).width == Approx(3 * at_11).epsilon(0.002));
    CHECK(measurer.measure("Stepanakerts", role(TextRole::town), Language::en).width > at_11);
}

TEST_CASE("tracking widens between letters only, and never Persian") {
    Measurer measurer;
    style::TextStyle tight = role(TextRole::town), wide = tight;
    wide.tracking_em = 0.2;
    const auto width = [&](const style::TextStyle& style, const char* text, Language language) {
        return measurer.measure(text, style, language).width;
    };
    CHECK(width(wide, "abcd", Language::en) ==
          Approx(width(tight, "abcd", Language::en) + 3 * 0.2 * tight.size_pt).margin(0.05));
    CHECK(width(wide, "تهران", Language::fa) == width(tight, "تهران", Language::fa));
}

TEST_CASE("lines of a style are equally high whatever they say") {
    Measurer measurer;
    const Extent low = measurer.measure("acemno", role(TextRole::town), Language::en);
    const Extent tall = measurer.measure("Şğfjy", role(TextRole::town), Language::en);
    const Extent none = measurer.measure("", role(TextRole::town), Language::en);
    CHECK(low.ascent == tall.ascent);
    CHECK(low.descent == tall.descent);
    CHECK(none.ascent == low.ascent);
    CHECK(none.width == 0);
}

TEST_CASE("broken lines fit and lose no word") {
    Measurer measurer;
    const std::string text =
        "Mortar fire repeatedly strayed into Iran in the first week of the war and wounded a six-year-old child; "
        "Stepanakert / Khankendi and Nagorno-Karabakh villages were hit on 25–26 October.";
    for (double width : {90.0, 120.0, 200.0, 333.0}) {
        const auto lines = measurer.break_lines(text, role(TextRole::item_body), Language::en, width);
        for (const std::string& line : lines) {
            INFO(line);
            CHECK(measurer.measure(line, role(TextRole::item_body), Language::en).width <= width + 0.01);
            CHECK_FALSE(line.starts_with(' '));
            CHECK_FALSE(line.ends_with(' '));
            CHECK_FALSE(line.starts_with('/'));
        }
        CHECK(joined(lines) == text);
    }
}

TEST_CASE("a word that is too wide is cut between letters") {
    Measurer measurer;
    const std::string word(120, 'm');
    std::string all;
    for (const std::string& line : measurer.break_lines(word, role(TextRole::town), Language::en, 100)) {
        CHECK(measurer.measure(line, role(TextRole::town), Language::en).width <= 100);
        all += line;
    }
    CHECK(all == word);
    CHECK(measurer.break_lines("m", role(TextRole::town), Language::en, 0.1) == std::vector<std::string>{"m"});
}

TEST_CASE("a line feed always breaks, and nothing gives one empty line") {
    Measurer measurer;
    CHECK(measurer.break_lines("a\nb", role(TextRole::town), Language::en, 1000) == std::vector<std::string>{"a", "b"});
    CHECK(measurer.break_lines("", role(TextRole::town), Language::en, 100) == std::vector<std::string>{""});
}

TEST_CASE("capitals follow the language") {
    const style::TextStyle& caps = role(TextRole::country);
    CHECK(drawn_text("Azərbaycan i", caps, Language::az) == "AZƏRBAYCAN İ");
    CHECK(drawn_text("Armenia i", caps, Language::en) == "ARMENIA I");
    CHECK(drawn_text("Երևան", caps, Language::hy) == "ԵՐԵՎԱՆ");
    CHECK(drawn_text("საქართველო", caps, Language::ka) == "საქართველო");
    CHECK(drawn_text("ایران", caps, Language::fa) == "ایران");
    CHECK(drawn_text("Armenia", role(TextRole::town), Language::en) == "Armenia");
}

TEST_CASE("set text keeps its box and its alignment") {
    Measurer measurer;
    const std::vector<std::string> lines = {"Stepanakert /", "Khankendi"};
    const style::TextStyle& style = role(TextRole::town);
    const TextItem left = set_text(measurer, lines, style, Language::en, {100, 50});
    const TextItem right = set_text(measurer, lines, style, Language::en, {100, 50}, Align::right, 200);
    REQUIRE(left.lines.size() == 2);
    CHECK(left.lines[0].baseline.x == 100);
    CHECK(left.lines[1].baseline.y - left.lines[0].baseline.y == Approx(style.size_pt * style.leading));
    CHECK(left.box.y == 50);
    CHECK(left.box.width == Approx(std::max(left.lines[0].width, left.lines[1].width)));
    for (const TextLine& line : right.lines) {
        CHECK(line.baseline.x + line.width == Approx(300));
    }
    CHECK(right.box.right() == Approx(300));
    CHECK(set_text(measurer, {}, style, Language::en, {1, 2}).lines.empty());
}

TEST_CASE("a text is read aloud in the language it is written in, where its letters tell") {
    CHECK(read_as("Iran lines up troops", Language::ka) == Language::en);
    CHECK(read_as("Тартар", Language::hy) == Language::ru);
    CHECK(read_as("ԱԴՐԲԵՋԱՆ, 20 km", Language::en) == Language::hy);
    CHECK(read_as("სომხეთი", Language::ka) == Language::ka);
    CHECK(read_as("Ağdam", Language::az) == Language::az);
    CHECK(read_as("Dağlık Karabağ", Language::tr) == Language::tr);
    CHECK(read_as("ایران", Language::fa) == Language::fa);
    CHECK(read_as("2020 · 50", Language::fa) == Language::fa);
    CHECK(read_as("", Language::hy) == Language::hy);
}
