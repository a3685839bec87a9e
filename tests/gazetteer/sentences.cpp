#include <catch2/catch.hpp>

#include <fstream>
#include <string>

#include "shared_gazetteer.hpp"

namespace {

std::string trimmed(const std::string& text) {
    const std::size_t from = text.find_first_not_of(' ');
    return from == std::string::npos ? std::string() : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

}  // namespace

/// sentences.txt: a sentence, a bar, and what it names, so that whoever knows the region can add to it.
TEST_CASE("each sentence of the table names the places beside it") {
    std::ifstream table(SITMAP_TEST_DIR "/gazetteer/sentences.txt");
    REQUIRE(table);
    int checked = 0;
    for (std::string line; std::getline(table, line);) {
        const std::size_t bar = line.find('|');
        if (line.empty() || line[0] == '#' || bar == std::string::npos) {
            continue;
        }
        const std::string sentence = trimmed(line.substr(0, bar));
        INFO(sentence);
        CHECK(places_in(sentence + "\n") == trimmed(line.substr(bar + 1)));
        ++checked;
    }
    CHECK(checked > 100);
}
