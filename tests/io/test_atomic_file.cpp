#include <catch2/catch.hpp>

#include "io/file.hpp"
#include "scratch_folder.hpp"

using namespace sitmap;

TEST_CASE("a result file appears whole on commit and never before") {
    const ScratchFolder folder;
    folder.with("map.svg", "old");
    {
        auto file = io::AtomicFile::create(folder / "map.svg");
        REQUIRE(file);
        REQUIRE(file->write("new "));
        REQUIRE(file->write("bytes"));
        CHECK(io::read_file(folder / "map.svg", 100).value() == "old");
        REQUIRE(file->commit());
    }
    CHECK(io::read_file(folder / "map.svg", 100).value() == "new bytes");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a result file that is not committed leaves nothing behind") {
    const ScratchFolder folder;
    {
        auto file = io::AtomicFile::create(folder / "map.svg");
        REQUIRE(file);
        REQUIRE(file->write("half"));
        io::AtomicFile moved = std::move(*file);
        REQUIRE(moved.write(" a map"));
    }
    CHECK(folder.entries() == 0);
}

TEST_CASE("folders, links and devices are not written over") {
    const ScratchFolder folder;
    folder.with("target", "precious");
    std::filesystem::create_symlink(folder / "target", folder / "link");
    std::filesystem::create_symlink(folder / "nowhere", folder / "dangling");
    std::filesystem::create_directory(folder / "sub");
    for (const auto& path :
         {folder / "link", folder / "dangling", folder / "sub", folder / "sub/", std::filesystem::path("/dev/null")}) {
        const auto written = io::write_file(path, "x");
        REQUIRE(!written);
        CHECK(written.error().code == ErrorCode::output_path);
    }
    CHECK(io::read_file(folder / "target", 100).value() == "precious");
    CHECK(io::write_file(folder / "missing" / "map.svg", "x").error().code == ErrorCode::write);
    CHECK(folder.entries() == 4);
}

TEST_CASE("a name too long for the folder is an error, the longest possible one is not") {
    const ScratchFolder folder;
    CHECK(io::write_file(folder / std::string(251, 'n'), "a name of the greatest length that a folder takes"));
    CHECK(io::write_file(folder / std::string(300, 'n'), "x").error().code == ErrorCode::write);
    CHECK(folder.entries() == 1);
}
