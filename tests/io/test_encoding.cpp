#include <unicode/ucnv.h>

#include <catch2/catch.hpp>

#include "io/decode.hpp"

using namespace sitmap;
using namespace std::string_literals;

namespace {

std::string encoded(const std::string& text, const char* converter_name) {
    UErrorCode status = U_ZERO_ERROR;
    std::string bytes(text.size() * 4 + 16, '\0');
    const auto length = ucnv_convert(converter_name, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                     text.data(), static_cast<std::int32_t>(text.size()), &status);
    REQUIRE(U_SUCCESS(status));
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

const std::string russian =
    "Войска вошли в город Шуша, сообщили в министерстве обороны. Жители покинули сёла у реки Аракс — «ночью».\n";
const std::string turkish = "Türkiye'nin Iğdır ilinde, Aras nehri yakınında görüşme yapıldı; Şuşa'dan gelen heyet.\n";

}  // namespace

TEST_CASE("a declared encoding is converted, whatever name it goes by") {
    for (const char* const name : {"windows-1251", "cp1251", "WINDOWS-1251", "x-cp1251"}) {
        INFO(name);
        const auto text = io::decode(encoded(russian, "windows-1251"), name);
        REQUIRE(text);
        CHECK(text->text == russian);
        CHECK(text->encoding == "windows-1251");
    }
    CHECK(io::decode(encoded("Войска вошли в Шушу", "KOI8-R"), "koi8-r")->text == "Войска вошли в Шушу");
    CHECK(io::decode(encoded(turkish, "windows-1254"), "windows-1254")->text == turkish);
    CHECK(io::decode(encoded(turkish, "ISO-8859-9"), "iso-8859-9")->text == turkish);
    CHECK(io::decode(encoded("قره باغ", "windows-1256"), "windows-1256")->text == "قره باغ");
    CHECK(io::decode("Aras", "windows-1254")->text == "Aras");
    CHECK(io::decode("Aras", "")->encoding == "UTF-8");
}

TEST_CASE("a mark at the beginning wins over what is declared") {
    CHECK(io::decode("\xEF\xBB\xBF" + russian, "windows-1251")->text == russian);
    CHECK(io::decode("\xFF\xFE" + encoded(russian, "UTF-16LE"), "")->text == russian);
    CHECK(io::decode("\xFE\xFF" + encoded(russian, "UTF-16BE"), "windows-1251")->text == russian);
    CHECK(io::decode("\xFF\xFE" + encoded(russian, "UTF-16LE"), "")->encoding == "UTF-16LE");
}

TEST_CASE("a page that was saved anew as UTF-8 but still declares another encoding is read as UTF-8, and says so") {
    const auto text = io::decode(russian, "windows-1251");
    REQUIRE(text);
    CHECK(text->text == russian);
    REQUIRE(text->warnings.size() == 1);
    CHECK(text->warnings[0].code == "W_ENCODING");
    CHECK(io::decode(encoded(russian, "windows-1251"), "windows-1251")->warnings.empty());
}

TEST_CASE("an undeclared encoding is an error that names the byte and the likely encoding") {
    const auto text = io::decode("Aras: " + encoded(russian + russian + russian, "windows-1251"), "");
    REQUIRE(!text);
    CHECK(text.error().code == ErrorCode::utf8);
    CHECK(text.error().message.find("byte 6") != std::string::npos);
    CHECK(text.error().hint.find("WINDOWS-1251") != std::string::npos);
    CHECK(text.error().line == 1);
    CHECK(text.error().column == 7);
    for (const char* const bytes : {"a\xFF\xFE", "\xC0\xAF", "\xED\xA0\x80", "caf\xC3"}) {
        const auto fault = io::decode(bytes, "");
        REQUIRE(!fault);
        CHECK(fault.error().code == ErrorCode::utf8);
        CHECK(fault.error().message.find("at byte") != std::string::npos);
    }
}

TEST_CASE("a text that declares UTF-8 and is none, or declares what nobody knows, is refused") {
    const auto claimed = io::decode(encoded(russian, "windows-1251"), "utf-8");
    REQUIRE(!claimed);
    CHECK(claimed.error().code == ErrorCode::utf8);
    const auto unknown = io::decode(encoded(russian, "windows-1251"), "x-nobody");
    REQUIRE(!unknown);
    CHECK(unknown.error().code == ErrorCode::encoding);
    CHECK(unknown.error().message.find("x-nobody") != std::string::npos);
    CHECK(io::decode(russian, "x-nobody")->text == russian);  // valid UTF-8 needs no name
}

TEST_CASE("what the user says of an encoding wins, and what is no text can be replaced instead of refused") {
    CHECK(io::decode(encoded(russian, "windows-1251"), "koi8-r", {"windows-1251", false})->text == russian);
    CHECK(io::decode(encoded(russian, "UTF-16LE"), "", {"utf-16le", false})->text == russian);
    CHECK(io::decode(encoded(russian, "UTF-16BE"), "", {"UTF-16BE", false})->text == russian);
    const auto mended = io::decode("a\xFF\xFE b\xED\xA0\x80 c\xD0", "", {"", true});
    REQUIRE(mended);
    CHECK(mended->text == "a\uFFFD\uFFFD b\uFFFD c\uFFFD");
    REQUIRE(mended->warnings.size() == 1);
    CHECK(mended->warnings[0].code == "W_UTF8");
    CHECK(mended->warnings[0].message.find("4 places") != std::string::npos);
    CHECK(io::decode("a\0b"s, "", {"", true})->text == "a\uFFFDb");
    CHECK(io::decode(russian, "", {"", true})->warnings.empty());
    CHECK(io::is_known_encoding("cp1251"));
    CHECK_FALSE(io::is_known_encoding("klingon"));
}

TEST_CASE("UTF-16 without a mark and bytes that are no text are refused") {
    for (const std::string& bytes : {encoded(russian, "UTF-16LE"), encoded("Aras\n", "UTF-16BE"), "A\0b"s}) {
        const auto text = io::decode(bytes, "");
        REQUIRE(!text);
        CHECK(text.error().code == ErrorCode::encoding);
        CHECK(!text.error().hint.empty());
    }
}
