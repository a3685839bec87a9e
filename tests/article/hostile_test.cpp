#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "article/article.hpp"
#include "article/letter.hpp"
#include "article/written_date.hpp"
#include "cli/sanitized.hpp"
#include "io/limits.hpp"
#include "io/scratch_folder.hpp"

using namespace sitmap;
using namespace std::string_literals;

namespace {

std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) {
        text += piece;
    }
    return text;
}

Result<article::Article> timed(std::string text, article::Format format, double most_seconds) {
    const auto begin = std::chrono::steady_clock::now();
    auto result = article::parse(std::move(text), format, "hostile");
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
    // A machine may be busy; what is quadratic takes minutes.
    CHECK((is_sanitized() || passed.count() < most_seconds * 5));
    return result;
}

}  // namespace

TEST_CASE("blocks of markdown are in order even where NULs move its columns") {
    const std::string nuls(6, '\0');
    const auto result = article::parse("One" + nuls + "two.\n---\n# Two *three\n\n" + nuls + "# Two *three\n---\n# *t",
                                       article::Format::markdown, "f");
    REQUIRE(result);
    std::size_t end = 0;
    for (const article::Block& block : result->blocks) {
        CHECK(block.start >= end);
        CHECK(block.end >= block.start);
        end = block.end;
    }
    REQUIRE(result->blocks.size() >= 2);
}

TEST_CASE("an article of nothing is nothing to map, whatever its form") {
    for (const auto format : {article::Format::text, article::Format::markdown, article::Format::html}) {
        for (const std::string& text : {""s, " "s, "\n\n"s, "\t\xC2\xA0\n"s}) {
            const auto result = article::parse(text, format, "f");
            REQUIRE(!result);
            CHECK(result.error().code == ErrorCode::nothing_to_map);
        }
    }
    CHECK(article::parse("<script>x</script><style>y</style><!-- z -->", article::Format::html, "f").error().code ==
          ErrorCode::nothing_to_map);
}

TEST_CASE("a file over the limit is refused before it is read as text") {
    const ScratchFolder folder;
    const auto over = article::read(folder.with("over.txt", std::string(limits::article_bytes + 1, 'x')));
    REQUIRE(!over);
    CHECK(over.error().code == ErrorCode::limit_bytes);
}

TEST_CASE(
    "texts without blanks, of tags alone and of unclosed elements are read in time that grows with their length") {
    CHECK(timed(std::string(limits::article_bytes, 'x'), article::Format::text, 2.0));
    CHECK(timed(repeated("<div>", 1'000'000) + "Baku", article::Format::html, 1.0));
    CHECK(timed(repeated("<div>", 500'000) + "Baku" + repeated("</div>", 500'000), article::Format::html, 1.0));
    CHECK(timed(repeated("<b><p>Baku ", 100'000), article::Format::html, 1.0));
    CHECK(timed(repeated("<table><tr><td>Baku", 20'000), article::Format::html, 1.0));
    CHECK(timed(repeated("<a href='", 300'000) + ">Baku", article::Format::html, 1.0));
    CHECK(timed(repeated("1 May ", 300'000), article::Format::text, 2.0));
    CHECK(timed(repeated("[", 200'000) + "Baku", article::Format::markdown, 2.0));
    CHECK(timed(repeated("> ", 20'000) + "Baku", article::Format::markdown, 2.0));
    CHECK(timed(repeated("#tag ", 400'000), article::Format::text, 2.0));
}

TEST_CASE("scripts, styles, comments and impossible entities leave no word") {
    const auto a = article::parse(
        "<p>One&#0;two &#x110000; &bogus; &#xD800;</p><script>Tehran</script><style>Baku{}</style><!-- Yerevan -->"
        "<![CDATA[Tbilisi]]><p onclick='Moscow'>three &amp;amp; &lt;b&gt;</p>",
        article::Format::html, "f");
    REQUIRE(a);
    for (const char* const word : {"Tehran", "Baku", "Yerevan", "Tbilisi", "Moscow"}) {
        INFO(word);
        CHECK(a->readable.find(word) == std::string::npos);
    }
    CHECK(a->readable.find('\0') == std::string::npos);
    CHECK(a->readable.find("&bogus;") != std::string::npos);
    CHECK(article::fold_spaces(a->readable).find("three & amp;") == std::string::npos);
    CHECK(article::fold_spaces(a->readable).find("<b>") != std::string::npos);
}

TEST_CASE("dates that cannot be are no dates") {
    for (const char* const text :
         {"31 February 2021", "29 February 2021", "0 May 2020", "32 May 2020", "2020-02-30", "2020-13-01", "31.04.2020",
          "25:61", "00.00.0000", "5/6/20", "12-12-12", "۳۱ مهر ۱۴۰۱", "۱۴۰۲/۱۳/۰۱", "31 сентября", "fevralın 30-da"}) {
        INFO(text);
        const auto dates = article::find_dates(text);
        for (const auto& date : dates) {
            CHECK_FALSE((date.day && date.span(2021)));
        }
    }
    CHECK(article::find_dates("9999-12-31").empty());
    const auto future = article::find_dates("on 1 May 2090");
    REQUIRE(future.size() == 1);
    CHECK(future[0].year == 2090);
}
