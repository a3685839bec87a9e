#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "article/article.hpp"
#include "article/letter.hpp"

using namespace sitmap;
using article::Section;

namespace {

const char* const page_text =
    "Last update: March 3, 2024 09:15\n"
    "\n"
    "Site logo\n"
    "\n"
    "Guards moved to the river bank after stray shells\n"
    "\n"
    "By Anna Example October 20, 2020\n"
    "\n"
    "Reservists line up at a depot near Ganja, Azerbaijan October 17. — Reuters\n"
    "\n"
    "TEHRAN/BAKU: Brig. Gen. A. Example said on Sunday that units had reached the border with Azerbaijan.\n"
    "Shells had hurt a six-year-old child.New fighting began in the north. The U.S. mission at St. Mark St. saw it.\n"
    "\n"
    "Residents of the villages below the hills told a local paper that they slept in their cellars for a week, and "
    "that nobody had counted the rounds which came down on the fields between the houses and the water.\n"
    "\n"
    "Related Articles\n"
    "\n"
    "Why the harbour strike matters for every household in the country\n"
    "\n"
    "November 25, 2023\n"
    "\n"
    "Anna Example is a journalist based in Berlin and writes about rivers.\n"
    "\n"
    "Subscribe to our newsletter\n";

article::Article parsed(std::string text, article::Format format = article::Format::text) {
    auto result = article::parse(std::move(text), format, "page");
    REQUIRE(result);
    return std::move(*result);
}

std::vector<std::string> sentences_in(const article::Article& a, Section section) {
    std::vector<std::string> found;
    for (const auto& s : a.sentences) {
        if (s.section == section) {
            found.push_back(article::fold_spaces(a.readable.substr(s.start, s.end - s.start)));
        }
    }
    return found;
}

std::string all_of(const article::Article& a, Section section) {
    std::string all;
    for (const auto& s : sentences_in(a, section)) {
        all += s + '\n';
    }
    return all;
}

}  // namespace

TEST_CASE("title, body, captions and furniture are told apart") {
    const auto a = parsed(page_text);
    CHECK(a.title == "Guards moved to the river bank after stray shells");
    CHECK(all_of(a, Section::caption) ==
          "Reservists line up at a depot near Ganja, Azerbaijan October 17.\n— Reuters\n");
    const auto furniture = all_of(a, Section::boilerplate);
    for (const char* const words :
         {"Site logo", "By Anna Example", "Related Articles", "harbour strike", "Berlin", "Subscribe"}) {
        INFO(words);
        CHECK(furniture.find(words) != std::string::npos);
    }
    CHECK(all_of(a, Section::body).find("cellars") != std::string::npos);
}

TEST_CASE("sentences end after a lost blank but not after abbreviations and initials") {
    const auto body = sentences_in(parsed(page_text), Section::body);
    REQUIRE(body.size() == 6);
    CHECK(body[0] == "TEHRAN/BAKU:");
    CHECK(body[1].starts_with("Brig. Gen. A. Example said"));
    CHECK(body[2] == "Shells had hurt a six-year-old child.");
    CHECK(body[3] == "New fighting began in the north.");
    CHECK(body[4] == "The U.S. mission at St. Mark St. saw it.");
}

TEST_CASE("the byline's date wins over the site's last update and over teasers") {
    const auto a = parsed(page_text);
    REQUIRE(a.published);
    CHECK(time::to_iso(*a.published) == "2020-10-20");
    CHECK(a.published_basis == "byline: October 20, 2020");
    CHECK(a.dateline_place == "TEHRAN/BAKU");
}

TEST_CASE("a text without a date of its own has none") {
    CHECK_FALSE(parsed("Talks held in the capital\n\nMinisters met in the capital to speak about roads.\n").published);
}

TEST_CASE(
    "a full stop without a blank ends a sentence before a number, but not inside a number or after a short word") {
    const auto a = article::parse(
        "News\n\nShells fell in the region.12 September was calm. They used version.2.1 of it, at approx.12 km, in "
        "No.5 "
        "there.\n",
        article::Format::text, "f");
    REQUIRE(a);
    const auto body = sentences_in(*a, Section::body);
    REQUIRE(body.size() == 3);
    CHECK(body[0].ends_with("the region."));
    CHECK(body[1] == "12 September was calm.");
}

