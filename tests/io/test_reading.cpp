#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "io/file.hpp"
#include "scratch_folder.hpp"

using namespace sitmap;
using namespace std::string_literals;

TEST_CASE("text is read as it stands, without its byte-order mark") {
    const ScratchFolder folder;
    CHECK(io::read_text(folder.with("a", "Shusha\r\nŞuşa\n"), 100).value() == "Shusha\r\nŞuşa\n");
    CHECK(io::read_text(folder.with("b", "\xEF\xBB\xBFŞuşa"), 100).value() == "Şuşa");
    CHECK(io::read_text(folder.with("c", ""), 100).value().empty());
}

TEST_CASE("UTF-16 with a mark is converted, both ways round and beyond the first plane") {
    const ScratchFolder folder;
    CHECK(io::read_text(folder.with("le", "\xFF\xFE\x5E\x01u\0"s), 100).value() == "Şu");
    CHECK(io::read_text(folder.with("be", "\xFE\xFF\x01\x5E\0u"s), 100).value() == "Şu");
    CHECK(io::read_text(folder.with("pair", "\xFE\xFF\xD8\x3D\xDD\xFA"s), 100).value() == "\U0001F5FA");
    CHECK(io::read_text(folder.with("half", "\xFE\xFF\xD8\x3D"s), 100).error().code == ErrorCode::encoding);
    CHECK(io::read_text(folder.with("unmarked", "S\0h\0"s), 100).error().code == ErrorCode::encoding);
}

TEST_CASE("a byte that is not UTF-8 is reported with line and column in code points") {
    const ScratchFolder folder;
    const auto text = io::read_text(folder.with("latin1", "one\nŞuşa caf\xE9\n"), 100);
    REQUIRE(!text);
    CHECK(text.error().code == ErrorCode::utf8);
    CHECK(text.error().line == 2);
    CHECK(text.error().column == 9);
    CHECK(text.error().file == (folder / "latin1").string());
}

TEST_CASE("what is not a file of reasonable size is refused by name") {
    const ScratchFolder folder;
    CHECK(io::read_file(folder.path(), 100).error().code == ErrorCode::not_a_file);
    CHECK(io::read_file("/dev/zero", 100).error().code == ErrorCode::not_a_file);
    CHECK(io::read_file(folder / "missing", 100).error().code == ErrorCode::read);
    CHECK(io::read_file("", 100).error().code == ErrorCode::read);
    CHECK(io::read_file(folder.with("long", "12345"), 4).error().code == ErrorCode::limit_bytes);
    CHECK(io::read_file(folder / "long", 5).value() == "12345");
}

TEST_CASE("a pipe without a writer does not hold the program") {
    const ScratchFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(io::read_file(folder / "pipe", 100).value().empty());
}

TEST_CASE("addresses and virtual files are never opened") {
    for (const char* name : {"/vsicurl/http://example.org/a.csv", "//vsizip/a.zip", "http://example.org",
                             "file:/etc/passwd", "PG:dbname=x", "s3://bucket/a"}) {
        CHECK(io::read_file(name, 100).error().code == ErrorCode::policy_path);
        CHECK(io::write_file(name, "x").error().code == ErrorCode::policy_path);
    }
    const ScratchFolder folder;
    CHECK(io::read_file(folder.with("note: Shusha.txt", "x"), 100).value() == "x");
}
