#include "shared_gazetteer.hpp"

#include <catch2/catch.hpp>

using namespace sitmap;

const pack::Pack& test_pack() {
    static const pack::Pack pack = [] {
        auto opened = pack::Pack::open(SITMAP_PACK);
        if (!opened) {
            FAIL(opened.error().message);
        }
        return *std::move(opened);
    }();
    return pack;
}

const gazetteer::Gazetteer& test_gazetteer() {
    static const gazetteer::Gazetteer gazetteer = [] {
        auto loaded = gazetteer::Gazetteer::load(test_pack());
        if (!loaded) {
            FAIL(loaded.error().message);
        }
        return *std::move(loaded);
    }();
    return gazetteer;
}

std::string best(std::string_view name) {
    const auto candidates = test_gazetteer().look_up(name);
    return candidates.empty() ? std::string() : candidates.front().place->id;
}

article::Article article_of(std::string text) {
    auto parsed = article::parse(std::move(text), article::Format::text, "test.txt");
    REQUIRE(parsed);
    return *std::move(parsed);
}

std::vector<gazetteer::Mention> mentions_in(std::string text) {
    return gazetteer::find_mentions(article_of(std::move(text)), test_gazetteer());
}

std::string places_in(std::string text) {
    std::string list;
    for (const gazetteer::Mention& mention : mentions_in(std::move(text))) {
        list += list.empty() ? "" : "; ";
        list +=
            mention.text + "=" + (mention.place == nullptr ? "?" : mention.place->id) + (mention.metonym ? "*" : "");
    }
    return list;
}