TEST_CASE("blocks and sentences lie inside the text, in order, and never cut a character") {
    const auto check = [](const article::Article& a) {
        REQUIRE(a.readable.size() == a.text.size());
        std::size_t last = 0;
        for (const auto& b : a.blocks) {
            CHECK(b.start >= last);
            CHECK(b.start < b.end);
            last = b.end;
        }
        REQUIRE(last <= a.text.size());
        for (const auto& s : a.sentences) {
            const auto& b = a.blocks.at(static_cast<std::size_t>(s.paragraph));
            CHECK(s.start >= b.start);
            CHECK(s.end <= b.end);
            CHECK((static_cast<unsigned char>(a.text[s.start]) & 0xC0) != 0x80);
        }
    };
    check(parsed(page_text));
    check(parsed("<h1>A &amp; B</h1><p>One “two”&hellip; <b>three</b>&nbsp;four.</p>", article::Format::html));
    check(parsed("# Título\n\nUn [enlace](http://x.org/a) y *más*.\n\n- uno\n- dos\n", article::Format::markdown));
}

TEST_CASE("hard-wrapped lines make one paragraph") {
    const auto a = parsed(
        "A headline of some words\n\nThe column moved along the river for the whole of\n"
        "the day and then stopped at the bridge where it\nwaited for the others to come.\n\nIt left.\n");
    REQUIRE(sentences_in(a, Section::body).size() == 2);
    CHECK(article::fold_spaces(sentences_in(a, Section::body)[0]).ends_with("where it waited for the others to come."));
}

TEST_CASE("HTML gives its words at their place in the source, without scripts and menus") {
    const std::string html =
        "<html><head><title>Site</title><meta property=\"article:published_time\" content=\"2023-09-19T08:00:00Z\">"
        "<script>var place = 'Tehran';</script></head><body><nav><p>Yemen</p></nav><article><h1>Shells fall</h1>"
        "<p>Rounds fell near <a href=\"https://x.org/Baku\">Khoda Afarin</a> &amp; the river, a long way from any town "
        "that the map of this page knows by name.</p><figcaption>A tank</figcaption></article>"
        "<footer>Copyright</footer></body></html>";
    const auto a = parsed(html, article::Format::html);
    CHECK(a.title == "Shells fall");
    REQUIRE(a.published);
    CHECK(time::to_iso(*a.published) == "2023-09-19");
    CHECK(a.readable.find("Baku") == std::string::npos);
    CHECK(all_of(a, Section::body).find("var place") == std::string::npos);
    CHECK(all_of(a, Section::caption) == "A tank\n");
    CHECK(all_of(a, Section::boilerplate).find("Yemen") != std::string::npos);
    const std::size_t at = a.readable.find("Khoda Afarin");
    CHECK(at == html.find("Khoda Afarin"));
}

TEST_CASE("an entity inside a word leaves the other letters where they stand") {
    const auto a = parsed("<p>G&#246;yg&ouml;l lies there.</p>", article::Format::html);
    CHECK(article::fold_spaces(a.readable) == "Göygöl lies there.");
    CHECK(a.readable.find("lies") == a.text.find("lies"));
}

TEST_CASE("Markdown gives its words without addresses and marks") {
    const std::string text =
        "---\ntitle: X\ndate: 2020-10-26\nsource: Example Post\n---\n\n# Head line here\n\n"
        "Troops *moved* to [the dam](http://iran.example/Tehran). They stayed.\n";
    const auto a = parsed(text, article::Format::markdown);
    CHECK(a.title == "Head line here");
    CHECK(a.source == "Example Post");
    REQUIRE(a.published);
    CHECK(all_of(a, Section::body).starts_with("Troops moved to the dam"));
    CHECK(sentences_in(a, Section::body).size() == 2);
    CHECK(a.readable.find("Tehran") == std::string::npos);
    CHECK(a.readable.find("the dam") == text.find("the dam"));
}

TEST_CASE("hostile pages are read in a moment") {
    std::string nested;
    for (int i = 0; i < 200'000; ++i) {
        nested += "<div>";
    }
    nested += "<p>Baku";
    CHECK(parsed(nested, article::Format::html).blocks.size() == 1);
    std::string unclosed;
    for (int i = 0; i < 100'000; ++i) {
        unclosed += "</b><p a='";
    }
    CHECK(article::parse(unclosed, article::Format::html, "f").has_value() == false);
    CHECK(parsed(std::string(4'000'000, 'x')).blocks.size() == 1);
}

TEST_CASE("a text of blanks alone and bytes that are no UTF-8 are refused") {
    for (const char* const text : {"", " ", "\n\t \n", "\xC2\xA0"}) {
        const auto result = article::parse(text, article::Format::text, "f");
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::nothing_to_map);
    }
    for (const char* const text : {"a\xFF\xFE", "\xC0\xAF", "\xED\xA0\x80", "caf\xC3"}) {
        const auto result = article::parse(text, article::Format::text, "f");
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::utf8);
    }
}
