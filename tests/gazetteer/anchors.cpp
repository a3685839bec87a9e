#include "gazetteer/anchors.hpp"

#include <catch2/catch.hpp>

#include "shared_gazetteer.hpp"

using namespace sitmap;

namespace {

/// Distances taken to weigh every mention of a text in which the same paragraph stands so many times.
std::size_t comparisons_for(int paragraphs) {
    std::string text = "A headline about the day\n\n";
    for (int i = 0; i < paragraphs; ++i) {
        text += "Shells hit Askeran, Martuni and Hadrut near Fuzuli, while Goris and Kapan in Syunik were quiet.\n\n";
    }
    const auto article = article_of(text);
    const auto context = gazetteer::context_of(article, test_gazetteer().impl());
    gazetteer::Anchors anchors(context);
    for (const auto& match : context.matches) {
        anchors.add(match, context.impl.place(match.names.front()));
    }
    for (const auto& match : context.matches) {
        CHECK(anchors.nearness(match).size() == match.names.size());
    }
    return anchors.comparisons();
}

}  // namespace

TEST_CASE("the work of placing mentions by their neighbours grows no faster than the text") {
    const std::size_t some = comparisons_for(20);
    CHECK(some > 0);
    CHECK(comparisons_for(200) <= 11 * some);
}
