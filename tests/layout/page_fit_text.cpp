#include "layout/fit_text.hpp"
#include "page_samples.hpp"

using namespace sitmap;
using namespace page_samples;

TEST_CASE("sentences end at full stops that are none of an abbreviation") {
    const std::string text =
        "Brig. Gen. Pakpour spoke on Sunday. “It is a red line.” He left at 3.30 for the U.S. embassy! Why?";
    std::vector<std::string> sentences;
    std::size_t begin = 0;
    for (const std::size_t end : layout::sentence_ends(text)) {
        sentences.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    // "Brig." has four letters: it is cut, which only costs a little text, never the sense.
    CHECK(sentences.back() == " Why?");
    CHECK(sentences.size() >= 4);
    for (const std::string& sentence : sentences) {
        CHECK(sentence != " Gen.");
        CHECK(sentence != " He left at 3.");
    }
}

TEST_CASE("text that is too long ends at a whole sentence when one fits, else in an ellipsis") {
    layout::Measurer measurer;
    const style::TextStyle type = briefing().text(style::TextRole::item_body);
    const std::string two =
        "Villages were hit. Mortar fire went on through the night and into the next morning, they said.";
    const auto one_line = layout::fit_text(measurer, two, type, Language::en, 150, 1);
    CHECK(one_line.shortened);
    CHECK(one_line.lines == std::vector<std::string>{"Villages were hit."});

    const std::string endless(40, 'x');
    const auto cut = layout::fit_text(measurer, "word " + endless + " word", type, Language::en, 120, 1);
    CHECK(cut.shortened);
    REQUIRE(cut.lines.size() == 1);
    CHECK(layout::fit_text(measurer, "short", type, Language::en, 120, 1).shortened == false);
    CHECK(layout::fit_text(measurer, "", type, Language::en, 120, 1).lines.size() <= 1);
}

TEST_CASE("where only whole statements will do, a text ends in front of a further one, or is left out") {
    layout::Measurer measurer;
    const style::TextStyle type = briefing().text(style::TextRole::item_body);
    const auto fitted = [&](const char* text, int lines) {
        std::string joined;
        for (const std::string& line :
             layout::fit_text(measurer, text, type, Language::en, 200, lines, layout::Cut::whole).lines) {
            joined += (joined.empty() ? "" : " ") + line;
        }
        return joined;
    };
    const char* two =
        "The ministry reported shelling along the whole line of contact, but the other side said nothing.";
    CHECK(fitted(two, 9) == two);
    CHECK(fitted(two, 2) == "The ministry reported shelling along the whole line of contact.");
    CHECK(fitted(two, 1).empty());
    // Half a thought, a quotation and a list are never cut.
    CHECK(fitted("While the ministry met in the capital that day, but without its chief, shells fell.", 1).empty());
    CHECK(fitted("The ministry said “shells fell along all of the line, but nobody was hurt” in a note.", 1).empty());
    CHECK(fitted("Askeran, Martuni, Hadrut and Shushi were shelled during the night, the ministry said.", 1).empty());
}

TEST_CASE("no line of fitted text is wider than its measure") {
    layout::Measurer measurer;
    const style::TextStyle type = briefing().text(style::TextRole::item_body);
    std::mt19937 random(11);
    for (int round = 0; round < 40; ++round) {
        const double width = 60 + static_cast<double>(random() % 300);
        const int most = 1 + static_cast<int>(random() % 5);
        const auto fitted = layout::fit_text(measurer, prose(random, 1 + static_cast<int>(random() % 80)), type,
                                             Language::en, width, most);
        CHECK(fitted.lines.size() <= static_cast<std::size_t>(most));
        for (const std::string& line : fitted.lines) {
            CHECK(measurer.measure(line, type, Language::en).width <= width + 0.1);
        }
    }
}
