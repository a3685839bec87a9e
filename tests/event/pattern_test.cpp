#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <tuple>

#include "event/pattern.hpp"

using namespace sitmap::event;

namespace {

std::vector<Word> words(const std::string& text) {
    return words_of(text, 0, text.size());
}

/// "first-last" of each match of one pattern, with blanks between.
std::string found(const std::string& pattern, const std::string& text) {
    PatternSet set;
    set.add(pattern);
    std::string all;
    for (const PatternMatch& match : set.find(words(text))) {
        all += (all.empty() ? "" : " ") + std::to_string(match.first) + "-" + std::to_string(match.last);
    }
    return all;
}

}  // namespace

TEST_CASE("a pattern is found by words, their beginnings and ends, gaps and what may be left out") {
    CHECK(found("shells|rounds fell", "Shells fell, then rounds fell") == "0-2 4-6");
    CHECK(found("обстрел* ~ сел*", "Обстреляны вчера два села") == "0-4");
    CHECK(found("*ması ~2 gözlənilir", "açılması bu gün gözlənilir") == "0-4");
    CHECK(found("*ması", "ması açılması") == "1-2");
    CHECK(found("the? army left", "army left; the army left") == "0-2 3-6 4-6");
    CHECK(found("in # days", "in 3 days, in three days") == "0-3");
    CHECK(found("troops ~ left", "troops; left").empty());
    CHECK(found("", "anything at all").empty());
    CHECK(found("# dead", "3 dead").empty());  // nothing to look it up by: the lexicon has none
}

TEST_CASE("what one pattern finds does not depend on those beside it") {
    std::mt19937 random(7);
    const auto pick = [&](std::size_t count) { return random() % count; };
    const std::vector<std::string> letters{"a", "b", "ж", "ə"};
    const auto stem = [&] {
        std::string word;
        for (std::size_t n = 1 + pick(3); n > 0; --n) {
            word += letters[pick(letters.size())];
        }
        return word;
    };
    std::vector<std::string> patterns;
    for (int i = 0; i < 300; ++i) {
        std::string pattern;
        for (std::size_t parts = 1 + pick(3); parts > 0; --parts) {
            pattern += pattern.empty() ? "" : pick(4) == 0 ? " ~ " : " ";
            for (std::size_t others = 1 + pick(3); others > 0; --others) {
                const std::size_t kind = pick(4);
                pattern += (kind == 0 ? "*" : "") + stem() + (kind == 1 ? "*" : "") + (others > 1 ? "|" : "");
            }
            pattern += parts > 1 && pick(5) == 0 ? "?" : "";
        }
        patterns.push_back(pattern);
    }
    PatternSet together;
    for (const auto& pattern : patterns) {
        together.add(pattern);
    }
    REQUIRE(together.size() == patterns.size());
    for (int i = 0; i < 40; ++i) {
        std::string text;
        for (int n = 0; n < 12; ++n) {
            text += stem() + " ";
        }
        std::set<std::tuple<std::size_t, std::size_t, std::size_t>> alone, all;
        for (std::size_t p = 0; p < patterns.size(); ++p) {
            PatternSet one;
            one.add(patterns[p]);
            for (const PatternMatch& match : one.find(words(text))) {
                alone.emplace(match.first, p, match.last);
            }
        }
        std::size_t before = 0;
        for (const PatternMatch& match : together.find(words(text))) {
            all.emplace(match.first, match.pattern, match.last);
            CHECK(match.first >= before);
            before = match.first;
        }
        CHECK(all == alone);
    }
}
