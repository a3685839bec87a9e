#include <catch2/catch.hpp>

#include "hostile/hostile_desk.hpp"
#include "io/limits.hpp"

// What a file may hold instead of a text.

using Catch::Contains;
using Catch::StartsWith;
using namespace std::string_literals;

namespace {

const std::string news = "Shells landed near Goris on 12 May 2021.";

std::string utf16(const std::string& text, bool big) {
    std::string bytes;
    for (const char c : text) {
        bytes += big ? "\0"s + c : c + "\0"s;
    }
    return bytes;
}

}  // namespace

TEST_CASE("a text of nothing, or without a place, is nothing to map and no file is written") {
    for (const std::string& text : {""s, "  \n\t \n"s, "A quiet afternoon\n"s}) {
        HostileDesk desk;
        const Run drawn = desk.draw("a.txt", text);
        CHECK(drawn.status == 1);
        CHECK_THAT(drawn.error, StartsWith("sitmap: error[E_NOTHING_TO_MAP]: a.txt: "));
        CHECK(desk.written() == 0);
    }
}

TEST_CASE("what is no UTF-8 is refused with its byte, line and column and a hint") {
    for (const char* const fault : {"\xFF\xFE", "\xC0\xAF", "\xED\xA0\x80", "\xD0"}) {
        HostileDesk desk;
        const Run drawn = desk.draw("a.txt", "Goris\nand " + std::string(fault));
        CHECK(drawn.status == 1);
        CHECK_THAT(drawn.error, StartsWith("sitmap: error[E_UTF8]: a.txt:2:5: ") && Contains("at byte 10"));
        CHECK_THAT(drawn.error, Contains("hint: ") && Contains("--encoding-fallback"));
        CHECK(desk.written() == 0);
    }
}

TEST_CASE("with --encoding-fallback what is no text is replaced and counted") {
    HostileDesk desk;
    const Run read = desk.run("a.txt", "\xED\xA0\x80 x \xC0\xAF " + news + "\xD0",
                              {"read", "a.txt", "--encoding-fallback", "--json"});
    CHECK(read.status == 0);
    CHECK_THAT(read.error, Contains("W_UTF8") && Contains("3 places"));
    CHECK_THAT(read.out, Contains("goris"));
    CHECK(desk.run("b.txt", "Goris\0\0 x"s, {"read", "b.txt", "--encoding-fallback"}).status == 0);
    CHECK_THAT(desk.run("c.txt", news, {"read", "c.txt", "--encoding-fallback"}).error, !Contains("W_UTF8"));
}

TEST_CASE("UTF-16 is read with its mark, or when it is said to be that, and NUL bytes are refused") {
    HostileDesk desk;
    for (const bool big : {false, true}) {
        const std::string mark = big ? "\xFE\xFF" : "\xFF\xFE";
        CHECK_THAT(desk.run("m.txt", mark + utf16(news, big), {"read", "m.txt"}).out, Contains("Goris"));
        const Run unmarked = desk.run("u.txt", utf16(news, big), {"read", "u.txt"});
        CHECK(unmarked.status == 1);
        CHECK_THAT(unmarked.error,
                   StartsWith("sitmap: error[E_ENCODING]: u.txt:1:") && Contains("--encoding utf-16le"));
        const std::string name = big ? "utf-16be" : "utf-16le";
        CHECK_THAT(desk.run("u.txt", utf16(news, big), {"read", "u.txt", "--encoding", name}).out, Contains("Goris"));
    }
    CHECK_THAT(desk.run("n.txt", news + "\0\0"s, {"read", "n.txt"}).error, Contains("error[E_ENCODING]: n.txt:1:41"));
    CHECK(desk.run("n.txt", news, {"read", "n.txt", "--encoding", "klingon"}).status == 2);
}

TEST_CASE("an article of one byte too many is refused at once") {
    HostileDesk desk;
    const Run run = desk.run("big.txt", std::string(sitmap::limits::article_bytes + 1, 'x'), {"read", "big.txt"}, 0.2);
    CHECK(run.status == 1);
    CHECK_THAT(run.error, StartsWith("sitmap: error[E_LIMIT_BYTES]: big.txt: "));
}

TEST_CASE("a line of eight megabytes without a blank is read in seconds, whatever it is made of") {
    for (const char* const piece : {"x", "Goris", "#ab1", "Goris.Kapan.", "http://a.b/", "\xE2\x80\x8D", "."}) {
        CAPTURE(piece);
        HostileDesk desk;
        const std::string part = piece;
        const Run run =
            desk.run("line.txt", repeated(part, sitmap::limits::article_bytes / part.size()), {"read", "line.txt"}, 3);
        CHECK(run.status <= 1);
    }
}

TEST_CASE("eight megabytes of hashtags are read in seconds") {
    std::string text;
    for (unsigned i = 1; text.size() + 16 < sitmap::limits::article_bytes; i = i * 1664525 + 1013904223) {
        text += '#';
        for (unsigned letters = i; letters > 40; letters /= 40) {
            text += static_cast<char>((letters % 40 < 26 ? 'a' : 'A' - 26) + static_cast<int>(letters % 40));
        }
        text += ' ';
    }
    HostileDesk desk;
    CHECK(desk.run("tags.txt", text, {"read", "tags.txt"}, 3).status == 0);
}

TEST_CASE("what is a byte larger than its bound is refused, whatever it is") {
    const auto check = [](const std::string& name, std::size_t bound, std::vector<std::string> words) {
        CAPTURE(name);
        HostileDesk desk;
        desk.with("plain.toml", "title = \"A\"\ndate = 2020-10-26\n");
        const Run run = desk.run(name, std::string(bound + 1, '#'), std::move(words));
        CHECK(run.status == 1);
        CHECK_THAT(run.error, Contains("error[E_LIMIT_BYTES]: ") && Contains("hint: "));
        CHECK(desk.written() == 0);
    };
    namespace limits = sitmap::limits;
    check("a.toml", limits::article_bytes, {"draw", "a.toml", "-o", "map.svg"});
    check("a.csv", limits::table_bytes, {"draw", "a.csv", "-o", "map.svg"});
    check("style.toml", limits::style_bytes, {"draw", "plain.toml", "--style", "./style.toml", "-o", "map.svg"});
    check("view.toml", limits::worldview_bytes, {"draw", "plain.toml", "--worldview", "view.toml", "-o", "map.svg"});
    check("many.lst", limits::list_bytes, {"read", "--list", "many.lst"});
}
