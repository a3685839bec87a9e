#include "paint/word_shares.hpp"

#include <catch2/catch.hpp>
#include <thread>

using namespace sitmap::paint;

namespace {

/// What tells a text from the others.
WordShares::Layers marked(std::uint32_t text) {
    Coverage coverage;
    coverage.runs.push_back({text, 1, Coverage::whole});
    return {coverage};
}

}  // namespace

TEST_CASE("each text is set once, by the one who paints or by the other one, and comes in its turn") {
    constexpr std::size_t texts = 200;
    for (int round = 0; round < 50; ++round) {
        WordShares words(texts);
        std::size_t set_behind = 0;
        std::jthread behind([&] {
            while (words.take_last()) {
                words.put(marked(static_cast<std::uint32_t>(texts - ++set_behind)));
            }
            words.end();
        });
        std::size_t set_in_front = 0, wrong = 0;
        for (std::size_t text = 0; text < texts; ++text) {
            if (words.take_first()) {
                ++set_in_front;
            } else {
                const auto layers = words.next();
                wrong += layers && layers->at(0).runs.at(0).first == text ? 0 : 1;
            }
        }
        behind.join();
        CHECK(set_in_front + set_behind == texts);
        CHECK(wrong == 0);
    }
}

TEST_CASE("who paints does not wait for words that will never come") {
    WordShares words(2);
    REQUIRE(words.take_last());
    words.end();
    REQUIRE(words.take_first());
    REQUIRE_FALSE(words.take_first());
    CHECK_FALSE(words.next());
    CHECK_FALSE(words.next());
}
