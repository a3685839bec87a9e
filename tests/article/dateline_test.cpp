#include <catch2/catch.hpp>

#include "article/article.hpp"

using namespace sitmap;

TEST_CASE("a dateline is a piece of its own before the first sentence") {
    for (const char* text : {"YEREVAN, May 14, 2021 - Armenia said that troops had crossed the border.\n",
                             "BAKU: Armenia said that troops had crossed the border.\n",
                             "TBILISI, Oct 3 (Agency) — Armenia said that troops had crossed the border.\n"}) {
        const auto article = article::parse(text, article::Format::text, "test.txt");
        REQUIRE(article);
        REQUIRE(article->sentences.size() == 2);
        const auto& told = article->sentences[1];
        CHECK(article->text.substr(told.start, 12) == "Armenia said");
        CHECK(article->sentences[0].end == told.start);
    }
}

TEST_CASE("a sentence without a dateline keeps its dashes and colons") {
    const auto article = article::parse("Officials said - again - that talks go on: nothing was signed.\n",
                                        article::Format::text, "test.txt");
    REQUIRE(article);
    CHECK(article->sentences.size() == 1);
}
