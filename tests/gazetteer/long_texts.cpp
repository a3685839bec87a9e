#include <catch2/catch.hpp>

#include "io/limits.hpp"
#include "shared_gazetteer.hpp"

using namespace sitmap;

namespace {

std::string repeated(std::string_view part, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += part;
    }
    return text;
}

}  // namespace

TEST_CASE("a text without full stops is read in pieces that end between words and lose nothing") {
    const article::Article article = article_of(repeated("Снаряды упали у Гориса и Капана ", 4000));
    REQUIRE(article.sentences.size() > 1);
    std::size_t end = article.sentences.front().start;
    for (const article::Sentence& sentence : article.sentences) {
        CHECK(sentence.end - sentence.start <= limits::sentence_bytes);
        CHECK(article.text.substr(end, sentence.start - end).find_first_not_of(' ') == std::string::npos);
        CHECK((static_cast<unsigned char>(article.text[sentence.start]) & 0xC0) != 0x80);
        end = sentence.end;
    }
    CHECK(gazetteer::find_mentions(article, test_gazetteer()).size() == 8000);
}

TEST_CASE("one word as long as the text is cut between letters") {
    const article::Article article = article_of(repeated("я", 100'000));
    for (const article::Sentence& sentence : article.sentences) {
        CHECK((static_cast<unsigned char>(article.text[sentence.start]) & 0xC0) != 0x80);
    }
    CHECK(gazetteer::find_mentions(article, test_gazetteer()).empty());
}

TEST_CASE("an article of nothing but names is looked at up to the limit") {
    const article::Article article = article_of(repeated("Goris,Kapan,", 15'000));
    std::size_t read_to = 0;
    CHECK(gazetteer::find_mentions(article, test_gazetteer(), &read_to).size() <= limits::names_per_article);
    CHECK(read_to < article.text.size());
    CHECK(read_to > 6 * limits::names_per_article - 10);
    const article::Article shorter = article_of(repeated("Goris, Kapan, ", 100));
    CHECK(gazetteer::find_mentions(shorter, test_gazetteer(), &read_to).size() == 200);
    CHECK(read_to == shorter.text.size());
}
