#include <catch2/catch.hpp>

#include "io/utf8.hpp"

using namespace sitmap;

TEST_CASE("well-formed text of every script is accepted") {
    for (const char* text :
         {"", "Gyumri", "Գյումրի", "Худаферин", "خداآفرین", "ხაშური", "🗺️ U+10FFFF: \U0010FFFF"}) {
        CHECK(io::first_invalid_utf8(text) == std::string_view::npos);
    }
}

TEST_CASE("overlong forms, surrogates and cut sequences are found where they are") {
    CHECK(io::first_invalid_utf8("ab\xC0\xAF") == 2);
    CHECK(io::first_invalid_utf8("a\xE0\x80\xAF") == 1);
    CHECK(io::first_invalid_utf8("\xED\xA0\x80") == 0);
    CHECK(io::first_invalid_utf8("\xF4\x90\x80\x80") == 0);
    CHECK(io::first_invalid_utf8("x\xE2\x82") == 1);
    CHECK(io::first_invalid_utf8("xy\x80") == 2);
}

TEST_CASE("every byte offset maps to the code point it lies in") {
    std::string text;
    for (int repeat = 0; repeat < 40; ++repeat) {
        text += "aԲ‘🗺";  // 1, 2, 3 and 4 bytes
    }
    const io::CodePointIndex index(text);
    std::size_t point = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
        if (starts && at > 0) {
            ++point;
        }
        REQUIRE(index.at_byte(at) == point);
    }
    CHECK(index.at_byte(text.size()) == io::code_points(text));
    CHECK(io::CodePointIndex("").at_byte(0) == 0);
}

TEST_CASE("NFC joins letters and their marks and leaves composed text alone") {
    CHECK(io::to_nfc("S\u0327u\u0308s\u0327a") == "Şüşa");
    CHECK(io::to_nfc("Şüşa") == "Şüşa");
    CHECK(io::to_nfc("Shusha") == "Shusha");
}

TEST_CASE("a shortened text keeps to its limit and says that it was cut") {
    CHECK(io::shorten("Худаферин", 9) == "Худаферин");
    CHECK(io::shorten("Худаферин", 5) == "Худа…");
    CHECK(io::shorten("one two", 5) == "one…");
    CHECK(io::shorten("one", 0).empty());
    for (std::size_t limit = 1; limit < 12; ++limit) {
        CHECK(io::code_points(io::shorten("Լեռնային Ղարաբաղ", limit)) <= limit);
    }
}
